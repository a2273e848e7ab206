/** How fast weights move, and how strongly they are held at nothing: `sparse` (L1) and `small` (L2). */
export interface Pace {
  readonly rate: number
  readonly sparse: number
  readonly small: number
}

export interface Learner {
  readonly weights: Float32Array
  /** Moves the weight at a place against a gradient. */
  readonly learn: (place: number, gradient: number) => void
}

/** FTRL-Proximal (McMahan and others, KDD 2013): a weight leaves zero only when its gradients agree. `kept` limits it to some places. */
export function createLearner(size: number, { rate, sparse, small }: Pace, kept: Uint8Array | null): Learner {
  const weights = new Float32Array(size)
  const sums = new Float32Array(size)
  const squares = new Float32Array(size)
  return {
    weights,
    learn(place, gradient) {
      if (kept !== null && kept[place] === 0) return
      const before = squares[place] ?? 0
      const after = before + gradient * gradient
      const weight = weights[place] ?? 0
      const sum = (sums[place] ?? 0) + gradient - ((Math.sqrt(after) - Math.sqrt(before)) / rate) * weight
      squares[place] = after
      sums[place] = sum
      weights[place] =
        Math.abs(sum) <= sparse ? 0 : -(sum - Math.sign(sum) * sparse) / ((1 + Math.sqrt(after)) / rate + small)
    },
  }
}

/** Numbers below `count` in an order that looks drawn, and is the same each time. */
export function shuffled(count: number, round: number): Uint32Array {
  const order = Uint32Array.from({ length: count }, (_, index) => index)
  let state = round + 1
  for (let at = count - 1; at > 0; at--) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    const other = Math.floor((state / 2 ** 32) * (at + 1))
    ;[order[at], order[other]] = [order[other] ?? 0, order[at] ?? 0]
  }
  return order
}

/** Learns twice: once to see which places matter, and once more for those alone, without holding them down. */
export function learnTwice(
  learn: (pace: Pace, kept: Uint8Array | null) => Float32Array,
  { sparse, most }: { readonly sparse: number; readonly most: number },
): Int8Array {
  const first = learn({ rate: 0.1, sparse, small: 1 }, null)
  const places = [...first.keys()]
    .filter((place) => first[place] !== 0)
    .toSorted((a, b) => Math.abs(first[b] ?? 0) - Math.abs(first[a] ?? 0))
  const kept = new Uint8Array(first.length)
  for (const place of places.slice(0, most)) kept[place] = 1
  const second = learn({ rate: 0.1, sparse: 0, small: 1 }, kept)
  return Int8Array.from(second, (weight) => Math.max(-127, Math.min(127, Math.round(weight * 10))))
}
