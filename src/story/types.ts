import type { Brand } from '~/base'

/** Names a block for as long as it lives; a split or a paste makes a new one. */
export type BlockId = Brand<string, 'BlockId'>
/** A moment, in milliseconds since the epoch; shown only together with a zone. */
export type Instant = Brand<number, 'Instant'>
/** A time zone of the IANA database, such as `Asia/Jerusalem`. */
export type Zone = Brand<string, 'Zone'>
/** The SHA-256 of a picture's bytes, in hex: its name in every keeper. */
export type BlobHash = Brand<string, 'BlobHash'>

export type Direction = 'ltr' | 'rtl'

export type Mark =
  | { readonly kind: 'bold' }
  | { readonly kind: 'italic' }
  | { readonly kind: 'strike' }
  | { readonly kind: 'link'; readonly href: string }
  | { readonly kind: 'language'; readonly lang: string; readonly dir: Direction }

/** Words that carry the same marks. A forced line break is the character `\n`. */
export interface Run {
  readonly text: string
  readonly marks: readonly Mark[]
}

export type RichText = readonly Run[]

/** The steps from mouth to page, in newsroom words. */
export const chainRoles = [
  'said by',
  'on behalf of',
  'said to',
  'carried by',
  'quoted by',
  'translated by',
  'seen by us',
] as const
export type ChainRole = (typeof chainRoles)[number]

/** What stands behind a step: who or what words came through. */
export const sourceKinds = [
  'person',
  'organisation',
  'document',
  'agency',
  'state media',
  'social account',
  'unnamed',
] as const
export type SourceKind = (typeof sourceKinds)[number]

/** What is known of a step besides its name; what is not known is absent. */
export interface StepFacts {
  readonly kind?: SourceKind
  /** When the words took this step. */
  readonly when?: Instant
  readonly place?: string
  readonly link?: string
  /** The language the words had at this step, a BCP 47 tag. */
  readonly language?: string
}

/** One step of a chain. `doubtful` is the person's mark that the step is not sure. */
export interface ChainStep extends StepFacts {
  readonly id: BlockId
  readonly role: ChainRole
  readonly name: string
  readonly doubtful: boolean
}

export const noteKinds = ['desk', 'query', 'reader', 'correction', 'update'] as const
export type NoteKind = (typeof noteKinds)[number]
export type Audience = 'newsroom' | 'readers'

/** What a picture is about: the place that its crops keep, in percent of its width from the left and of its height from the top. */
export interface FocalPoint {
  readonly x: number
  readonly y: number
}

/**
 * A picture as the keeper holds it: width and height in CSS pixels, `name` as the file was called. Where nobody has set a focal point,
 * crops keep its middle.
 */
export interface Picture {
  readonly blob: BlobHash
  readonly type: string
  readonly width: number
  readonly height: number
  readonly name: string
  readonly focus?: FocalPoint
}

export interface ListItem {
  readonly id: BlockId
  readonly text: RichText
  readonly list?: List
}

export interface Paragraph {
  readonly kind: 'paragraph'
  readonly id: BlockId
  readonly text: RichText
}
export interface Heading {
  readonly kind: 'heading'
  readonly id: BlockId
  readonly level: 2 | 3
  readonly text: RichText
}
/**
 * Where an update of a live story begins: its title, when it happened, and whether it is a key point. What follows it, up to the
 * next, is the update's; what stands before the first is the story's own.
 */
export interface Moment {
  readonly kind: 'moment'
  readonly id: BlockId
  readonly title: RichText
  readonly at: Instant | null
  readonly isKey: boolean
}
export interface List {
  readonly kind: 'list'
  readonly id: BlockId
  readonly ordered: boolean
  readonly items: readonly ListItem[]
}
/** Words that stand apart as somebody's own, in one or more paragraphs, and the chain they came by. */
export interface Quote {
  readonly kind: 'quote'
  readonly id: BlockId
  readonly words: readonly RichText[]
  readonly chain: readonly ChainStep[]
  /** The sentence of credit as somebody wrote it; absent, it is made of the chain (`creditLine`); either way `quoteCredit` is what is published. */
  readonly credit?: string
}
export interface Photo {
  readonly kind: 'photo'
  readonly id: BlockId
  readonly picture: Picture | null
  readonly caption: RichText
  readonly credit: string
  readonly alt: string
}
/** Who may read a note follows from its kind (`audienceOf`), so that the two can never disagree. */
export interface Note {
  readonly kind: 'note'
  readonly id: BlockId
  readonly purpose: NoteKind
  readonly text: RichText
}
export interface Divider {
  readonly kind: 'divider'
  readonly id: BlockId
}
/** A block this version of Stet does not know. It is shown, kept as it came, and makes the story read-only. */
export interface Unknown {
  readonly kind: 'unknown'
  readonly id: BlockId
  readonly text: string
}

export type Block = Paragraph | Heading | Moment | List | Quote | Photo | Note | Divider | Unknown

export const storyStatuses = ['draft', 'in review', 'published'] as const
export type StoryStatus = (typeof storyStatuses)[number]

/** What is true of the story and is no running text. Each is set by itself, so two people can set two of them at once. */
export interface StoryFacts {
  readonly slug: string
  readonly section: string
  /** A BCP 47 tag, such as `en-GB`. */
  readonly language: string
  readonly direction: Direction
  /** The zone in which the story's times are shown. */
  readonly zone: Zone
  readonly status: StoryStatus
  readonly keywords: readonly string[]
  readonly filedAt: Instant | null
  readonly publishAt: Instant | null
  readonly publishedAt: Instant | null
  /** The last editorial change since it was published. */
  readonly updatedAt: Instant | null
  /** Not to be published before. */
  readonly embargo: Instant | null
}

export interface Story extends StoryFacts {
  readonly headline: RichText
  readonly standfirst: RichText
  readonly byline: RichText
  readonly dateline: RichText
  readonly body: readonly Block[]
}
