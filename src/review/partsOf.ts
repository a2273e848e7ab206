import {
  type Block,
  type ChainRole,
  type List,
  type PassageKind,
  type Picture,
  plainText,
  type RichText,
  richText,
  type TitleField,
} from '~/story'

/** What of a block is chosen rather than written. */
export type Choice =
  | 'kind'
  | 'role'
  | 'doubt'
  | 'level'
  | 'order'
  | 'purpose'
  | 'picture'
  | 'focus'
  | 'depth'
  | 'time'
  | 'key'
export type Choices = Readonly<Partial<Record<Choice, string>>>

/** One field of a block as two versions of it are matched: by the id of a step or an item, or by what it is. */
export interface Part {
  readonly key: string
  readonly kind: PassageKind
  readonly role?: ChainRole
  readonly text: string
  /** Marks and links with their places, as one string to compare. */
  readonly marks: string
  readonly choices: Choices
}

export const titlePart = (field: TitleField, text: RichText): Part => part(field, field, text)

/** The fields of a block in reading order. */
export function partsOf(block: Block): readonly Part[] {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
    case 'note':
      return [part('text', block.kind, block.text)]
    case 'moment':
      return [part('text', 'heading', block.title)]
    case 'list':
      return itemsOf(block, 0)
    case 'quote':
      return [
        ...block.words.map((words, at) => part(`words.${at}`, 'quote', words)),
        ...block.chain.map(({ id, role, name, doubtful }) => ({
          ...part(`step.${id}`, 'chain step', richText(name), { role, doubt: doubtful ? 'doubtful' : 'sure' }),
          role,
        })),
      ]
    case 'photo':
      return [
        part('caption', 'caption', block.caption),
        part('credit', 'credit', richText(block.credit)),
        part('alt', 'alternative text', richText(block.alt)),
      ]
    case 'unknown':
      return [part('text', 'paragraph', richText(block.text))]
    case 'divider':
      return []
  }
}

const itemsOf = (list: List, depth: number): readonly Part[] =>
  list.items.flatMap((item) => [
    part(`item.${item.id}`, 'list item', item.text, { depth: String(depth) }),
    ...(item.list === undefined ? [] : itemsOf(item.list, depth + 1)),
  ])

const part = (key: string, kind: PassageKind, text: RichText, choices: Choices = {}): Part => ({
  key,
  kind,
  text: plainText(text),
  marks: marksOf(text),
  choices,
})

/** Most text has no marks at all. */
const marksOf = (text: RichText): string =>
  text.every(({ marks }) => marks.length === 0)
    ? ''
    : JSON.stringify(text.map(({ text: { length }, marks }) => [length, marks]))

export function choicesOf(block: Block): Choices {
  switch (block.kind) {
    case 'heading':
      return { kind: 'heading', level: String(block.level) }
    case 'moment':
      return { kind: 'update', time: String(block.at ?? ''), key: block.isKey ? 'yes' : 'no' }
    case 'list':
      return { kind: 'list', order: block.ordered ? 'numbered' : 'bulleted' }
    case 'note':
      return { kind: 'note', purpose: block.purpose }
    case 'photo':
      return { kind: 'photo', picture: block.picture?.blob ?? '', ...focusOf(block.picture) }
    case 'paragraph':
    case 'quote':
    case 'divider':
    case 'unknown':
      return { kind: block.kind }
  }
}

/** Said only of a picture that has one, so that to add a picture is one change. */
const focusOf = (picture: Picture | null): Choices =>
  picture?.focus === undefined ? {} : { focus: `${picture.focus.x} ${picture.focus.y}` }
