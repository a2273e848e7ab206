import type { Clock } from '~/base'

/** One call to come, or none. */
export interface Timer {
  readonly isSet: () => boolean
  /** Calls once after `ms`; does nothing where a call is already to come. */
  readonly set: (ms: number, call: () => void) => void
  readonly stop: () => void
}

export function createTimer(clock: Clock): Timer {
  let cancel: (() => void) | null = null
  return {
    isSet: () => cancel !== null,
    set: (ms, call) => {
      cancel ??= clock.after(ms, () => {
        cancel = null
        call()
      })
    },
    stop: () => {
      cancel?.()
      cancel = null
    },
  }
}
