import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { beforeCaret, block, moveCaret, placeCaret, stetPage } from '../../tests/kit/stetPage.ts'
import { until } from '../../tests/kit/until.ts'
import { judge, type Kill, type Verdict } from './judge.ts'
import { type OwnChromium, startChromium } from './ownChromium.ts'
import { kept, type Lab, type Promised } from './promise.ts'
import { traceOf } from './trace.ts'
import { type Typing, typeUntilGone } from './typeUntilGone.ts'
import { watchDraft } from './watchDraft.ts'

/** What is killed: the whole browser, the same to its files as pulling the plug, or the tab's own process in a browser that lives on. */
export type Victim = 'browser' | 'tab'

const killsPerDraft = 8

/**
 * Types in a draft, kills at a random moment, opens the draft again, and compares, as often as asked. It kills only what it
 * started itself.
 */
export async function killWhileTyping(lab: Lab, victim: Victim, kills: number): Promise<readonly Promised[]> {
  const profile = await mkdtemp(join(tmpdir(), 'stet-torture-'))
  const seats = seatsIn(lab.executable, profile, victim)
  const verdicts: Verdict[] = []
  let timesSaved = 0
  let killsWithSaved = 0
  let draft = ''
  let words = 0
  let pending: Omit<Kill, 'after'> | null = null
  try {
    for (let kill = 0; kill <= kills; kill += 1) {
      const { page, strike } = await seats.sit()
      if (pending !== null) {
        const killed = { ...pending, after: await openDraft(page, draft) }
        const verdict = judge(killed)
        verdicts.push(verdict)
        lab.note(lineOf(`${victim} kill ${kill}`, verdict))
        if (!verdict.inOrder || verdict.lost > 0) for (const line of traceOf(killed, verdict)) lab.note(`  ${line}`)
      }
      if (kill === kills) break
      if (kill % killsPerDraft === 0) {
        draft = await beginStory(page, lab.address)
        words = 0
      }
      const before = await caretAtEnd(page)
      const watch = watchDraft(page)
      const typing: Typing = { typed: '', words }
      const ended = typeUntilGone(page, typing, lab.roll)
      await new Promise((wait) => setTimeout(wait, 600 + lab.roll() * 3_000))
      const at = performance.now()
      await strike()
      await Promise.all([ended, watch.stop()])
      const seen = watch.samples.filter(({ saved, text }) => saved && text.length > before.length).length
      timesSaved += seen
      if (seen > 0) killsWithSaved += 1
      words = typing.words
      pending = { before, typed: typing.typed, samples: watch.samples, at }
    }
  } finally {
    await seats.end()
    await rm(profile, { recursive: true, force: true })
  }
  return judged(victim, kills, verdicts, { timesSaved, killsWithSaved })
}

interface Seats {
  /** A page to write in, and how it comes to its end. */
  readonly sit: () => Promise<{ readonly page: Page; readonly strike: () => Promise<void> }>
  readonly end: () => Promise<void>
}

function seatsIn(executable: string, profile: string, victim: Victim): Seats {
  let chromium: OwnChromium | null = null
  const end = async () => {
    await chromium?.pullThePlug()
    chromium = null
  }
  return {
    sit: async () => {
      chromium ??= await startChromium(executable, profile)
      const { crashTabs } = chromium
      return { page: await chromium.newPage(), strike: victim === 'browser' ? end : crashTabs }
    },
    end,
  }
}

const bodyOf = async (page: Page): Promise<string> =>
  (await block(stetPage(page).story, 'paragraph').allTextContents()).join('\n')

async function beginStory(page: Page, address: string): Promise<string> {
  await page.goto(address)
  await stetPage(page).newStory()
  return until(
    () => Promise.resolve(page.url()),
    (url) => url.includes('draft'),
  )
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

/** Puts the caret behind the last word, and answers all words. */
async function caretAtEnd(page: Page): Promise<string> {
  await placeCaret(block(stetPage(page).story, 'paragraph').last())
  await moveCaret(page, 'ControlOrMeta+End')
  const before = await bodyOf(page)
  await until(
    () => beforeCaret(page),
    (words) => words === before.slice(before.lastIndexOf('\n') + 1),
  )
  return before
}

const lineOf = (what: string, { opened, lost, window, inOrder }: Verdict): string =>
  `${what}: ${opened ? '' : 'DID NOT OPEN, '}lost ${lost} saved characters, window ${window.toFixed(0)} ms${inOrder ? '' : ', OUT OF ORDER'}`

function judged(
  victim: Victim,
  kills: number,
  verdicts: readonly Verdict[],
  { timesSaved, killsWithSaved }: { readonly timesSaved: number; readonly killsWithSaved: number },
): readonly Promised[] {
  const lost = verdicts.reduce((sum, verdict) => sum + verdict.lost, 0)
  const windows = verdicts.map(({ window }) => window).toSorted((a, b) => a - b)
  const p99 = windows[Math.ceil(0.99 * windows.length) - 1] ?? Number.NaN
  const after = `${victim} killed ${kills} times`
  return [
    kept(
      `${after}: the draft opens, and nothing in it is doubled, swapped or made up`,
      verdicts.every(({ opened, inOrder }) => opened && inOrder),
    ),
    {
      judged: lost > 0 ? 'BROKEN' : killsWithSaved * 2 < kills ? 'UNSEEN' : 'kept',
      says: `${after}: ${lost} characters lost that “Saved” had covered (new words were seen saved ${timesSaved} times, before ${killsWithSaved} of the kills)`,
    },
    // A sample is up to 50 ms late, and the kill itself takes as long.
    kept(`${after}: kept within 250 ms (p99 of what was lost unsaved: ${p99.toFixed(0)} ms on the screen)`, p99 <= 350),
  ]
}
