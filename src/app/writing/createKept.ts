/** When a change is looked at. The answer takes it back. */
type Plan = (look: () => void) => () => void

/** Typing that goes on changes what is kept four times a second at most. */
const nowAndThen: Plan = (look) => {
  const timer = setTimeout(look, 250)
  return () => clearTimeout(timer)
}

/** Each key changes what is kept, and the picture that shows the key shows it: for what costs next to nothing to make. */
export const withEachKey: Plan = (look) => {
  const frame = requestAnimationFrame(look)
  return () => cancelAnimationFrame(frame)
}

/**
 * Keeps what is made of a draft while somebody looks at it: made again after a change, the same object for as long as all of it is the
 * same. All who look are told together, so that none of them shows what another no longer does.
 */
export function createKept<Made>(
  make: () => Made,
  follow: (changed: () => void) => () => void,
  plan: Plan = nowAndThen,
) {
  const listeners = new Set<() => void>()
  let kept = make()
  let takeBack: (() => void) | null = null
  let leave = () => {}
  const look = () => {
    takeBack = null
    const made = make()
    if (JSON.stringify(made) === JSON.stringify(kept)) return
    kept = made
    for (const heard of listeners) heard()
  }
  const begin = () => {
    leave = follow(() => {
      takeBack ??= plan(look)
    })
    look()
  }
  const end = () => {
    leave()
    takeBack?.()
    takeBack = null
  }
  return {
    get: (): Made => kept,
    subscribe: (heard: () => void): (() => void) => {
      listeners.add(heard)
      if (listeners.size === 1) begin()
      return () => {
        listeners.delete(heard)
        if (listeners.size === 0) end()
      }
    },
  }
}
