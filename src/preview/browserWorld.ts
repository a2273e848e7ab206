import type { PaceWorld } from './createPace.ts'

/** Longest wait for an idle moment, in milliseconds. */
const patience = 300

/** The browser's own time. Safari has no idle callbacks; a task after the frame is the nearest it has. */
export const browserWorld: PaceWorld = {
  clock: {
    now: () => performance.now(),
    after: (ms, call) => {
      const timer = setTimeout(call, ms)
      return () => clearTimeout(timer)
    },
  },
  idle: (call) => {
    if (typeof requestIdleCallback === 'function') {
      const idle = requestIdleCallback(call, { timeout: patience })
      return () => cancelIdleCallback(idle)
    }
    const timer = setTimeout(call, 0)
    return () => clearTimeout(timer)
  },
}
