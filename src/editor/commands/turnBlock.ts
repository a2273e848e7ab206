import type { Fragment, Node, NodeType, Schema } from '@tiptap/pm/model'
import { type Command, TextSelection, type Transaction } from '@tiptap/pm/state'
import { type BlockAt, blockAround, blockIdOf } from '../findPlace.ts'
import { startOfBody } from './insertBlock.ts'

/** What a block of running words can be turned into without a word of it changing. */
export type Turned = 'paragraph' | 'heading' | 'subheading' | 'bulletList' | 'orderedList' | 'deskNote' | 'readerNote'

/**
 * Turns the block the caret is in into another kind. Its words, and its id as long as it stays one block, go with it. A
 * quote and a photo are more than their words, and are not turned.
 */
export const turnBlock =
  (into: Turned): Command =>
  (state, dispatch) => {
    const block = blockAround(state.doc, state.selection.from)
    if (block === null || block.pos < startOfBody(state.doc)) return false
    const turned = isList(into) ? toList(state.tr, block, into) : toText(state.tr, block, into)
    if (turned === null) return false
    dispatch?.(turned.scrollIntoView())
    return true
  }

type ListKind = 'bulletList' | 'orderedList'
const isList = (kind: string): kind is ListKind => kind === 'bulletList' || kind === 'orderedList'
const textTypes: ReadonlySet<string> = new Set(['paragraph', 'heading', 'moment', 'note'])
const isText = ({ type }: Node) => textTypes.has(type.name)

function toList(tr: Transaction, { node, pos }: BlockAt, kind: ListKind): Transaction | null {
  const { schema } = node.type
  if (isList(node.type.name)) {
    return node.type.name === kind ? null : tr.setNodeMarkup(pos, schema.nodes[kind], node.attrs)
  }
  if (!isText(node)) return null
  const caret = tr.selection.from - pos
  const item = schema.node('listItem', null, [schema.node('paragraph', null, node.content)])
  tr.replaceWith(pos, pos + node.nodeSize, schema.node(kind, { id: blockIdOf(node) }, [item]))
  return caretAt(tr, pos + 2 + Math.max(caret, 1))
}

function toText(tr: Transaction, { node, pos }: BlockAt, kind: Exclude<Turned, ListKind>): Transaction | null {
  const { type, attrs } = textType(node.type.schema, kind)
  if (isList(node.type.name)) {
    const texts = textsIn(node)
    tr.replaceWith(
      pos,
      pos + node.nodeSize,
      texts.map((words) => type.create(attrs, words)),
    )
    return caretAt(tr, pos + 1)
  }
  if (!isText(node)) return null
  const same = node.type === type && Object.entries(attrs).every(([name, value]) => node.attrs[name] === value)
  return same ? null : tr.setNodeMarkup(pos, type, { ...attrs, id: blockIdOf(node) })
}

const caretAt = (tr: Transaction, pos: number): Transaction =>
  tr.setSelection(TextSelection.near(tr.doc.resolve(Math.min(pos, tr.doc.content.size))))

/** The words of each item, of the lists within too, in reading order. */
const textsIn = (list: Node): readonly Fragment[] =>
  list.children.flatMap((item) =>
    item.children.flatMap((child) => (isList(child.type.name) ? textsIn(child) : [child.content])),
  )

function textType(schema: Schema, kind: Exclude<Turned, ListKind>): { type: NodeType; attrs: Record<string, unknown> } {
  const named = (name: string) => {
    const type = schema.nodes[name]
    if (type === undefined) throw new Error(`The schema has no ${name}`)
    return type
  }
  switch (kind) {
    case 'paragraph':
      return { type: named('paragraph'), attrs: {} }
    case 'heading':
      return { type: named('heading'), attrs: { level: 2 } }
    case 'subheading':
      return { type: named('heading'), attrs: { level: 3 } }
    case 'deskNote':
      return { type: named('note'), attrs: { purpose: 'desk' } }
    case 'readerNote':
      return { type: named('note'), attrs: { purpose: 'reader' } }
  }
}
