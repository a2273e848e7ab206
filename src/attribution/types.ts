import type { Anchor, ChainRole } from '~/story'

/** `direct` is all in quotation marks, `mixed` partly, `indirect` not at all; `credit` is a picture's. */
export type FindingType = 'direct' | 'mixed' | 'indirect' | 'credit'
export type Confidence = 'certain' | 'likely' | 'unsure'

/** One step from mouth to page as the text tells it; `anchor` is the name in the text, absent where it was resolved from elsewhere. */
export interface FoundStep {
  readonly role: ChainRole
  readonly name: string
  readonly anchor?: Anchor
}

/**
 * Words that the engine proposes came from someone. It shows the words it is about and never changes one.
 * `content` has at least one anchor; `cue` ("said", "according to") and `source` may be empty.
 * `chain` begins with who said it, when that is known. `reason` is a sentence for a person.
 */
export interface Finding {
  readonly type: FindingType
  readonly content: readonly Anchor[]
  readonly cue: readonly Anchor[]
  readonly source: readonly Anchor[]
  readonly chain: readonly FoundStep[]
  readonly confidence: Confidence
  readonly reason: string
}
