import type { Clock } from '~/base'

/** Keeps work that is asked for often from being done often, and from being done unseen. */
export interface Pace {
  readonly ask: () => void
  /** Seen: what was asked meanwhile is done. It begins out of sight. */
  readonly wake: () => void
  readonly sleep: () => void
}

export interface PaceWorld {
  readonly clock: Clock
  /** Calls back when the browser has nothing more urgent to do; the answer cancels it. */
  readonly idle: (call: () => void) => () => void
}

/** Does `work` once after it was asked for, at most once in `every` milliseconds, and only while awake. */
export function createPace(work: () => void, { clock, idle }: PaceWorld, every: number): Pace {
  let asked = false
  let awake = false
  let last = Number.NEGATIVE_INFINITY
  let planned = false
  let cancel = () => {}

  const plan = () => {
    if (!asked || !awake || planned) return
    planned = true
    cancel = clock.after(Math.max(0, last + every - clock.now()), () => {
      cancel = idle(run)
    })
  }
  const run = () => {
    planned = false
    asked = false
    last = clock.now()
    work()
  }

  return {
    ask: () => {
      asked = true
      plan()
    },
    wake: () => {
      awake = true
      plan()
    },
    sleep: () => {
      awake = false
      planned = false
      cancel()
    },
  }
}
