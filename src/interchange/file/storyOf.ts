import type { NewId } from '~/base'
import {
  type Block,
  type BlockId,
  directionOf,
  docFromStory,
  emptyStory,
  type House,
  type RichText,
  type Story,
  storyFromDoc,
  type TitleField,
} from '~/story'

/** What a reader of copy found: titles, blocks and perhaps the copy's own language (BCP 47). */
export interface StoryParts {
  readonly titles: Partial<Record<TitleField, RichText>>
  readonly body: readonly Block[]
  readonly language?: string | null
}

/**
 * A whole story of what was read, the rest as the house has it. A story always has a block to write in, and its
 * fields hold what the schema lets them: a bold byline comes in as plain words.
 */
export function storyOf({ titles, body, language }: StoryParts, house: House, newId: NewId): Story {
  const tongue = language ?? house.language
  const empty = emptyStory({ language: tongue, direction: directionOf(tongue), zone: house.zone }, newId() as BlockId)
  return storyFromDoc(docFromStory({ ...empty, ...titles, body: body.length === 0 ? empty.body : body }))
}
