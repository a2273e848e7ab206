import type { Brand } from '~/base'
import type { Decision, Person } from '~/review'
import type { BlobHash, Instant, Place } from '~/story'
import type { AnonymousForm, Correction, OriginFacts, Override, Task, TaskEnd } from '~/review'

export type DraftId = Brand<string, 'DraftId'>
/** A length of the log: how many entries it has. */
export type Version = Brand<number, 'Version'>
export type EntryId = Brand<string, 'EntryId'>

/** A ProseMirror step as JSON; parsed where the log is folded. */
export type StepJson = Readonly<Record<string, unknown>>

/**
 * Words that a rebase would have dropped without a trace: typed in one window while another, not knowing of them, deleted
 * or moved what they stood in.
 */
export interface Dropped {
  readonly words: string
  /** All of the passage they stood in, and their offset there in UTF-16 code units. */
  readonly passage: string
  readonly place: Place
  readonly offset: number
  readonly typedBy: Person
  readonly takenBy: Person
}

/** One thing that happened to a draft. */
export type Happening =
  /** The first entry of every log: the document it began with. */
  | { readonly kind: 'began'; readonly doc: unknown }
  /** Steps of an edit. `tab` names the window that made them (the client id of prosemirror-collab). */
  | { readonly kind: 'edited'; readonly steps: readonly StepJson[]; readonly tab: string }
  | { readonly kind: 'decided'; readonly decision: Decision }
  /** Somebody answered the question of a query, by the id of its entry. */
  | { readonly kind: 'answered'; readonly query: EntryId; readonly text: string }
  /** Entries that say something beside the text do not hold any more: a ruling, an origin, an override. */
  | { readonly kind: 'undone'; readonly entries: readonly EntryId[] }
  /** Source text kept word for word: what was pasted, imported or attached. */
  | ({ readonly kind: 'origin'; readonly title: string; readonly text: string } & OriginFacts)
  /** Who answers for a source that is not named. The last form of a source holds. */
  | { readonly kind: 'vouched'; readonly form: AnonymousForm }
  /** A line of the gate is let through. */
  | { readonly kind: 'overridden'; readonly override: Override }
  /** The story went out as it stood at this entry, or as an update of what had; `edition` is an id of the house's. */
  | { readonly kind: 'published'; readonly edition: string | null }
  | { readonly kind: 'corrected'; readonly correction: Correction }
  /** Something elsewhere asks for a look at this story. */
  | { readonly kind: 'tasked'; readonly task: Task }
  | { readonly kind: 'settled'; readonly task: EntryId; readonly how: TaskEnd }
  | { readonly kind: 'spiked' }
  | { readonly kind: 'restored' }
  | { readonly kind: 'dropped'; readonly dropped: Dropped }
  /** Dropped words, by the id of their entry, were put back or are not wanted. */
  | { readonly kind: 'retrieved'; readonly dropped: EntryId; readonly how: 'put back' | 'discarded' }
  /** A version was given a name, such as “Sent to desk”. Of several names for one version the last holds. */
  | { readonly kind: 'named'; readonly version: Version; readonly name: string }
  /** The edits just before this took the text back to what it was at a version. */
  | { readonly kind: 'returned'; readonly to: Version }

export interface Entry {
  readonly id: EntryId
  /** The schema this entry was written under (`schemaVersion`); a newer one is kept and opens read-only. */
  readonly schema: number
  readonly by: Person
  readonly at: Instant
  readonly what: Happening
  /** Over all the rest (`sumOf`): a flipped bit can make another entry that is as lawful. Absent in logs of other makers. */
  readonly sum?: string
}

/** An entry with its place in the log: `version` is the length of the log just after it, so the first has 1. */
export interface Kept {
  readonly version: Version
  readonly entry: Entry
}

/** What the shelf shows of a draft. Written with each append, and alone when a check has counted anew: the shelf never folds a log. */
export interface Card {
  readonly slug: string
  readonly headline: string
  readonly status: string
  readonly unreviewed: number
  readonly queried: number
  readonly stet: number
  readonly spiked: boolean
  /** The chains of its attributions (`chainsText`). Absent on a card from before cards had them: its sources are not known. */
  readonly sources?: string
  /** How often it was corrected; absent where it never was. */
  readonly corrections?: number
}

export interface ShelfEntry {
  readonly id: DraftId
  readonly version: Version
  readonly card: Card
  /** When the newest entry was kept. */
  readonly at: Instant
}

export type Problem = 'offline' | 'full' | 'refused' | 'unavailable'

export type Failed = {
  readonly kind: 'failed'
  readonly problem: Problem
  /** The words are safe on this device all the same, and are sent once the keeper can be reached. */
  readonly held?: true
}

export type Appended =
  /** On disk now; only this may be shown as saved. */
  | { readonly kind: 'kept'; readonly version: Version }
  /** Someone was first: rebase over these and append again. */
  | { readonly kind: 'behind'; readonly missed: readonly Kept[] }
  | Failed

export type Opened =
  | {
      readonly kind: 'log'
      readonly version: Version
      readonly entries: readonly Kept[]
      /** Why the log is in this window alone; absent when it is kept. */
      readonly unkept?: Problem
    }
  | { readonly kind: 'missing' }
  | Failed

/** Where a page of the shelf ends. Whoever gets one hands it back as it is, to the same keeper. */
export type Cursor = Brand<string, 'Cursor'>

/** What is asked of the shelf. Nothing given: the first page of all of it, the draft changed last first. */
export interface ShelfQuery {
  /** Words to be found in slug or headline, letter case and accents ignored; all of them must be there. */
  readonly words?: string
  readonly spiked?: boolean
  /** Goes on after an earlier answer's `more`. */
  readonly after?: Cursor
  /** At most so many; a keeper may give fewer, never more than 500. Without it 100. */
  readonly limit?: number
}

export type Listed =
  | {
      readonly kind: 'shelf'
      readonly drafts: readonly ShelfEntry[]
      /** How many match in all. */
      readonly total: number
      /** Asks for the next page; null where this is the last. */
      readonly more: Cursor | null
      /** Why these are the drafts that this device has and not all; absent where they are all. */
      readonly away?: Problem
    }
  | Failed

/** What the shelf shows of one draft. */
export type Looked = { readonly kind: 'card'; readonly draft: ShelfEntry } | { readonly kind: 'missing' } | Failed

/** What this device holds of a draft for its keeper, handed to the desk that goes on with it. */
export interface TakenUp {
  /** Entries after version `base` that are not known to be kept, and since when; null where there are none. */
  readonly held: { readonly base: Version; readonly entries: readonly Entry[]; readonly at: Instant } | null
  /** They do not go on from that version: they stay on the device, out of the way. */
  readonly putAside: () => Promise<void>
  /** The desk is closed. What is held by then is held for the next one. */
  readonly end: () => void
}

/** What this device held of a draft and could not go on with. It is in no log, and here alone. */
export interface SetAside {
  readonly draft: DraftId
  /** The draft as it was called then. */
  readonly card: Card
  readonly at: Instant
  /** What was written, as far as it can be read, stretch by stretch in the order it stood in. */
  readonly words: readonly string[]
  /** The person has what they want of it. It is gone then. */
  readonly letGo: () => Promise<void>
}

/** What a log folds to at a version. Made from the log and never trusted over it: a keeper may lose any of them. */
export interface Snapshot {
  readonly version: Version
  readonly data: unknown
}

export type SnapshotKept = { readonly kind: 'kept' } | Failed
export type SnapshotOpened =
  | { readonly kind: 'snapshot'; readonly snapshot: Snapshot }
  | { readonly kind: 'missing' }
  | Failed

export type BlobKept =
  | {
      readonly kind: 'kept'
      readonly blob: BlobHash
      /** On this device alone so far. It is sent once the keeper can be reached, before the words that show it. */
      readonly held?: true
    }
  | Failed
export type BlobOpened = { readonly kind: 'blob'; readonly blob: Blob } | { readonly kind: 'missing' } | Failed

/**
 * Who holds logs and decides their order. It answers with values, never throws for accidents, and says `kept`
 * only when the words are where a crash cannot take them. Pictures are kept by the hash of their bytes.
 */
export interface Keeper {
  /** A word for the save state: where the words are. */
  readonly where: 'this device' | 'this browser session' | 'the server'
  /**
   * A page of the shelf. A draft that changes between two pages comes to the front: it is on no later page, and no draft
   * is on two. An `after` that no answer gave is refused.
   */
  readonly list: (query?: ShelfQuery) => Promise<Listed>
  readonly look: (draft: DraftId) => Promise<Looked>
  /**
   * The entries after version `from` (all of them without it), in order. Those after `upTo` are not asked for, and may be
   * left out; the version told is that of the whole log.
   */
  readonly open: (draft: DraftId, from?: Version, upTo?: Version) => Promise<Opened>
  /**
   * Adds entries after version `base`, all or none. Entries whose ids the log already has are counted once:
   * repeating an append whose answer was lost answers `kept`. `card` becomes what the shelf shows; without entries that
   * is all that changes, and only if the log is no longer than `base`.
   */
  readonly append: (draft: DraftId, base: Version, entries: readonly Entry[], card: Card) => Promise<Appended>
  /**
   * The same from a window that is closing and may not live to hear the answer: all is asked of the store at once, and
   * an append under way is given up, so `entries` are all that is not known to be kept.
   */
  readonly appendLast: (draft: DraftId, base: Version, entries: readonly Entry[], card: Card) => Promise<Appended>
  /**
   * Says that a desk goes on with a draft from here: its appends tell all that is unkept, and so replace what is held of
   * it. Absent at a keeper that holds nothing for another.
   */
  readonly takeUp?: (draft: DraftId) => Promise<TakenUp>
  /** What had to be put aside, of all drafts, the oldest first; a person is to be shown it. Absent as above. */
  readonly aside?: () => Promise<readonly SetAside[]>
  /** How many pictures are on this device alone so far, of all drafts. Absent as above. */
  readonly heldPictures?: () => Promise<number>
  /** Keeps a snapshot; one of the same version is replaced. One of a version the log does not reach is refused. */
  readonly keepSnapshot: (draft: DraftId, snapshot: Snapshot) => Promise<SnapshotKept>
  /** The newest snapshot at or before a version (the newest of all without it). */
  readonly openSnapshot: (draft: DraftId, atMost?: Version) => Promise<SnapshotOpened>
  /** Calls `heard` when the log may have grown elsewhere (a hint, never needed for correctness). The answer ends it. */
  readonly follow: (draft: DraftId, heard: () => void) => () => void
  /** Calls `heard` when the shelf may have changed elsewhere. */
  readonly followShelf: (heard: () => void) => () => void
  readonly keepBlob: (blob: Blob) => Promise<BlobKept>
  readonly openBlob: (hash: BlobHash) => Promise<BlobOpened>
}
