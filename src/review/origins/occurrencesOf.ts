import type { OriginIndex } from './indexOrigin.ts'
import type { Segment } from './segmentsOf.ts'
import type { Words } from './wordsIn.ts'

/** Where a segment of a quote stands word for word in an origin: numbers of the origin's words, in order. */
export function occurrencesOf(quote: Words, segment: Segment, index: OriginIndex): readonly number[] {
  const rarest = rarestIn(quote, segment, index)
  if (rarest.count === 0) return []
  const length = segment.to - segment.from
  // What is all repetition is read from end to end instead, which takes the same time whatever it says.
  return rarest.count * length > 4 * index.words.count + 1000
    ? occurrencesIn(quote, segment, index.words)
    : lookedUp(quote, segment, index, rarest.word)
}

interface Rare {
  readonly word: number
  readonly count: number
}

function rarestIn({ hashes }: Words, { from, to }: Segment, { places }: OriginIndex): Rare {
  let rarest: Rare = { word: from, count: Number.POSITIVE_INFINITY }
  for (let word = from; word < to && rarest.count > 0; word += 1) {
    const count = places.countOf(hashes[word] ?? 0)
    if (count < rarest.count) rarest = { word, count }
  }
  return rarest
}

function lookedUp({ hashes }: Words, { from, to }: Segment, { words, places }: OriginIndex, rarest: number): number[] {
  const found: number[] = []
  for (let at = places.firstOf(hashes[rarest] ?? 0); at >= 0; at = places.next[at] ?? -1) {
    const start = at - (rarest - from)
    if (start < 0 || start + to - from > words.count) continue
    let same = 0
    while (same < to - from && hashes[from + same] === words.hashes[start + same]) same += 1
    if (same === to - from) found.push(start)
  }
  return found
}

/** The same by reading all of a text: Knuth, Morris and Pratt's search. */
export function occurrencesIn(
  { hashes }: Words,
  { from, to }: Pick<Segment, 'from' | 'to'>,
  { hashes: list, count }: Words,
): readonly number[] {
  const sought = hashes.subarray(from, to)
  const back = fallbacksOf(sought)
  const found: number[] = []
  let same = 0
  for (let at = 0; at < count; at += 1) {
    while (same > 0 && sought[same] !== list[at]) same = back[same - 1] ?? 0
    if (sought[same] === list[at]) same += 1
    if (same < sought.length) continue
    found.push(at - same + 1)
    same = back[same - 1] ?? 0
  }
  return found
}

function fallbacksOf(sought: Int32Array): Int32Array {
  const back = new Int32Array(sought.length)
  let same = 0
  for (let at = 1; at < sought.length; at += 1) {
    while (same > 0 && sought[at] !== sought[same]) same = back[same - 1] ?? 0
    if (sought[at] === sought[same]) same += 1
    back[at] = same
  }
  return back
}
