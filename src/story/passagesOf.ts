import { plainText } from './richText.ts'
import type { Block, BlockId, List, RichText, Story } from './types.ts'

/** Where running text stands: a block and one of its fields. */
export interface Place {
  readonly block: BlockId
  readonly field: Field
}

/** `words.0` is the first paragraph of a quote, `step.1` the name in the second step of its chain. */
export type Field = 'text' | 'caption' | 'credit' | 'alt' | `words.${number}` | `step.${number}`

export const passageKinds = [
  'headline',
  'standfirst',
  'byline',
  'dateline',
  'paragraph',
  'heading',
  'list item',
  'quote',
  'chain step',
  'caption',
  'credit',
  'alternative text',
  'note',
] as const
export type PassageKind = (typeof passageKinds)[number]

/** The running text of a block, with its place. Offsets into `text` are UTF-16 code units. */
export interface Passage {
  readonly place: Place
  readonly kind: PassageKind
  readonly text: string
}

/** A stretch of a passage and the exact words that stood there: an underline is drawn only while they still do. */
export interface Anchor {
  readonly place: Place
  readonly start: number
  readonly end: number
  readonly exact: string
}

export const placeKey = ({ block, field }: Place): string => `${block}/${field}`

/** The four title fields are blocks with fixed names: there is one of each in every story. */
export const titleFields = ['headline', 'standfirst', 'byline', 'dateline'] as const
export type TitleField = (typeof titleFields)[number]
// The names are fixed by the schema; no id is ever made equal to one of them.
export const titleId = (field: TitleField): BlockId => field as string as BlockId

const known = new WeakMap<object, readonly Passage[]>()

/** Every passage of a story in reading order. An unchanged block gives the very same passages. */
export function passagesOf(story: Story): readonly Passage[] {
  return [...titleFields.flatMap((field) => titlePassage(field, story[field])), ...story.body.flatMap(passagesOfBlock)]
}

export function passagesOfBlock(block: Block): readonly Passage[] {
  const before = known.get(block)
  if (before !== undefined) return before
  const passages = passagesIn(block)
  known.set(block, passages)
  return passages
}

function titlePassage(field: TitleField, text: RichText): readonly Passage[] {
  const before = known.get(text)
  if (before !== undefined && before[0]?.kind === field) return before
  const passages = [passage(titleId(field), 'text', field, plainText(text))]
  known.set(text, passages)
  return passages
}

function passagesIn(block: Block): readonly Passage[] {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return [passage(block.id, 'text', block.kind, plainText(block.text))]
    case 'moment':
      return [passage(block.id, 'text', 'heading', plainText(block.title))]
    case 'note':
      return [passage(block.id, 'text', 'note', plainText(block.text))]
    case 'list':
      return itemsIn(block)
    case 'quote':
      return [
        ...block.words.map((words, index) => passage(block.id, `words.${index}`, 'quote', plainText(words))),
        ...block.chain.map((step, index) => passage(block.id, `step.${index}`, 'chain step', step.name)),
      ]
    case 'photo':
      return [
        passage(block.id, 'caption', 'caption', plainText(block.caption)),
        passage(block.id, 'credit', 'credit', block.credit),
        passage(block.id, 'alt', 'alternative text', block.alt),
      ]
    case 'divider':
    case 'unknown':
      return []
  }
}

const itemsIn = (list: List): readonly Passage[] =>
  list.items.flatMap((item) => [
    passage(item.id, 'text', 'list item', plainText(item.text)),
    ...(item.list === undefined ? [] : itemsIn(item.list)),
  ])

const passage = (block: BlockId, field: Field, kind: PassageKind, text: string): Passage => ({
  place: { block, field },
  kind,
  text,
})
