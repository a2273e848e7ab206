import { richText } from './richText.ts'
import type { BlockId, Direction, Story, StoryFacts, Zone } from './types.ts'

/** What a new story takes from the house. */
export interface StoryDefaults {
  readonly language: string
  readonly direction: Direction
  readonly zone: Zone
}

/** A story with nothing in it yet but one empty paragraph, ready to be written in. */
export const emptyStory = (defaults: StoryDefaults, paragraph: BlockId): Story => ({
  ...emptyFacts(defaults),
  headline: [],
  standfirst: [],
  byline: [],
  dateline: [],
  body: [{ kind: 'paragraph', id: paragraph, text: richText('') }],
})

export const emptyFacts = ({ language, direction, zone }: StoryDefaults): StoryFacts => ({
  slug: '',
  section: '',
  language,
  direction,
  zone,
  status: 'draft',
  keywords: [],
  filedAt: null,
  publishAt: null,
  publishedAt: null,
  updatedAt: null,
  embargo: null,
})
