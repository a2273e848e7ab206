// `npm run torture -- --kills 40`: types in a draft, kills the whole browser at a random moment, opens it again, and
// compares. One line a promise; ends with 1 when one is broken. It kills only what it started itself.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Page } from 'playwright-core'
import { preview } from 'vite'
import { dice } from '../bench/benchStory.ts'
import { beforeCaret, block, moveCaret, placeCaret, stetPage } from '../tests/kit/stetPage.ts'
import { until } from '../tests/kit/until.ts'
import { findChromium } from './findChromium.mjs'
import { isBuildStale } from './isBuildStale.mjs'
import { projectRoot } from './projectRoot.mjs'
import { runCommand } from './runCommand.mjs'
import { judge, type Kill, type Verdict } from './torture/judge.ts'
import { startChromium } from './torture/ownChromium.ts'
import { traceOf } from './torture/trace.ts'
import { watchDraft } from './torture/watchDraft.ts'

const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '40' },
    seed: { type: 'string', default: String(Date.now() % 100_000) },
  },
})
const kills = Number(values.kills)
const roll = dice(Number(values.seed))
const killsPerDraft = 8
const keyEvery = 50

const executable = findChromium()
if (executable === null) throw new Error('There is no Chromium on this machine: name one in $CHROMIUM')
if (isBuildStale() && (await runCommand('npm', ['run', '--silent', 'build'])).code !== 0) process.exit(1)
const server = await preview({ root: projectRoot, logLevel: 'error', preview: { host: '127.0.0.1', port: 0 } })
const address = server.resolvedUrls?.local[0]
if (address === undefined) throw new Error('The server did not say where it listens')
const profile = await mkdtemp(join(tmpdir(), 'stet-torture-'))

const bodyOf = async (page: Page): Promise<string> =>
  (await block(stetPage(page).story, 'paragraph').allTextContents()).join('\n')

interface Typing {
  /** All that was sent, arrived or not. */
  typed: string
  words: number
}

/**
 * Types numbered words, an Enter after every tenth, at about twenty keys a second, until the browser is gone. It rests
 * now and then as a person does: without a rest the page is never done saving, and never says "Saved".
 */
async function typeUntilKilled(page: Page, typing: Typing): Promise<void> {
  let untilRest = 0
  for (;;) {
    typing.words += 1
    for (const letter of typing.words % 10 === 0 ? '\n' : `w${typing.words} `) {
      typing.typed += letter
      const key = letter === '\n' ? 'Enter' : letter === ' ' ? 'Space' : letter
      const alive = await page.keyboard.press(key).then(
        () => true,
        () => false, // the plug was pulled
      )
      if (!alive) return
      untilRest -= 1
      const rests = untilRest < 0
      if (rests) untilRest = 3 + Math.floor(roll() * 12)
      await new Promise((wait) => setTimeout(wait, rests ? 200 + roll() * 500 : keyEvery))
    }
  }
}

async function openDraft(page: Page, draft: string): Promise<string | null> {
  await page.goto(draft)
  try {
    await stetPage(page).story.waitFor({ timeout: 20_000 })
    return await bodyOf(page)
  } catch {
    return null
  }
}

const verdicts: Verdict[] = []
let timesSaved = 0
let killsWithSaved = 0
let draft = ''
let words = 0
let pending: Omit<Kill, 'after'> | null = null
try {
  for (let kill = 0; kill <= kills; kill += 1) {
    const { page, pullThePlug } = await startChromium(executable, profile)
    if (pending !== null) {
      const after = await openDraft(page, draft)
      const killed = { ...pending, after }
      const verdict = judge(killed)
      verdicts.push(verdict)
      console.log(
        `kill ${kill}: ${verdict.opened ? '' : 'DID NOT OPEN, '}lost ${verdict.lost} saved characters, window ${verdict.window.toFixed(0)} ms${verdict.inOrder ? '' : ', OUT OF ORDER'}`,
      )
      if (!verdict.inOrder || verdict.lost > 0) for (const line of traceOf(killed, verdict)) console.log(`  ${line}`)
    }
    if (kill < kills) {
      if (kill % killsPerDraft === 0) {
        await page.goto(address)
        await stetPage(page).newStory()
        await until(
          () => Promise.resolve(page.url()),
          (url) => url.includes('draft'),
        )
        draft = page.url()
        words = 0
      }
      await placeCaret(block(stetPage(page).story, 'paragraph').last())
      await moveCaret(page, 'ControlOrMeta+End')
      const before = await bodyOf(page)
      await until(
        () => beforeCaret(page),
        (words) => words === before.slice(before.lastIndexOf('\n') + 1),
      )
      const watch = watchDraft(page)
      const typing: Typing = { typed: '', words }
      const ended = typeUntilKilled(page, typing)
      await new Promise((wait) => setTimeout(wait, 600 + roll() * 3_000))
      const at = performance.now()
      await pullThePlug()
      await Promise.all([ended, watch.stop()])
      const seen = watch.samples.filter(({ saved, text }) => saved && text.length > before.length).length
      timesSaved += seen
      if (seen > 0) killsWithSaved += 1
      words = typing.words
      pending = { before, typed: typing.typed, samples: watch.samples, at }
    } else await pullThePlug()
  }
} finally {
  await server.close()
  await rm(profile, { recursive: true, force: true })
}

const lost = verdicts.reduce((sum, verdict) => sum + verdict.lost, 0)
const windows = verdicts.map(({ window }) => window).toSorted((a, b) => a - b)
const p99 = windows[Math.ceil(0.99 * windows.length) - 1] ?? Number.NaN
// A sample is up to 50 ms late, and the kill itself takes as long.
/** `unseen`: nothing spoke against the promise, and too little was seen to speak for it. */
type Judged = 'kept' | 'BROKEN' | 'UNSEEN'
const kept = (holds: boolean): Judged => (holds ? 'kept' : 'BROKEN')

const promises: readonly (readonly [Judged, string])[] = [
  [kept(verdicts.every(({ opened }) => opened)), `the draft opens after each of ${kills} kills`],
  [
    lost > 0 ? 'BROKEN' : killsWithSaved * 2 < kills ? 'UNSEEN' : 'kept',
    `${lost} characters lost that “Saved” had covered (new words were seen saved ${timesSaved} times, before ${killsWithSaved} of ${kills} kills)`,
  ],
  [kept(verdicts.every(({ inOrder }) => inOrder)), 'nothing doubled, swapped or made up'],
  [
    kept(p99 <= 350),
    `changes are kept within 250 ms (p99 of what was lost unsaved: ${p99.toFixed(0)} ms on the screen)`,
  ],
]
console.log('')
for (const [judged, promise] of promises) console.log(`${judged.padEnd(6)} ${promise}`)
console.log(`seed ${values.seed}`)
process.exitCode = promises.every(([judged]) => judged === 'kept') ? 0 : 1
