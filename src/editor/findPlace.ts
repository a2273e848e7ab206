import type { Node } from '@tiptap/pm/model'
import { type Anchor, type BlockId, type Field, type Place, titleFields } from '~/story'

/** A textblock of the document: the position before its first character. */
export interface TextAt {
  readonly node: Node
  readonly start: number
}

/** A block of the document by its id: the node and the position before it. */
export interface BlockAt {
  readonly node: Node
  readonly pos: number
}

const titleNames: ReadonlySet<string> = new Set(titleFields)
const isList = (node: Node) => node.type.name === 'bulletList' || node.type.name === 'orderedList'

/** Every block by its id, list items too. One walk over blocks, not over text. */
export function blocksById(doc: Node): ReadonlyMap<string, BlockAt> {
  const found = new Map<string, BlockAt>()
  const visit = (node: Node, pos: number) => {
    const id = blockIdOf(node)
    if (id !== null) found.set(id, { node, pos })
    if (isList(node) || node.type.name === 'listItem') node.forEach((child, offset) => visit(child, pos + 1 + offset))
  }
  doc.forEach((node, offset) => visit(node, offset))
  return found
}

/** The id of a block, a list item or a title field; null for what goes by its parent's. */
export function blockIdOf(node: Node): BlockId | null {
  if (titleNames.has(node.type.name)) return node.type.name as BlockId // title fields go by their names
  const id: unknown = node.attrs['id']
  return typeof id === 'string' && node.type.name !== 'chainStep' ? (id as BlockId) : null
}

/** The textblock a field of a block names, or null if it is gone. */
export function textAt({ node, pos }: BlockAt, field: Field): TextAt | null {
  if (field === 'text') {
    if (node.isTextblock) return { node, start: pos + 1 }
    const first = node.firstChild
    return node.type.name === 'listItem' && first !== null ? { node: first, start: pos + 2 } : null
  }
  const [name, index] = field.split('.')
  const type = { caption: 'caption', credit: 'credit', alt: 'altText', words: 'quoteWords', step: 'chainStep' }[
    name ?? ''
  ]
  let left = Number(index ?? 0)
  let found: TextAt | null = null
  node.forEach((child, offset) => {
    if (found === null && child.type.name === type && left-- === 0) found = { node: child, start: pos + 2 + offset }
  })
  return found
}

export interface Range {
  readonly from: number
  readonly to: number
}

/** Where an anchor's words stand now, or null if other words stand there. */
export function rangeOf(blocks: ReadonlyMap<string, BlockAt>, anchor: Anchor): Range | null {
  const block = blocks.get(anchor.place.block)
  const text = block === undefined ? null : textAt(block, anchor.place.field)
  if (text === null || anchor.end > text.node.content.size) return null
  const words = text.node.textBetween(anchor.start, anchor.end, '\n', '\n')
  return words === anchor.exact ? { from: text.start + anchor.start, to: text.start + anchor.end } : null
}

/** The place a position is in, with its offset into the passage; null between blocks. */
export function placeAt(doc: Node, pos: number): { place: Place; offset: number } | null {
  const $pos = doc.resolve(pos)
  if (!$pos.parent.isTextblock) return null
  for (let depth = $pos.depth; depth > 0; depth--) {
    const block = $pos.node(depth)
    const id = blockIdOf(block)
    const isItemText = block.type.name === 'paragraph' && $pos.node(depth - 1).type.name === 'listItem'
    if (id !== null && !isItemText)
      return { place: { block: id, field: fieldOf(block, $pos.parent) }, offset: $pos.parentOffset }
  }
  return null
}

function fieldOf(block: Node, text: Node): Field {
  const nth = block.children.filter((child) => child.type === text.type).indexOf(text)
  switch (text.type.name) {
    case 'caption':
      return 'caption'
    case 'credit':
      return 'credit'
    case 'altText':
      return 'alt'
    case 'quoteWords':
      return `words.${nth}`
    case 'chainStep':
      return `step.${nth}`
    default:
      return 'text'
  }
}

/** The top-level block around a position. */
export function blockAround(doc: Node, pos: number): BlockAt | null {
  const $pos = doc.resolve(Math.min(pos, doc.content.size))
  if ($pos.depth > 0) return { node: $pos.node(1), pos: $pos.before(1) }
  const node = $pos.nodeAfter
  return node === null ? null : { node, pos }
}
