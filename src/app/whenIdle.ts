import type { Clock } from '~/base'

/** Calls once the window is idle, within a second; the answer takes it back. Safari has no idle callbacks: there it is a moment later. */
export const whenIdle =
  (clock: Clock) =>
  (call: () => void): (() => void) => {
    if (typeof requestIdleCallback !== 'function') return clock.after(50, call)
    const asked = requestIdleCallback(call, { timeout: 1000 })
    return () => cancelIdleCallback(asked)
  }
