import type { Change } from '../compareWords.ts'
import type { OriginText } from '../rules/types.ts'
import { type Alignment, alignedWith } from './alignedWith.ts'
import { changesIn, type WordChange, wordChangesIn } from './changesIn.ts'
import { indexOrigin } from './indexOrigin.ts'
import { isLike } from './isLike.ts'
import { likeliestIn } from './likeliestIn.ts'
import { type QuoteWords, readQuote, type Stretch } from './readQuote.ts'
import { standsIn } from './standsIn.ts'

/** What the origins say of a quote. */
export type Verbatim<O extends OriginText = OriginText> =
  | {
      readonly kind: 'word for word'
      readonly origin: O
      /** The stretches of the origin it is made of, in order: more than one where words are left out and marked. */
      readonly anchors: readonly Stretch[]
      /** What an editor put in, in the quote, brackets included. */
      readonly inserted: readonly Stretch[]
    }
  | {
      readonly kind: 'differs'
      readonly origin: O
      /** Where in the origin. */
      readonly anchors: readonly Stretch[]
      readonly inserted: readonly Stretch[]
      /** The whole quote: what is `removed` stands in the origin, what is `added` in the quote, `same` is as the quote has it. */
      readonly changes: readonly Change[]
      /** The differences alone; at least one. */
      readonly differences: readonly WordChange[]
      /** No other place of the origins is as near to the quote. */
      readonly isClear: boolean
    }
  | { readonly kind: 'not found' }
  | { readonly kind: 'no words' }

/** How many places of one origin, and of all of them, a quote is laid beside. */
const mostPlaces = 2
const mostInAll = 3
/** A place that scores less than this beside the best one is not laid beside the quote at all. */
const leastOfBest = 0.5

/**
 * Looks a quote up in the origins, typography ignored. Words left out at an ellipsis and an editor's in brackets are allowed.
 * Of several origins that have the words the first one is named.
 */
export function verbatimOf<O extends OriginText>(words: string, origins: readonly O[]): Verbatim<O> {
  const quote = readQuote(words)
  if (quote.count === 0) return { kind: 'no words' }
  for (const origin of origins) {
    const anchors = standsIn(quote, indexOrigin(origin))
    if (anchors !== null) return { kind: 'word for word', origin, anchors, inserted: quote.inserted }
  }
  return nearest(quote, origins)
}

interface Near<O> {
  readonly origin: O
  readonly alignment: Alignment
}

function nearest<O extends OriginText>(quote: QuoteWords, origins: readonly O[]): Verbatim<O> {
  const places = origins
    .flatMap((origin) => likeliestIn(quote, indexOrigin(origin), mostPlaces).map((at) => ({ origin, at })))
    .toSorted((a, b) => b.at.score - a.at.score)
    .slice(0, mostInAll)
  const [best, second] = places
    .filter(({ at }) => at.score >= leastOfBest * (places[0]?.at.score ?? 0))
    .flatMap(({ origin, at }): readonly Near<O>[] => {
      const alignment = alignedWith(quote, at)
      return alignment === null ? [] : [{ origin, alignment }]
    })
    .filter(({ alignment }) => alignment.differences.length > 0 && isLike(quote, alignment))
    .toSorted((a, b) => a.alignment.cost - b.alignment.cost)
  if (best === undefined) return { kind: 'not found' }
  const { origin, alignment } = best
  const differences = wordChangesIn(quote, alignment)
  return {
    kind: 'differs',
    origin,
    anchors: [placeOf(alignment)],
    inserted: quote.inserted,
    changes: changesIn(quote.text, differences),
    differences,
    isClear: second === undefined || second.alignment.cost > alignment.cost || isSame(quote, second, differences),
  }
}

const isSame = <O>(quote: QuoteWords, { alignment }: Near<O>, differences: readonly WordChange[]): boolean =>
  wordChangesIn(quote, alignment).every(({ should }, at) => should === differences[at]?.should)

function placeOf({ at: { index }, partners }: Alignment): Stretch {
  const first = partners.find((word) => word >= 0) ?? 0
  const last = partners.findLast((word) => word >= 0) ?? first
  return { start: index.words.starts[first] ?? 0, end: index.words.ends[last] ?? 0 }
}
