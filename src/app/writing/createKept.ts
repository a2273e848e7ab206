/** Typing that goes on changes what is kept this often at most, in milliseconds. */
const every = 250

/**
 * Keeps what is made of a draft while somebody looks at it: made again after a change, the same object for as long as all of it is the
 * same. All who look are told together, so that none of them shows what another no longer does.
 */
export function createKept<Made>(make: () => Made, follow: (changed: () => void) => () => void) {
  const listeners = new Set<() => void>()
  let kept = make()
  let timer: ReturnType<typeof setTimeout> | null = null
  let leave = () => {}
  const look = () => {
    timer = null
    const made = make()
    if (JSON.stringify(made) === JSON.stringify(kept)) return
    kept = made
    for (const heard of listeners) heard()
  }
  const begin = () => {
    leave = follow(() => {
      timer ??= setTimeout(look, every)
    })
    look()
  }
  const end = () => {
    leave()
    if (timer !== null) clearTimeout(timer)
    timer = null
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
