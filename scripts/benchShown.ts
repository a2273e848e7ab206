// `npm run bench:shown`: how long after the last key of a burst the ledger and the underline show what was typed, in a
// story with hundreds of attributions, and what a key costs at a person's pace. Beside it in the same run: the same words typed in
// Stet with the ledger closed and nothing to find, which is what typing itself costs, and in plain Tiptap.
import { parseArgs } from 'node:util'
import { type Browser, type CDPSession, chromium, type Page } from 'playwright-core'
import { type BenchBlock, benchBlocks } from '../bench/benchStory.ts'
import { serveBaselines, serveStet } from '../bench/buildTargets.ts'
import { clickMiddle, openLine, readyAt, settle, spentBy } from '../bench/measure.ts'
import { quantile } from '../bench/report.ts'
import { baseline, stet, type Target } from '../bench/targets.ts'
import { chromiumFlags, tsxNames } from '../tests/kit/chromiumFlags.ts'
import { findChromium } from './findChromium.mjs'

const { values } = parseArgs({
  options: {
    words: { type: 'string', default: '10000' },
    attributions: { type: 'string', default: '300' },
    bursts: { type: 'string', default: '12' },
    rounds: { type: 'string', default: '3' },
    /** From key to key, in milliseconds: 150 is about 80 words a minute. */
    pace: { type: 'string', default: '150' },
  },
})
const words = Number(values.words)
const attributions = Number(values.attributions)
const pace = Number(values.pace)

/** Half of the attributions are quote blocks; the other half are found in running text. */
function attributedBlocks(): readonly BenchBlock[] {
  const half = Math.round(attributions / 2)
  let reported = 0
  return benchBlocks(words, half).map((block) => {
    if (block.kind !== 'paragraph' || reported >= half) return block
    reported += 2
    const [first = '', second = '', ...rest] = block.text.split('. ')
    const said = (who: string, sentence: string) => `${who} said the ${sentence.toLowerCase()}`
    return { ...block, text: [said('Dana Ruiz', first), said('Amir Haddad', second), ...rest].join('. ') }
  })
}

/** Runs in the page: notes when the words typed last are painted in the ledger and under the text. */
const watchShown = `(() => {
  window.shown = { key: 0, want: '', ledger: 0, underline: 0 }
  addEventListener('keydown', () => { shown.key = performance.now() }, { capture: true })
  const look = () => {
    const now = performance.now()
    if (shown.want !== '') {
      if (shown.underline === 0 && [...document.querySelectorAll('[aria-label="Story"] mark')].some((one) => one.textContent.includes(shown.want))) shown.underline = now
      if (shown.ledger === 0 && document.querySelector('[aria-label="Attributions"]')?.textContent.includes(shown.want)) shown.ledger = now
    }
    requestAnimationFrame(look)
  }
  requestAnimationFrame(look)
})()`

interface Shown {
  readonly key: number
  readonly ledger: number
  readonly underline: number
}

async function typeAtPace(page: Page, text: string) {
  await page.keyboard.press('Enter')
  for (const letter of text) {
    await page.keyboard.press(letter === ' ' ? 'Space' : letter)
    await page.waitForTimeout(pace - 5)
  }
}

/** A paragraph that somebody is quoted in, with a last word that stands nowhere else in the story. */
const burst = (nth: number) =>
  `Ruth Pike said the gates were ${[...`${nth + 1_000}`].map((digit) => 'bcdfghjklm'[Number(digit)]).join('')}en`
const lastWord = (text: string) => text.slice(text.lastIndexOf(' ') + 1)

interface Measured {
  readonly ledger: readonly number[]
  readonly underline: readonly number[]
  /** CPU ms a key of the main thread, with all that follows from it. */
  readonly whole: number
}

interface Measurement {
  readonly name: string
  readonly target: Target
  /** Whether the story has attributions, and whether what is typed is one. */
  readonly isAttributed: boolean
  readonly isTyped: boolean
  readonly isOpen: boolean
}

async function measure(browser: Browser, { target, isAttributed, isTyped, isOpen }: Measurement): Promise<Measured> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en-GB', bypassCSP: true })
  context.setDefaultTimeout(120_000)
  await context.addInitScript(tsxNames)
  try {
    const page = await target.open(context, isAttributed ? attributedBlocks() : benchBlocks(words, 0))
    const line = await openLine(page)
    await readyAt(page)
    await settle(page)
    if (isOpen) await target.prepare(page)
    await settle(page)
    await clickMiddle(page)
    await page.keyboard.press('End')
    const whole = await costOf(page, line, isTyped)
    const isWatched = isTyped && isOpen
    if (isWatched) await page.evaluate(watchShown)
    const seen: Shown[] = []
    for (let nth = 0; isWatched && nth < Number(values.bursts); nth += 1)
      seen.push(await shownAfter(page, burst(nth + 500)))
    return {
      ledger: seen.map(({ key, ledger }) => ledger - key),
      underline: seen.map(({ key, underline }) => underline - key),
      whole,
    }
  } finally {
    await context.close()
  }
}

async function costOf(page: Page, line: CDPSession, isTyped: boolean): Promise<number> {
  const texts = Array.from({ length: 4 }, (_, nth) => (isTyped ? burst(nth) : burst(nth).replace('said', 'near')))
  const before = await spentBy(line)
  for (const text of texts) await typeAtPace(page, text)
  await page.waitForTimeout(2_000)
  return ((await spentBy(line)).task - before.task) / texts.join('\n').length
}

async function shownAfter(page: Page, text: string): Promise<Shown> {
  await page.evaluate(`Object.assign(shown, { want: ${JSON.stringify(lastWord(text))}, ledger: 0, underline: 0 })`)
  await typeAtPace(page, text)
  await page.waitForFunction('shown.ledger > 0 && shown.underline > 0', undefined, { timeout: 5_000, polling: 50 })
  const seen = await page.evaluate<Shown>('({ ...shown })')
  await page.evaluate('shown.want = ""')
  await page.waitForTimeout(300)
  return seen
}

const executablePath = findChromium()
if (executablePath === null) throw new Error('There is no Chromium on this machine: name one in $CHROMIUM')
console.error('Building …')
const baselines = await serveBaselines()
const app = await serveStet({ names: false })
const inStet = stet('Attributions', app.address)
const tiptap = baseline('plain Tiptap', `${baselines.address}tiptap.html`)
const measurements: readonly Measurement[] = [
  { name: 'plain Tiptap', target: tiptap, isAttributed: true, isTyped: false, isOpen: false },
  { name: 'Stet, ledger closed, nothing to find', target: inStet, isAttributed: false, isTyped: false, isOpen: false },
  {
    name: `Stet, ledger open, ${attributions} attributions, other words typed`,
    target: inStet,
    isAttributed: true,
    isTyped: false,
    isOpen: true,
  },
  {
    name: `Stet, ledger open, ${attributions} attributions, another one typed`,
    target: inStet,
    isAttributed: true,
    isTyped: true,
    isOpen: true,
  },
]
const browser = await chromium.launch({ executablePath, headless: true, args: [...chromiumFlags] })
const measured = measurements.map(({ name }) => ({ name, rounds: new Array<Measured>() }))
for (let round = 0; round < Number(values.rounds); round += 1) {
  for (const [nth, one] of measurements.entries()) measured[nth]?.rounds.push(await measure(browser, one))
}
await browser.close()
await Promise.all([app.close(), baselines.close()])

console.log(`${words} words, ${attributions} attributions, a key each ${pace} ms`)
for (const { name, rounds } of measured) {
  const wholes = rounds.map(({ whole }) => whole.toFixed(2)).join(', ')
  console.log(`${name}: main thread, ms a key with all that follows: ${wholes}`)
  for (const place of ['ledger', 'underline'] as const) {
    const times = rounds.flatMap((one) => one[place])
    if (times.length > 0) console.log(`  ${place} after the last key: ${timesOf(times)}`)
  }
}

function timesOf(times: readonly number[]): string {
  const [p50, p95, most] = [0.5, 0.95, 1].map((part) => quantile(times, part).toFixed(0))
  return `p50 ${p50} ms, p95 ${p95}, most ${most}; ${times.filter((ms) => ms > 150).length} of ${times.length} over 150 (asked ≤ 150)`
}
