import type { Brand } from '~/base'
import type { Confidence } from '~/attribution'
import type { Anchor, BlockId, ChainRole, Instant } from '~/story'

/** A person as the house knows them. */
export interface Person {
  readonly id: string
  readonly name: string
}

/** Names a review item for as long as its words stand: made of the words, the chain, the block and a count for repeats. */
export type ItemKey = Brand<string, 'ItemKey'>

export type ReviewState = 'unreviewed' | 'queried' | 'stet'

/** One step of a chain as review shows it, from a quote block or from the text. An empty name is a missing step. */
export interface ChainLink {
  readonly role: ChainRole
  readonly name: string
  readonly doubtful: boolean
}

/** The exact words and chain a ruling is bound to. */
export interface Wording {
  readonly words: string
  readonly chain: readonly ChainLink[]
}

/** A person's ruling on an attribution. It follows the words: moving the block keeps it, rewording reopens it. */
export interface Decision {
  readonly ruling: 'stet' | 'query' | 'reopen'
  readonly on: Wording
  /** Where the words stood when they were ruled on: tells equal wordings apart. */
  readonly block: BlockId
  /** How many equal wordings stood before it in the same block, from 0. */
  readonly nth: number
  /** The question, for a query. */
  readonly question?: string
  readonly by: Person
  readonly at: Instant
}

/** What an editor rules on: an attribution with its state. */
export interface ReviewItem {
  readonly key: ItemKey
  readonly kind: 'quote' | 'speech' | 'photo'
  readonly type: 'direct' | 'mixed' | 'indirect' | 'credit'
  /** Where the words stand, for underlines and jumps; at least one. */
  readonly anchors: readonly Anchor[]
  readonly block: BlockId
  readonly nth: number
  readonly wording: Wording
  /** Who said it, as shown; null when nobody is named. */
  readonly speaker: string | null
  readonly confidence: Confidence
  readonly reason: string
  readonly state: ReviewState
  /** The ruling in force, if any. */
  readonly decision?: Decision
  /** What was cleared or queried here before the words changed. */
  readonly before?: Decision
}
