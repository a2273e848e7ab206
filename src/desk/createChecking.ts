import type { Finding } from '~/attribution'
import type { Clock } from '~/base'
import { passagesOf, type Story } from '~/story'
import { createTimer } from './createTimer.ts'
import type { Check } from './types.ts'

/** A pause in typing after which the story is checked, in milliseconds. */
export const checkAfter = 80
/** While typing goes on without a pause, the story is checked this often, in milliseconds. */
export const checkEvery = 1500

export interface CheckingOptions {
  readonly clock: Clock
  readonly check: Check
  /** The newest story, and its revision. */
  readonly story: () => { readonly story: Story; readonly revision: number }
  /** Findings made from a revision that is newer than any checked before. */
  readonly found: (findings: readonly Finding[], revision: number) => void
}

/** Has the story checked after a pause, one check at a time. */
export interface Checking {
  /** The text has changed. Costs next to nothing. */
  readonly changed: () => void
  /** Checks at once what is not checked yet; settles when it is. */
  readonly finish: () => Promise<void>
  readonly close: () => void
}

export function createChecking({ clock, check, story, found }: CheckingOptions): Checking {
  const timer = createTimer(clock)
  let last = 0
  let unchecked: number | null = null
  let checked = 0
  let running: Promise<void> | null = null
  let closed = false

  const plan = () => {
    if (unchecked === null || running !== null || closed) return
    const due = Math.min(last + checkAfter, unchecked + checkEvery)
    timer.move(due - clock.now(), () => void start())
  }

  function start(): Promise<void> {
    running = run().finally(() => {
      running = null
      plan()
    })
    return running
  }

  async function run(): Promise<void> {
    unchecked = null
    const { story: asked, revision } = story()
    if (revision === checked) return
    const findings = await check(passagesOf(asked))
    checked = revision
    if (!closed) found(findings, revision)
  }

  return {
    changed: () => {
      last = clock.now()
      unchecked ??= last
      plan()
    },
    finish: async () => {
      await running
      timer.stop()
      if (unchecked !== null && !closed) await start()
    },
    close: () => {
      closed = true
      timer.stop()
    },
  }
}
