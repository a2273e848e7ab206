/** The mean of weights as they were after some rounds. A weight that was zero after any of them stays out. */
export function createAverage(size: number): {
  readonly add: (weights: Float32Array) => void
  readonly weights: () => Float32Array
} {
  const sums = new Float32Array(size)
  let last: Float32Array = new Float32Array(size)
  let count = 0
  return {
    add(weights) {
      for (let place = 0; place < size; place++) sums[place] = (sums[place] ?? 0) + (weights[place] ?? 0)
      last = weights
      count++
    },
    weights: () => sums.map((sum, place) => (last[place] === 0 ? 0 : sum / Math.max(1, count))),
  }
}
