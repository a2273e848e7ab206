// `npm run bench:preview`: how long after a key all layouts in view show it, beside the text and in Preview mode, and what a key
// costs the main thread with the preview open against the same keys with it closed, in turn in one run.
import { parseArgs } from 'node:util'
import { type CDPSession, chromium, type Page } from 'playwright-core'
import { benchBlocks, benchTyping } from '../bench/benchStory.ts'
import { serveStet } from '../bench/buildTargets.ts'
import { clickMiddle, openLine, readyAt, settle, spentBy } from '../bench/measure.ts'
import { quantile } from '../bench/report.ts'
import { stet } from '../bench/targets.ts'
import { stetPage } from '../tests/kit/stetPage.ts'
import { chromiumFlags, tsxNames } from '../tests/kit/chromiumFlags.ts'
import { findChromium } from './findChromium.mjs'

const { values } = parseArgs({
  options: {
    words: { type: 'string', default: '10000' },
    rounds: { type: 'string', default: '3' },
    keys: { type: 'string', default: '80' },
    /** From key to key, in milliseconds: 150 is about 80 words a minute. */
    pace: { type: 'string', default: '150' },
  },
})
const words = Number(values.words)
const pace = Number(values.pace)

/**
 * Runs in the page: notes for each key when its letter has been painted in every layout. A message that is posted when a layout
 * has changed is answered after the picture that shows it.
 */
const watchLayouts = `(() => {
  const frames = [...document.querySelectorAll('iframe[title^="Preview: "]')].map((frame) => frame.contentDocument.body)
  const cards = [...document.querySelectorAll('section[aria-label="Social card preview"], section[aria-label="Notification preview"]')]
  const layouts = [...frames, ...cards]
  window.seen = { times: [], layouts: layouts.length }
  let key = 0
  let waiting = new Set()
  addEventListener('keydown', ({ timeStamp }) => {
    key = timeStamp
    waiting = new Set(layouts)
  }, { capture: true })
  for (const layout of layouts) {
    new MutationObserver(() => {
      const of = key
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = () => {
        if (of !== key || !waiting.delete(layout) || waiting.size > 0) return
        seen.times.push(performance.now() - key)
      }
      port2.postMessage(0)
    }).observe(layout, { childList: true, subtree: true, characterData: true })
  }
})()`

interface Seen {
  readonly times: readonly number[]
  /** How many layouts were in view. */
  readonly layouts: number
}

async function typeAtPace(page: Page, text: string) {
  for (const letter of text) {
    await page.keyboard.press(letter === ' ' ? 'Space' : letter)
    await page.waitForTimeout(pace - 5)
  }
}

interface Measured {
  readonly shown: readonly number[]
  /** CPU ms a key of the main thread, with all that follows from it. */
  readonly cost: number
}

type Where = 'beside the text' | 'Preview mode'

async function inNewPage<Answer>(act: (page: Page, line: CDPSession) => Promise<Answer>): Promise<Answer> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en-GB', bypassCSP: true })
  context.setDefaultTimeout(120_000)
  await context.addInitScript(tsxNames)
  try {
    const page = await inStet.open(context, benchBlocks(words, Math.round(words / 167)))
    const line = await openLine(page)
    await readyAt(page)
    await settle(page)
    return await act(page, line)
  } finally {
    await context.close()
  }
}

const measure = (isOpen: boolean, round: number) =>
  inNewPage(async (page, line): Promise<Measured> => {
    if (isOpen) await inStet.prepare(page)
    else await closePane(page)
    await settle(page)
    await clickMiddle(page)
    await page.keyboard.press('End')
    const cost = await costOf(page, line, round)
    return { cost, shown: isOpen ? await shownAfter(page, 'beside the text', round) : [] }
  })

/** Types a headline where the search result shows it, beside all that is on the stage. */
const measureStage = (round: number) =>
  inNewPage(async (page) => {
    await stetPage(page).mode('Preview')
    await page.getByRole('region', { name: 'Search result preview' }).getByTitle('Edit the headline').click()
    await page.keyboard.press('End')
    await settle(page)
    return shownAfter(page, 'Preview mode', round)
  })

async function shownAfter(page: Page, where: Where, round: number): Promise<readonly number[]> {
  // A space at the end of a headline is nothing to show.
  const typed = (keys: number, nth: number) => benchTyping(keys, nth).replaceAll(' ', 'e')
  await typeAtPace(page, typed(10, round))
  await page.evaluate(watchLayouts)
  await typeAtPace(page, typed(Number(values.keys), round + 50))
  await page.waitForTimeout(500)
  const { times, layouts } = await page.evaluate<Seen>('seen')
  if (layouts !== layoutsIn[where]) throw new Error(`${layouts} layouts were in view`)
  return times
}

const layoutsIn: Record<Where, number> = { 'beside the text': 2, 'Preview mode': 5 }

async function closePane(page: Page) {
  const close = stetPage(page).page.getByRole('button', { name: 'Close story tools' })
  if (await close.isVisible()) await close.click()
}

async function costOf(page: Page, line: CDPSession, round: number): Promise<number> {
  await typeAtPace(page, benchTyping(10, round))
  await page.waitForTimeout(1_500)
  const before = await spentBy(line)
  await typeAtPace(page, benchTyping(Number(values.keys), round + 1))
  await page.waitForTimeout(2_000)
  return ((await spentBy(line)).task - before.task) / Number(values.keys)
}

const executablePath = findChromium()
if (executablePath === null) throw new Error('There is no Chromium on this machine: name one in $CHROMIUM')
console.error('Building …')
const app = await serveStet({ names: false })
const inStet = stet('Preview', app.address)
const browser = await chromium.launch({ executablePath, headless: true, args: [...chromiumFlags] })
const closed: Measured[] = []
const open: Measured[] = []
const onStage: number[] = []
for (let round = 0; round < Number(values.rounds); round += 1) {
  const order = round % 2 === 0 ? [false, true] : [true, false]
  for (const isOpen of order) (isOpen ? open : closed).push(await measure(isOpen, round))
  onStage.push(...(await measureStage(round)))
}
await browser.close()
await app.close()

const middle = (of: readonly Measured[]) =>
  quantile(
    of.map(({ cost }) => cost),
    0.5,
  )
const asked = Number(values.rounds) * Number(values.keys)
console.log(`${words} words, a key each ${pace} ms`)
for (const [where, shown] of [
  ['desktop and phone beside the text', open.flatMap((one) => one.shown)],
  ['desktop, phone, cards and print column in Preview mode', onStage],
] as const) {
  const [p50, p95, most] = [0.5, 0.95, 1].map((part) => quantile(shown, part).toFixed(0))
  console.log(
    `${where}, all of them after the key: p50 ${p50} ms, p95 ${p95}, most ${most}; ${shown.length} of ${asked} keys shown by themselves (asked p95 ≤ 50)`,
  )
}
for (const [name, of] of [
  ['closed', closed],
  ['open', open],
] as const)
  console.log(
    `preview ${name}: main thread, ms a key with all that follows: ${of.map(({ cost }) => cost.toFixed(2)).join(', ')}`,
  )
console.log(`open to closed: ${(middle(open) / middle(closed)).toFixed(2)} (asked ≤ 1.15)`)
