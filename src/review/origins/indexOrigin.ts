import type { OriginText } from '../rules/types.ts'
import { type Postings, postingsOf } from './postingsOf.ts'
import { type Words, wordsIn } from './wordsIn.ts'

/** An origin made ready to be searched. */
export interface OriginIndex {
  readonly words: Words
  /** Where each word stands. */
  readonly places: Postings
}

const known = new WeakMap<OriginText, OriginIndex>()

/** Indexes an origin, once for as long as the object lives. */
export function indexOrigin(origin: OriginText): OriginIndex {
  const before = known.get(origin)
  if (before !== undefined) return before
  const words = wordsIn(origin.text)
  const index = { words, places: postingsOf(words.hashes, words.count) }
  known.set(origin, index)
  return index
}
