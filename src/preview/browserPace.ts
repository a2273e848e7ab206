import { createPace } from './createPace.ts'

/** Least time between two changes to the frames, in milliseconds: each key of a person is seen, those of a machine are not. */
const every = 25

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
