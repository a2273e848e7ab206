/** A localStorage that several windows share; a change is heard in every window but the one that made it. */
export function memoryStorage(quota = Number.POSITIVE_INFINITY) {
  const items = new Map<string, string>()
  const windows = new Set<(key: string | null) => void>()

  function window() {
    let own: ((key: string | null) => void) | null = null
    const tell = (key: string | null) => {
      for (const heard of windows) if (heard !== own) heard(key)
    }
    const storage: Storage = {
      get length() {
        return items.size
      },
      key: (at) => [...items.keys()][at] ?? null,
      getItem: (key) => items.get(key) ?? null,
      setItem: (key, value) => {
        const others = [...items].filter(([name]) => name !== key)
        const used = others.reduce((sum, [name, text]) => sum + name.length + text.length, 0)
        if (used + key.length + value.length > quota) throw new DOMException('full', 'QuotaExceededError')
        items.set(key, value)
        tell(key)
      },
      removeItem: (key) => {
        items.delete(key)
        tell(key)
      },
      clear: () => {
        items.clear()
        tell(null)
      },
    }
    const listen = (heard: (key: string | null) => void) => {
      own = heard
      windows.add(heard)
      return () => windows.delete(heard)
    }
    return { storage, listen }
  }

  return { window, items }
}
