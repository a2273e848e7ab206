import type { Finding } from '~/attribution'
import type { DraftId, Dropped, Entry, Happening, Noted, Problem, StepJson, Version } from '~/drafts'
import type { Review } from '~/review'
import type { Instant, Passage, Story } from '~/story'

/** The checker as the desk sees it; whether a worker stands behind it is the app's business. */
export type Check = (passages: readonly Passage[]) => Promise<readonly Finding[]>

export type SaveState =
  | { readonly kind: 'saved'; readonly at: Instant }
  | { readonly kind: 'saving' }
  | { readonly kind: 'unsaved'; readonly why: Problem }
  /** Safe on this device, and waiting for the keeper to be reached. */
  | { readonly kind: 'held'; readonly at: Instant; readonly why: Problem }
  /** Written by a newer Stet, or a log that does not fold: open for reading only. */
  | { readonly kind: 'read-only'; readonly why: 'newer' | 'damaged' }

/** The editor as the desk sees it: it holds the unconfirmed steps, rebases them, and knows the story they make. */
export interface Writer {
  /** The steps not yet confirmed, in order, as JSON; empty when all are kept. */
  readonly unconfirmed: () => readonly StepJson[]
  /** Those after the first so many. Absent at a writer that has no less to do for them than for all. */
  readonly unconfirmedAfter?: (count: number) => readonly StepJson[]
  /**
   * Takes kept steps of this window or of others, in log order; others' are put under what is unconfirmed. Answers the
   * words that could not be kept so, and whether they were ours or theirs.
   */
  readonly receive: (
    steps: readonly { readonly step: StepJson; readonly tab: string }[],
  ) => readonly (Omit<Dropped, 'typedBy' | 'takenBy'> & { readonly whose: 'ours' | 'theirs' })[]
  /** Takes up what was written before, as if it had been typed here just now: unconfirmed, and rebased like the rest. */
  readonly resume: (steps: readonly StepJson[]) => void
  /** The story at hand, unsaved words included. */
  readonly story: () => Story
}

/** What a person says beside the text. Edits and what is found out about them are the writer's. */
export type Note = Exclude<Happening, { readonly kind: 'began' | 'edited' | 'dropped' }>

/** What the log says beside the text, and what it comes to for the story at hand. */
export interface DeskState extends Noted, Review {
  readonly story: Story
  /** Rises by one whenever `story` is another. */
  readonly revision: number
  readonly findings: readonly Finding[]
  /** The revision that `findings` were made from. */
  readonly checked: number
  /** The length of the log as far as it is kept. The log itself is the keeper's. */
  readonly version: Version
  readonly save: SaveState
}

export type { DraftId, Entry, StepJson, Version }
