import { whenIdle } from '../whenIdle.ts'
import { clock } from '../world.ts'

/** When a change is looked at. The answer takes it back. */
type Plan = (look: () => void) => () => void

/** Typing that goes on changes what is kept four times a second at most. */
const nowAndThen: Plan = (look) => clock.after(250, look)

/** Each key changes what is kept, and the picture that shows the key shows it: for what costs next to nothing to make. */
export const withEachKey: Plan = (look) => {
  const frame = requestAnimationFrame(look)
  return () => cancelAnimationFrame(frame)
}

/** How long nothing must have changed before what is not in view is made again, in milliseconds, and how long that may put it off. */
const restsFor = 400
const restsWithin = 5000

/** What is made of a draft, for as long as somebody looks at it. */
export interface Kept<Made> {
  /** The same object for as long as all of it is the same. */
  readonly get: () => Made
  /** For who shows it. The answer ends it. */
  readonly subscribe: (heard: () => void) => () => void
  /** For who says no more than how it came out: made again once typing rests, so that no key waits for it. */
  readonly atRest: (heard: () => void) => () => void
}

/** Makes it again after a change. All who look are told together, so that none of them shows what another no longer does. */
export function createKept<Made>(
  make: () => Made,
  follow: (changed: () => void) => () => void,
  plan: Plan = nowAndThen,
): Kept<Made> {
  const showing = new Set<() => void>()
  const resting = new Set<() => void>()
  let kept = make()
  let takeBack: (() => void) | null = null
  let restlessSince: number | null = null
  let leave = () => {}
  const look = () => {
    takeBack = null
    restlessSince = null
    const made = make()
    if (JSON.stringify(made) === JSON.stringify(kept)) return
    kept = made
    for (const heard of [...showing, ...resting]) heard()
  }
  const planAtRest = () => {
    takeBack?.()
    const now = clock.now()
    restlessSince ??= now
    takeBack = clock.after(Math.min(restsFor, restlessSince + restsWithin - now), () => {
      takeBack = whenIdle(clock)(look)
    })
  }
  const changed = () => {
    if (showing.size === 0) planAtRest()
    else takeBack ??= plan(look)
  }
  const end = () => {
    leave()
    takeBack?.()
    takeBack = null
    restlessSince = null
  }
  const joining = (those: Set<() => void>) => (heard: () => void) => {
    const isFirst = showing.size + resting.size === 0
    if (isFirst) leave = follow(changed)
    // What was put off while nobody showed it is put off no longer.
    if (isFirst || (takeBack !== null && showing.size === 0 && those === showing)) {
      takeBack?.()
      look()
    }
    those.add(heard)
    return () => {
      those.delete(heard)
      if (showing.size + resting.size === 0) end()
    }
  }
  return { get: () => kept, subscribe: joining(showing), atRest: joining(resting) }
}
