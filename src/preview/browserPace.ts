import { createPace } from './createPace.ts'

/**
 * Least time between two changes to the frames, in milliseconds. The first key after a rest is seen at once; while
 * typing goes on, four pictures a second keep the cost of both frames well under that of the keys.
 */
const every = 250

/** The one pace of all frames: each picture a browser draws costs more than what changes in it. */
export const browserPace = createPace(
  {
    clock: {
      now: () => performance.now(),
      after: (ms, call) => {
        const timer = setTimeout(call, ms)
        return () => clearTimeout(timer)
      },
    },
    frame: (call) => requestAnimationFrame(call),
  },
  every,
)
