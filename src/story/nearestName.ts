/** The name that was most likely meant: at most two letters more, less, other or exchanged; null where none is so near. */
export function nearestName(name: string, names: readonly string[]): string | null {
  const lower = name.toLowerCase()
  const most = name.length < 4 ? 1 : 2
  const near = names
    .map((one) => ({ one, far: distance(lower, one.toLowerCase()) }))
    .filter(({ far }) => far <= most)
    .toSorted((a, b) => a.far - b.far)
  return near[0]?.one ?? null
}

/** How many letters must be put in, left out, changed or exchanged with their neighbour. */
function distance(a: string, b: string): number {
  let older: readonly number[] = []
  let last: readonly number[] = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const isSame = a[i - 1] === b[j - 1]
      const isExchanged = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      row[j] = Math.min(
        (last[j] ?? 0) + 1,
        (row[j - 1] ?? 0) + 1,
        (last[j - 1] ?? 0) + (isSame ? 0 : 1),
        isExchanged ? (older[j - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
      )
    }
    older = last
    last = row
  }
  return last[b.length] ?? 0
}
