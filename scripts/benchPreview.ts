// `npm run bench:preview`: how long after a key all layouts in view show it, and what a key costs the main thread with the
// preview open against the same keys with it closed, in turn in one run.
import { parseArgs } from 'node:util'
import { type Browser, type CDPSession, chromium, type Page } from 'playwright-core'
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
 * Runs in the page: notes for each key when its letter has been painted in every frame. A message that is posted when the frame's
 * document has changed is answered after the picture that shows it.
 */
const watchFrames = `(() => {
  const frames = [...document.querySelectorAll('iframe[title^="Preview: "]')]
  window.seen = { times: [], frames: frames.length }
  let key = 0
  let waiting = new Set()
  addEventListener('keydown', ({ timeStamp }) => {
    key = timeStamp
    waiting = new Set(frames)
  }, { capture: true })
  for (const frame of frames) {
    new MutationObserver(() => {
      const of = key
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = () => {
        if (of !== key || !waiting.delete(frame) || waiting.size > 0) return
        seen.times.push(performance.now() - key)
      }
      port2.postMessage(0)
    }).observe(frame.contentDocument.body, { childList: true, subtree: true, characterData: true })
  }
})()`

async function typeAtPace(page: Page, text: string) {
  for (const letter of text) {
    await page.keyboard.press(letter === ' ' ? 'Space' : letter)
    await page.waitForTimeout(pace - 5)
  }
}

interface Measured {
  readonly shown: readonly number[]
  readonly keys: number
  /** CPU ms a key of the main thread, with all that follows from it. */
  readonly cost: number
}

async function measure(browser: Browser, isOpen: boolean, round: number): Promise<Measured> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en-GB', bypassCSP: true })
  context.setDefaultTimeout(120_000)
  await context.addInitScript(tsxNames)
  try {
    const page = await inStet.open(context, benchBlocks(words, Math.round(words / 167)))
    const line = await openLine(page)
    await readyAt(page)
    await settle(page)
    if (isOpen) await inStet.prepare(page)
    else await closePane(page)
    await settle(page)
    await clickMiddle(page)
    await page.keyboard.press('End')
    const cost = await costOf(page, line, round)
    if (!isOpen) return { shown: [], keys: 0, cost }
    await page.evaluate(watchFrames)
    await typeAtPace(page, benchTyping(Number(values.keys), round + 50))
    await page.waitForTimeout(500)
    return { shown: await page.evaluate<number[]>('seen.times'), keys: Number(values.keys), cost }
  } finally {
    await context.close()
  }
}

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
for (let round = 0; round < Number(values.rounds); round += 1) {
  const order = round % 2 === 0 ? [false, true] : [true, false]
  for (const isOpen of order) (isOpen ? open : closed).push(await measure(browser, isOpen, round))
}
await browser.close()
await app.close()

const middle = (of: readonly Measured[]) =>
  quantile(
    of.map(({ cost }) => cost),
    0.5,
  )
const shown = open.flatMap((one) => one.shown)
const asked = open.reduce((sum, { keys }) => sum + keys, 0)
const [p50, p95, most] = [0.5, 0.95, 1].map((part) => quantile(shown, part).toFixed(0))
console.log(`${words} words, a key each ${pace} ms, desktop and phone in view`)
console.log(
  `all layouts after the key: p50 ${p50} ms, p95 ${p95}, most ${most}; ${shown.length} of ${asked} keys shown by themselves (asked p95 ≤ 50)`,
)
for (const [name, of] of [
  ['closed', closed],
  ['open', open],
] as const)
  console.log(
    `preview ${name}: main thread, ms a key with all that follows: ${of.map(({ cost }) => cost.toFixed(2)).join(', ')}`,
  )
console.log(`open to closed: ${(middle(open) / middle(closed)).toFixed(2)} (asked ≤ 1.15)`)
