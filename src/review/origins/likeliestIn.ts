import type { OriginIndex } from './indexOrigin.ts'
import type { QuoteWords } from './readQuote.ts'

/** A place of an origin where many words of a quote stand in the quote's order. */
export interface Likely {
  readonly index: OriginIndex
  /** The origin's words that it is to be compared with; `to` is the first one behind. */
  readonly from: number
  readonly to: number
  /** Higher where more words, and rarer ones, agree. */
  readonly score: number
}

/** Words of an origin in a step of the count. */
const step = 32
/** How many places of a quote's words are looked at, and how many more for each thousand words of the origin; how many of one word. */
const mostPlaces = 64
const morePlaces = 1
const mostOfOne = 20_000
const mostLeftOut = 4
/** A place where less than this share of the words that were looked for agrees is not worth a look. */
const leastShare = 0.3

/** The likeliest places, the best first: at most `limit`. */
export function likeliestIn(quote: QuoteWords, index: OriginIndex, limit: number): readonly Likely[] {
  const { scores, most } = scoresOf(quote, index)
  const found: Likely[] = []
  while (found.length < limit) {
    const at = highestPair(scores)
    const score = (scores[at] ?? 0) + (scores[at + 1] ?? 0)
    if (score === 0 || score < leastShare * most) break
    found.push(around(quote, index, at * step - quote.count, score))
    scores.fill(0, Math.max(0, at - 1), at + 3)
  }
  return found
}

function around({ count, gaps }: QuoteWords, index: OriginIndex, first: number, score: number): Likely {
  const room = Math.min(40, 10 + count)
  const leftOut = 200 * Math.min(gaps.filter((gap) => gap === 'ellipsis').length, mostLeftOut)
  const to = Math.min(index.words.count, first + 2 * step + count + room + leftOut)
  return { index, from: Math.max(0, first - room), to, score }
}

function highestPair(scores: Float32Array): number {
  let best = 0
  let highest = 0
  for (let at = 0; at + 1 < scores.length; at += 1) {
    const score = (scores[at] ?? 0) + (scores[at + 1] ?? 0)
    if (score <= highest) continue
    highest = score
    best = at
  }
  return best
}

interface Scores {
  /** For each step of the distance between a place in the origin and one in the quote: how much stands that far apart. */
  readonly scores: Float32Array
  /** What a place would have where all agrees. */
  readonly most: number
}

/** The quote's words are looked for by how rare they are, until enough places have been seen. */
function scoresOf(quote: QuoteWords, index: OriginIndex): Scores {
  const { words, places } = index
  const scores = new Float32Array(Math.ceil((words.count + quote.count) / step) + 2)
  const counts: number[] = []
  for (let word = 0; word < quote.count; word += 1) counts.push(places.countOf(quote.hashes[word] ?? 0))
  let most = 0
  let left = mostPlaces + (morePlaces * words.count) / 1000
  for (let rare = 1; left > 0 && rare <= mostOfOne; rare *= 2) {
    for (let word = 0; word < quote.count && left > 0; word += 1) {
      const count = counts[word] ?? 0
      if (count <= rare / 2 || count > rare) continue
      left -= count
      const worth = 1 / rare
      most += 5 * worth
      vote(quote, index, word, worth, scores)
    }
  }
  return { scores, most }
}

/** Each place of a word counts, and more where its neighbours agree. */
function vote(
  quote: QuoteWords,
  { words, places }: OriginIndex,
  word: number,
  worth: number,
  scores: Float32Array,
): void {
  const [hash, before, behind] = [quote.hashes[word] ?? 0, quote.hashes[word - 1], quote.hashes[word + 1]]
  for (let at = places.firstOf(hash); at >= 0; at = places.next[at] ?? -1) {
    let agreed = 1
    if (word > 0 && at > 0 && before === words.hashes[at - 1]) agreed += 2
    if (word + 1 < quote.count && behind === words.hashes[at + 1]) agreed += 2
    const distance = Math.floor((at - word + quote.count) / step)
    scores[distance] = (scores[distance] ?? 0) + worth * agreed
  }
}
