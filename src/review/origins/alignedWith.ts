import type { Likely } from './likeliestIn.ts'
import type { QuoteWords } from './readQuote.ts'

/** Words of a quote that stand where an origin has others. Numbers of words; an end is the first word behind. */
export interface Difference {
  readonly from: number
  readonly to: number
  readonly originFrom: number
  readonly originTo: number
}

/** A quote laid beside a place of an origin so that as few words as can be differ. */
export interface Alignment {
  readonly at: Likely
  /** Less where fewer words differ, and then where more are the same. */
  readonly cost: number
  /** By word of the quote: the word of the origin that it is, or -1. */
  readonly partners: Int32Array
  readonly differences: readonly Difference[]
}

/** Beyond this many pairs of words the texts are too long to be laid beside one another while somebody waits. */
const mostPairs = 25_000_000

/** What a differing word costs, beside the one that a word which is the same brings. */
const perWord = 64

const along = 0
const extra = 1
const missing = 2

export function alignedWith(quote: QuoteWords, at: Likely): Alignment | null {
  const width = at.to - at.from
  if (width <= 0 || quote.count * width > mostPairs) return null
  const { ways, cost, last } = table(quote, at, width)
  return { at, cost, ...walked(quote, at, ways, last) }
}

interface Table {
  /** How each pair is best reached. */
  readonly ways: Uint8Array
  readonly cost: number
  /** How many of the origin's words the best way takes. */
  readonly last: number
}

/** Levenshtein's distance, where the origin may go on before and behind, and words left out at a mark cost nothing. */
function table(quote: QuoteWords, { index, from }: Likely, width: number): Table {
  const list = index.words.hashes
  const ways = new Uint8Array((quote.count + 1) * (width + 1))
  let before = new Int32Array(width + 1)
  let here = new Int32Array(width + 1)
  for (let i = 1; i <= quote.count; i += 1) {
    const hash = quote.hashes[i - 1]
    // Words are left out behind this one, so before the next.
    const price = i === quote.count || quote.gaps[i] === 'none' ? perWord : 0
    here[0] = i * perWord
    ways[i * (width + 1)] = extra
    for (let j = 1; j <= width; j += 1) {
      const same = (before[j - 1] ?? 0) + (hash === list[from + j - 1] ? -1 : perWord)
      const less = (here[j - 1] ?? 0) + price
      const more = (before[j] ?? 0) + perWord
      const least = Math.min(same, less, more)
      here[j] = least
      ways[i * (width + 1) + j] = same === least ? along : less === least ? missing : extra
    }
    ;[before, here] = [here, before]
  }
  let last = 0
  for (let j = 1; j <= width; j += 1) if ((before[j] ?? 0) <= (before[last] ?? 0)) last = j
  return { ways, cost: before[last] ?? 0, last }
}

function walked(
  quote: QuoteWords,
  { index, from, to }: Likely,
  ways: Uint8Array,
  last: number,
): Pick<Alignment, 'partners' | 'differences'> {
  const partners = new Int32Array(quote.count).fill(-1)
  /** From the last to the first. */
  const found: Difference[] = []
  let isOpen = false
  let i = quote.count
  let j = last
  while (i > 0) {
    const way = ways[i * (to - from + 1) + j]
    const isSame = way === along && quote.hashes[i - 1] === index.words.hashes[from + j - 1]
    const isMarked = i < quote.count && quote.gaps[i] !== 'none'
    if (isSame) partners[i - 1] = from + j - 1
    // A mark divides what differs before it from what differs behind it.
    if (isSame || isMarked) isOpen = false
    const [nextI, nextJ] = [way === missing ? i : i - 1, way === extra ? j : j - 1]
    if (!isSame && !(isMarked && way === missing)) {
      const grown = isOpen ? found.pop() : undefined
      const [to, originTo] = [grown?.to ?? i, grown?.originTo ?? from + j]
      found.push({ from: nextI, to, originFrom: from + nextJ, originTo })
      isOpen = true
    }
    ;[i, j] = [nextI, nextJ]
  }
  return { partners, differences: found.reverse() }
}
