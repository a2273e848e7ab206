import { type Block, type BlockId, type Story, titleFields } from '~/story'

const kindWords = {
  paragraph: 'Paragraph',
  heading: 'Heading',
  moment: 'Update',
  list: 'List',
  quote: 'Quote',
  photo: 'Photo',
  note: 'Note',
  divider: 'Divider',
  unknown: 'Block',
} satisfies Record<Block['kind'], string>

/** Where a block stands, as people say it: "Paragraph 3", "Quote 1", "Headline". Counted within its kind. */
export function whereIs(block: BlockId, { body }: Pick<Story, 'body'>): string {
  const title = titleFields.find((field) => field === String(block))
  if (title !== undefined) return title.charAt(0).toUpperCase() + title.slice(1)
  const at = body.findIndex((one) => holds(one, block))
  const found = body[at]
  if (found === undefined) return 'In the story'
  const nth = body.slice(0, at + 1).filter(({ kind }) => kind === found.kind).length
  return `${kindWords[found.kind]} ${nth}`
}

const holds = (one: Block, block: BlockId): boolean =>
  one.id === block || (one.kind === 'list' && one.items.some((item) => item.id === block || nested(item.list, block)))

const nested = (list: Extract<Block, { kind: 'list' }> | undefined, block: BlockId): boolean =>
  list !== undefined && holds(list, block)
