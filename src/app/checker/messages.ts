import type { Finding } from '~/attribution'
import type { House, Passage } from '~/story'

/** What the engine takes from a house: agencies, for credits, and verbs of speech. */
export type HouseWords = Pick<House, 'agencies' | 'verbs'>

/** A question to the worker: the passages by number, in reading order, with the text of those it has not seen yet. */
export interface Question {
  readonly id: number
  readonly order: readonly number[]
  readonly fresh: readonly (readonly [number: number, passage: Passage])[]
  /** The house's own words, with the first question to a worker. */
  readonly house?: HouseWords
}

/** The answer in the same manner: findings by number, and those that are new since the last answer. */
export interface Answer {
  readonly id: number
  readonly order: readonly number[]
  readonly fresh: readonly (readonly [number: number, finding: Finding])[]
}
