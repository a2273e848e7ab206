import type { NoteKind, TitleField } from '~/story'

/** What pasted or imported copy seems to be made of. Pure data: the same text and house give the same intake. */
export interface Intake {
  /** The copy as it came, for the origin that is kept with the story. */
  readonly text: string
  /** The plain paste: the paragraphs, each on one line, with nothing taken out. */
  readonly paragraphs: readonly string[]
  /** In the order of the copy. */
  readonly proposals: readonly Proposal[]
}

export type ProposalKind = 'headline' | 'standfirst' | 'byline' | 'dateline' | 'agency line' | 'photo' | 'note'

/** One thing Stet would make of some paragraphs, for a person to accept or refuse. */
export interface Proposal {
  readonly id: string
  readonly kind: ProposalKind
  /** One sentence for the person. */
  readonly says: string
  /** The paragraphs it takes, or takes words from, as indices. */
  readonly paragraphs: readonly number[]
  /** What accepting it makes; null where only a choice can tell. */
  readonly makes: Making | null
  /** Asked where the copy can be read two ways. Without an answer the copy stays as it was pasted. */
  readonly question?: string
  readonly choices?: readonly Choice[]
}

export interface Choice {
  readonly id: string
  readonly label: string
  /** Null leaves the copy as it was pasted. */
  readonly makes: Making | null
}

export type Making =
  /** `leaves` is what stays of the paragraph as running text; without it the paragraph is taken whole. */
  | { readonly kind: 'title'; readonly field: TitleField; readonly words: string; readonly leaves?: string }
  /** Several titles, of paragraphs that are nothing else. */
  | { readonly kind: 'titles'; readonly words: Partial<Record<TitleField, string>> }
  /** The agency named in a dateline, for the byline. */
  | { readonly kind: 'agency'; readonly name: string }
  | { readonly kind: 'photo'; readonly caption: string; readonly credit: string; readonly alt: string }
  | { readonly kind: 'note'; readonly purpose: NoteKind; readonly words: string }

export type Answer =
  | { readonly kind: 'accepted' }
  | { readonly kind: 'refused' }
  | { readonly kind: 'chosen'; readonly choice: string }

/** A person's answers by proposal id. What has none stays as it was pasted. */
export type Answers = ReadonlyMap<string, Answer>
