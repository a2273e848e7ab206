import type { Anchor } from '~/story'
import type { OriginText } from '../rules/types.ts'
import type { ReviewItem } from '../types.ts'
import { type QuotedWords, quotedWordsOf } from './quotedWordsOf.ts'
import { type Verbatim, verbatimOf } from './verbatimOf.ts'

/** Words of an attribution that claim to be somebody's own, and what the origins say of them. */
export interface CheckedQuote<O extends OriginText = OriginText> extends QuotedWords {
  readonly verbatim: Verbatim<O>
}

const known = new WeakMap<readonly Anchor[], WeakMap<readonly OriginText[], readonly CheckedQuote[]>>()

/** Looks all that an attribution quotes up in the origins. It remembers what it found for its words and a list of origins. */
export function checkedQuotes<O extends OriginText>(
  item: ReviewItem,
  origins: readonly O[],
): readonly CheckedQuote<O>[] {
  const here = known.get(item.anchors) ?? new WeakMap<readonly OriginText[], readonly CheckedQuote[]>()
  known.set(item.anchors, here)
  const before = here.get(origins)
  if (before !== undefined) return before as readonly CheckedQuote<O>[] // it was found for this very list
  const checked = quotedWordsOf(item).map((quoted) => ({ ...quoted, verbatim: verbatimOf(quoted.words, origins) }))
  here.set(origins, checked)
  return checked
}
