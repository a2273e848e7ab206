/** Where each of some numbers stands in a list. */
export interface Postings {
  readonly countOf: (key: number) => number
  /** The first position of a number, or -1. */
  readonly firstOf: (key: number) => number
  /** By position: the next one with the same number, or -1. */
  readonly next: Int32Array
}

/** Indexes the first `count` numbers of a list, all of 32 bits. */
export function postingsOf(list: Int32Array, count: number): Postings {
  const bits = Math.max(4, 32 - Math.clz32(count))
  const last = 2 ** bits - 1
  const counts = new Int32Array(last + 1)
  const firsts = new Int32Array(last + 1)
  const next = new Int32Array(count)
  const slotOf = (key: number): number => {
    let slot = Math.imul(key ^ (key >>> 15), 0x2c1b3c6d) >>> (32 - bits)
    while (counts[slot] !== 0 && list[firsts[slot] ?? 0] !== key) slot = (slot + 1) & last
    return slot
  }
  // From the last to the first, so that each number's positions come out in order.
  for (let at = count - 1; at >= 0; at -= 1) {
    const slot = slotOf(list[at] ?? 0)
    const before = counts[slot] ?? 0
    next[at] = before === 0 ? -1 : (firsts[slot] ?? -1)
    counts[slot] = before + 1
    firsts[slot] = at
  }
  return {
    countOf: (key) => counts[slotOf(key)] ?? 0,
    firstOf: (key) => {
      const slot = slotOf(key)
      return counts[slot] === 0 ? -1 : (firsts[slot] ?? -1)
    },
    next,
  }
}
