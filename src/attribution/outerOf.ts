/** From `start` up to but not including `end`. */
type Offsets = readonly [start: number, end: number]

interface Told {
  readonly content: readonly Offsets[]
  readonly cue: readonly Offsets[]
}

/** How many of those that are open around an attribution are looked at: a bound for text that is no prose. */
const deepest = 12

/**
 * For each attribution the index of the one that carries it, or null: the nearest whose content holds all of its
 * content and its cue (“Lee said │that the mayor had told her it was over│”).
 */
export function outerOf(attributions: readonly Told[]): readonly (number | null)[] {
  const extents = attributions.map(({ content, cue }, index) => ({
    index,
    ...extentOf(content),
    words: [...content, ...cue],
  }))
  const outer: (number | null)[] = attributions.map(() => null)
  const open: typeof extents = []
  for (const one of extents.toSorted((a, b) => a.start - b.start || b.end - a.end || a.index - b.index)) {
    while (open.length > 0 && (open.at(-1)?.end ?? 0) <= one.start) open.pop()
    const carrier = open.slice(-deepest).findLast(({ index }) => holds(attributions[index]?.content ?? [], one.words))
    outer[one.index] = carrier?.index ?? null
    open.push(one)
  }
  return outer
}

const extentOf = (content: readonly Offsets[]): { readonly start: number; readonly end: number } => ({
  start: Math.min(...content.map(([start]) => start)),
  end: Math.max(...content.map(([, end]) => end)),
})

const holds = (content: readonly Offsets[], words: readonly Offsets[]): boolean =>
  words.every(([start, end]) => content.some((outer) => outer[0] <= start && outer[1] >= end))
