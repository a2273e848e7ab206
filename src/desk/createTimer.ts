import type { Clock } from '~/base'

/** One call to come, or none. */
export interface Timer {
  readonly isSet: () => boolean
  /** Calls once after `ms`; does nothing where a call is already to come. */
  readonly set: (ms: number, call: () => void) => void
  /** Calls once after `ms`, whatever was to come before. Putting it off asks nothing of the clock: it may be done every key. */
  readonly move: (ms: number, call: () => void) => void
  readonly stop: () => void
}

export function createTimer(clock: Clock): Timer {
  let cancel: (() => void) | null = null
  /** When the clock will wake us, and when the call is due: later, where it was put off since. */
  let wakes = 0
  let due = 0
  let called: () => void = () => undefined

  const wait = (ms: number) => {
    wakes = clock.now() + ms
    cancel = clock.after(ms, () => {
      cancel = null
      const left = due - clock.now()
      if (left > 0) wait(left)
      else called()
    })
  }
  const stop = () => {
    cancel?.()
    cancel = null
  }
  const move = (ms: number, call: () => void) => {
    due = clock.now() + ms
    called = call
    if (cancel !== null && due >= wakes) return
    stop()
    wait(ms)
  }
  return {
    isSet: () => cancel !== null,
    set: (ms, call) => {
      if (cancel === null) move(ms, call)
    },
    move,
    stop,
  }
}
