import type { BlockId } from '~/story'

/** What is known of an origin besides its text. */
export interface OriginFacts {
  /** Whose words they are: the agency, the paper, the speaker's office. */
  readonly source?: string
  readonly link?: string
  readonly what?: OriginKind
}

export const originKinds = ['wire copy', 'transcript', 'press release', 'document', 'web page', 'notes'] as const
export type OriginKind = (typeof originKinds)[number]

/**
 * What a newsroom must be able to say of a source that it does not name (NYT confidential news sources policy; AP news
 * values). Who the source is has no place here, and is kept nowhere: only who knows it.
 */
export interface AnonymousForm {
  /** The source as the story calls it: "a Western diplomat". */
  readonly source: string
  readonly knowsDirectly: boolean
  /** Why the source cannot be named, in the words readers get. */
  readonly reason: string
  /** What the source may want of this, as far as it is known. */
  readonly motive: string
  /** The editor who knows the identity. */
  readonly knownTo: string
  /** What else bears it out; empty where nothing does. */
  readonly second: string
  /** How many people stand behind a plural. */
  readonly people: number
}

/** A line of the gate that a person lets through: it holds for these words of it and lapses when they change. */
export interface Override {
  /** The line, as the gate names it. */
  readonly line: string
  readonly rule: string
  readonly block: BlockId
  /** What the line said. */
  readonly says: string
  readonly name: string
  readonly reason: string
}

/** Reuters' three classes: https://handbook.reuters.com, "Corrections, Refiles, Kills, Repeats and Embargoes". */
export const correctionClasses = ['withdrawn', 'corrected', 'refiled'] as const
export type CorrectionClass = (typeof correctionClasses)[number]

export interface Correction {
  readonly class: CorrectionClass
  /** The wording that went out, and the one that stands in its place; empty where the class needs none. */
  readonly was: string
  readonly is: string
  /** Counted as readers count, from 1; null where it concerns the whole story. */
  readonly paragraph: number | null
  /** The note as readers get it. */
  readonly says: string
}

/** A story that holds what was withdrawn or corrected elsewhere is to be looked at. */
export interface Task {
  /** Made once for each story: a second asking of the same event is the same task. */
  readonly event: string
  readonly source: string
  readonly says: string
  /** The words in this story it is about, as far as they are known. */
  readonly words: readonly string[]
}

export const taskEnds = ['corrected', 'refiled', 'withdrawn', 'stands'] as const
export type TaskEnd = (typeof taskEnds)[number]
