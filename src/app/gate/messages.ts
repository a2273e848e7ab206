import type { CheckedQuote, Ground, ItemKey, Line, Part } from '~/review'
import type { Instant, Story } from '~/story'
import type { Numbered } from '../checker/numbered.ts'

/** A question to the worker: the parts by number, with those it has not seen yet. Its body is in the parts. */
export interface Question extends Numbered<Part> {
  readonly id: number
  readonly story: Omit<Story, 'body'>
  /** Where it is another than at the last question. */
  readonly ground?: Ground
  readonly now: Instant
  /** The attribution whose quotes are to be looked up in the origins. */
  readonly look?: ItemKey
}

/** The answer in the same manner. */
export interface Answer extends Numbered<Line> {
  readonly id: number
  /** Where it was asked for: what the origins say of the quotes. */
  readonly quotes?: readonly CheckedQuote[]
}
