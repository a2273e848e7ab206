/** The longest part of a list of different numbers that rises from each to the next: what stayed in order when all was moved about. */
export function longestRise(numbers: readonly number[]): readonly number[] {
  // `ends[n]` is where the smallest end of a rise of n + 1 numbers stands.
  const ends: number[] = []
  const before: (number | undefined)[] = []
  for (const [at, number] of numbers.entries()) {
    let low = 0
    let high = ends.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((numbers[ends[middle] ?? 0] ?? 0) < number) low = middle + 1
      else high = middle
    }
    before[at] = ends[low - 1]
    ends[low] = at
  }
  const rise: number[] = []
  for (let at = ends.at(-1); at !== undefined; at = before[at]) rise.push(numbers[at] ?? 0)
  return rise.toReversed()
}
