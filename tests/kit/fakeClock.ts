import type { Clock } from '~/base'

/** A clock that stands still until it is told to go on. */
export interface FakeClock extends Clock {
  /** Goes on by `ms`, calling what falls due on the way, in order; answers when all that it set off has settled. */
  readonly pass: (ms: number) => Promise<void>
  /** How many calls are still to come. */
  readonly pending: () => number
}

export function fakeClock(start = 1_000_000): FakeClock {
  let now = start
  let next = 0
  const calls = new Map<number, { readonly due: number; readonly call: () => void }>()
  return {
    now: () => now,
    after: (ms, call) => {
      const id = next++
      calls.set(id, { due: now + ms, call })
      return () => calls.delete(id)
    },
    pending: () => calls.size,
    pass: async (ms) => {
      const end = now + ms
      await settle()
      for (;;) {
        const [first] = [...calls].filter(([, { due }]) => due <= end).sort(([, a], [, b]) => a.due - b.due)
        if (first === undefined) break
        const [id, { due, call }] = first
        calls.delete(id)
        now = Math.max(now, due)
        call()
        await settle()
      }
      now = end
    },
  }
}

/** Lets every promise that can settle do so. */
const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))
