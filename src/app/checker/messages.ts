import type { Finding } from '~/attribution'
import type { Agency, Passage } from '~/story'

/** A question to the worker: the passages by number, in reading order, with the text of those it has not seen yet. */
export interface Question {
  readonly id: number
  readonly order: readonly number[]
  readonly fresh: readonly (readonly [number: number, passage: Passage])[]
  /** The house's agencies, with the first question to a worker. */
  readonly agencies?: readonly Agency[]
}

/** The answer in the same manner: findings by number, and those that are new since the last answer. */
export interface Answer {
  readonly id: number
  readonly order: readonly number[]
  readonly fresh: readonly (readonly [number: number, finding: Finding])[]
}
