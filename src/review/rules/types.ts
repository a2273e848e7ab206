import type {
  Anchor,
  Block,
  BlockId,
  House,
  Instant,
  LayoutName,
  Levels,
  Passage,
  RuleId,
  Story,
  TitleField,
  Zone,
} from '~/story'
import type { AnonymousForm } from '../deeds.ts'
import type { ItemKey, ReviewItem } from '../types.ts'

/** A block, or a title of the story, with what stands in it. The same object for as long as nothing in it changes. */
export interface Part {
  readonly id: BlockId
  /** A title is no block: its field is named instead. */
  readonly block: Block | TitleField
  readonly passages: readonly Passage[]
  /** Its attributions, in order. */
  readonly items: readonly ReviewItem[]
}

/** A source text kept with the story. */
export interface OriginText {
  readonly title: string
  readonly text: string
  /** Whose words they are, where that is known. */
  readonly source?: string
}

/** What holds for the whole story and changes rarely. The same object for as long as nothing of it changes. */
export interface Ground {
  /** A BCP 47 tag. */
  readonly language: string
  readonly zone: Zone
  readonly filedAt: Instant | null
  readonly publishAt: Instant | null
  readonly house: House
  readonly origins: readonly OriginText[]
  readonly vouched: readonly AnonymousForm[]
}

/** All that the rules look at. */
export interface Copy {
  readonly story: Story
  /** Titles first, then the body in order. */
  readonly parts: readonly Part[]
  readonly ground: Ground
  readonly now: Instant
}

/** A change that puts a breach right without changing what was said. */
export type Repair =
  /** Puts other words in place of those at the anchor; an anchor of no length inserts. */
  | { readonly kind: 'words'; readonly label: string; readonly anchor: Anchor; readonly words: string }
  | { readonly kind: 'credit'; readonly label: string; readonly block: BlockId; readonly credit: string }

/** An edition, as it is chosen and told. */
export interface EditionName {
  readonly id: string
  readonly name: string
}

/** One place where a rule is not kept. */
export interface Breach {
  readonly block: BlockId
  /** The words it is about; absent where it is about the block. */
  readonly anchor?: Anchor
  /** The attribution it is about. */
  readonly item?: ItemKey
  /** The layout of the page that it is seen in; absent where it is seen in the text. */
  readonly layout?: LayoutName
  /** The editions whose page it is seen on, none where it is on the page as written alone; absent where it is on all of them. */
  readonly editions?: readonly EditionName[]
  /** One sentence or two: what is so, and what would put it right. */
  readonly says: string
  /** What it is about, in words: an override holds for as long as this stays the same. */
  readonly on: string
  readonly repair?: Repair
}

export interface RuleFacts {
  readonly id: RuleId
  /** The standard it comes from, in a sentence a reporter understands, with whose it is. */
  readonly why: string
  /** Unless the house says otherwise. */
  readonly levels: Levels
}

/** Looks at one part at a time, and is asked again only when the part or the ground changed. */
export interface PartRule extends RuleFacts {
  readonly inPart: (part: Part, ground: Ground) => readonly Breach[]
}

/** Looks at the story as a whole. */
export interface StoryRule extends RuleFacts {
  readonly inStory: (copy: Copy) => readonly Breach[]
}

export type Rule = PartRule | StoryRule
