import { primaryOf } from '../primaryOf.ts'
import type { ChainRole, NoteKind } from '../types.ts'

export type PublishedNote = Exclude<NoteKind, 'desk' | 'query'>

/** What stands before and after the name in the words of one step. */
export type Around = readonly [before: string, after: string]

/** The words of one step: they may depend on the name, and on the name of the language it was translated from. */
export type Phrase = (name: string, from: string | null) => Around

/**
 * What is known of the words where a step first says how they came: a person's remarks, what an organisation (or nobody
 * knows what) states, or something told to somebody named before.
 */
export type Manner = 'remarks' | 'statement' | 'told'

/** How a language says a chain. No phrase may need the name in another form than it is written in. */
export interface CreditWords {
  readonly comma: string
  /** Joins the last of several; it may depend on the word that follows. */
  readonly and: (next: string) => string
  readonly phrases: Readonly<Record<ChainRole, Phrase>>
  /** What joins “on behalf of” to the name before it. */
  readonly behalf: string
  /** The steps that make one list where they follow each other: “carried by … and quoted by …”. */
  readonly list: ReadonlySet<ChainRole>
  /** Whether “and” stands before the last of such a list. */
  readonly endsWithAnd: boolean
  /** What such a list begins with after a name, by its first step: “in a statement”. */
  readonly opening: (role: ChainRole, manner: Manner) => string
  /** What it begins with where nothing is before it. */
  readonly alone: string
}

/** The words of Stet's own in a published page. */
export interface PageWords {
  readonly credit: CreditWords
  /** What stands over a published note. */
  readonly notes: Readonly<Record<PublishedNote, string>>
  /** What stands before a time, where it has to be said which it is. */
  readonly times: Readonly<Record<'published' | 'updated' | 'embargo', string>>
  /** What stands over the list of a live story's key points. */
  readonly keyPoints: string
}

/** The words of several languages, by their primary subtag: `de`. */
export type PageWordsTable = Readonly<Record<string, PageWords>>

/** The words of a language by its BCP 47 tag; undefined where the table has none. */
export const pageWordsIn = (table: PageWordsTable, language: string): PageWords | undefined => {
  const key = primaryOf(language)
  return Object.hasOwn(table, key) ? table[key] : undefined
}

/** A phrase that only stands before the name. */
export const before =
  (words: string): Phrase =>
  () => [words, '']

/** The steps that say how words came, and not to whom or for whom they were said. */
export const passed: ReadonlySet<ChainRole> = new Set(['carried by', 'quoted by', 'translated by', 'seen by us'])
