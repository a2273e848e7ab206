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
  /** Calls back before the next picture is drawn. */
  readonly frame: (call: () => void) => void
}

/**
 * A pace that several may keep: what they were asked for is done together, at most once in `every` milliseconds and
 * for those who are awake, so that all of it costs the browser one picture.
 */
export function createPace({ clock, frame }: PaceWorld, every: number): (work: () => void) => Pace {
  const due = new Set<() => void>()
  let planned = false
  let last = Number.NEGATIVE_INFINITY

  const plan = () => {
    if (planned || due.size === 0) return
    planned = true
    const wait = last + every - clock.now()
    if (wait <= 0) frame(run)
    else clock.after(wait, () => frame(run))
  }
  const run = () => {
    planned = false
    last = clock.now()
    const works = [...due]
    due.clear()
    for (const work of works) work()
  }

  return (work) => {
    let asked = false
    let awake = false
    const act = () => {
      asked = false
      work()
    }
    const settle = () => {
      if (!asked || !awake) return
      due.add(act)
      plan()
    }
    return {
      ask: () => {
        asked = true
        settle()
      },
      wake: () => {
        awake = true
        settle()
      },
      sleep: () => {
        awake = false
        due.delete(act)
      },
    }
  }
}
