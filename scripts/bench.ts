// `npm run bench`: what a key costs in Stet, in plain Tiptap and in a bare contenteditable, side by side in one run.
// Ratios within a run count; milliseconds change with the machine.
import { mkdirSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { type Browser, chromium } from 'playwright-core'
import { benchBlocks, benchTyping } from '../bench/benchStory.ts'
import { serveBaselines, serveStet } from '../bench/buildTargets.ts'
import { countCommits } from '../bench/countCommits.ts'
import { clickMiddle, heapOf, openLine, readyAt, settle, spentBy, typeKeys } from '../bench/measure.ts'
import { commitsOf, tableOf, type Visit } from '../bench/report.ts'
import { baseline, stet, type Target } from '../bench/targets.ts'
import { chromiumFlags, tsxNames } from '../tests/kit/chromiumFlags.ts'
import { codeOf } from '../tests/kit/weighCode.ts'
import { findChromium } from './findChromium.mjs'

const { values } = parseArgs({
  options: {
    words: { type: 'string', default: '1000,10000' },
    rounds: { type: 'string', default: '4' },
    keys: { type: 'string', default: '60' },
    only: { type: 'string', default: '' },
    commits: { type: 'boolean', default: true },
  },
  allowNegative: true,
})
const sizes = values.words.split(',').map(Number)
const rounds = Number(values.rounds)
const keyCount = Number(values.keys)
const plain = 'plain Tiptap'
/** One attributed quote in 167 words: 60 in a story of 10,000. */
const wordsPerQuote = 10_000 / 60

async function visit(browser: Browser, target: Target, words: number, round: number): Promise<Visit> {
  const blocks = benchBlocks(words, Math.round(words / wordsPerQuote))
  // The measuring expressions are strings; Stet's own policy would refuse to evaluate them.
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en-GB', bypassCSP: true })
  context.setDefaultTimeout(120_000)
  await context.addInitScript(tsxNames)
  try {
    const page = await target.open(context, blocks)
    const line = await openLine(page)
    const ready = await readyAt(page)
    await settle(page)
    const { task: loadCpu } = await spentBy(line)
    await target.prepare(page)
    await settle(page)
    const code = await codeOf(page)
    await clickMiddle(page)
    const heap = await heapOf(page, line)
    const typed = await typeKeys(page, line, benchTyping(keyCount + 5, round + 1))
    return { target: target.name, words, ready, loadCpu, heap, typed, code }
  } finally {
    await context.close()
  }
}

const turned = <T>(list: readonly T[], by: number): readonly T[] => [
  ...list.slice(by % list.length),
  ...list.slice(0, by % list.length),
]

const executablePath = findChromium()
if (executablePath === null) throw new Error('There is no Chromium on this machine: name one in $CHROMIUM')

console.error('Building …')
const baselines = await serveBaselines()
const app = await serveStet({ names: false })
const targets = [
  baseline('contenteditable', `${baselines.address}floor.html`),
  baseline(plain, `${baselines.address}tiptap.html`),
  stet('Attributions', app.address),
  stet('Preview', app.address),
].filter(({ name }) => values.only === '' || name === plain || name.includes(values.only))

const browser = await chromium.launch({ executablePath, headless: true, args: [...chromiumFlags] })
const visits: Visit[] = []
for (let round = 0; round < rounds; round += 1) {
  for (const words of sizes) {
    for (const target of turned(targets, round)) {
      const seen = await visit(browser, target, words, round)
      visits.push(seen)
      const [key] = [...seen.typed.keys].toSorted((a, b) => a - b).slice(keyCount / 2)
      console.error(`round ${round + 1}, ${words} words, ${target.name}: key p50 ${key?.toFixed(2)} ms`)
    }
  }
}

const commits: Visit[] = []
if (values.commits) {
  const named = await serveStet({ names: true })
  const largest = Math.max(...sizes)
  for (const pane of ['Attributions', 'Preview'] as const) {
    commits.push(await visit(browser, stet(pane, named.address, countCommits), largest, 0))
  }
  await named.close()
}
await browser.close()
await Promise.all([app.close(), baselines.close()])

mkdirSync('results', { recursive: true })
writeFileSync('results/bench.json', JSON.stringify({ at: new Date().toISOString(), visits, commits }))
for (const words of sizes) console.log(tableOf(visits, words, plain))
for (const one of commits) console.log(commitsOf(one))
