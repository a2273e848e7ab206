import type { Brand } from '~/base'
import type { Confidence } from '~/attribution'
import type { Anchor, BlockId, ChainRole, Instant, StepFacts } from '~/story'

/** A person as the house knows them. */
export interface Person {
  readonly id: string
  readonly name: string
}

/** Names a review item for as long as its words stand: made of the words, the chain, the block and a count for repeats. */
export type ItemKey = Brand<string, 'ItemKey'>

export type ReviewState = 'unreviewed' | 'queried' | 'stet'

/** One step of a chain as review shows it, from a quote block or from the text. An empty name is a missing step. */
export interface ChainLink extends StepFacts {
  readonly role: ChainRole
  readonly name: string
  readonly doubtful: boolean
}

export type Chain = readonly ChainLink[]

/** The exact words and chain a ruling is bound to. */
export interface Wording {
  readonly words: string
  readonly chain: Chain
}

/**
 * How far words were checked. `how` is in a person's own words: by whom they are corroborated, or what was tried.
 * https://www.bbc.co.uk/editorialguidelines 3.3: what could not be verified is said so.
 */
export interface Verification {
  readonly state: 'unverified' | 'could not verify' | 'corroborated'
  readonly how?: string
}

/** What all decisions say: on which words, where they stood, and who decided when. */
interface Decided {
  readonly on: Wording
  /** Where the words stood when they were ruled on: tells equal wordings apart. */
  readonly block: BlockId
  /** How many equal wordings stood before it in the same block, from 0. */
  readonly nth: number
  readonly by: Person
  readonly at: Instant
  /** The id of the entry that keeps it, once it is kept in one. */
  readonly id?: string
}

/** An attribution is let stand, queried or opened again. Its `on` is the item's wording. */
export interface Ruling extends Decided {
  readonly ruling: 'stet' | 'query' | 'reopen'
  /** The question, for a query. */
  readonly question?: string
}

/** What a person says of words that the text itself does not say right. Its `on` is the item's wording as it was found. */
export interface Amendment extends Decided {
  readonly ruling: 'amend'
  /** The chain that holds in place of the one found. */
  readonly chain?: Chain
  readonly verification?: Verification
}

/** What was found is no attribution. Its `on` is the item's wording as it was found. */
export interface Dismissal extends Decided {
  readonly ruling: 'dismiss'
}

/** A stretch of the text as a person chose it, with up to 32 characters on either side: they find it when its words change. */
export interface Selected {
  readonly anchor: Anchor
  readonly before: string
  readonly after: string
}

/** An attribution that a person found. Its `on` has the words and the chain as they were given. */
export interface Addition extends Decided {
  readonly ruling: 'add'
  readonly type: 'direct' | 'mixed' | 'indirect'
  /** At least one, in the order of the text. */
  readonly parts: readonly Selected[]
}

/** What a person decided on an attribution. It follows the words: moving the block keeps it, rewording reopens it. */
export type Decision = Ruling | Amendment | Dismissal | Addition

/** What an editor rules on: an attribution with its state. */
export interface ReviewItem {
  readonly key: ItemKey
  /** `quote` and `photo` are blocks; `speech` is found in running text, by the engine or by a person. */
  readonly kind: 'quote' | 'speech' | 'photo'
  readonly type: 'direct' | 'mixed' | 'indirect' | 'credit'
  /** Where the words stand, for underlines and jumps; at least one. */
  readonly anchors: readonly Anchor[]
  readonly block: BlockId
  readonly nth: number
  /** What stands in the text, with the chain in force. */
  readonly wording: Wording
  /** The wording before anybody amended it: the very object of `wording` where nobody did. */
  readonly found: Wording
  /** How many equal wordings, as they were found, stand before it in its block. */
  readonly foundNth: number
  /** Who said it, as shown; null when nobody is named. */
  readonly speaker: string | null
  readonly confidence: Confidence
  readonly reason: string
  readonly state: ReviewState
  /** The ruling in force, if any. */
  readonly decision?: Ruling
  /** The amendment in force, if any. */
  readonly amendment?: Amendment
  /** Who found it, where that was a person. */
  readonly addition?: Addition
  /** What was cleared, queried or amended here before the words changed. */
  readonly before?: Ruling | Amendment
}

/** Something found that a person says is no attribution. */
export type Dismissed = Pick<ReviewItem, 'key' | 'type' | 'anchors' | 'block' | 'wording' | 'speaker'> & {
  readonly decision: Dismissal
}
