import type { Fragment, Node, Schema } from '@tiptap/pm/model'
import { type Command, Selection, TextSelection, type Transaction } from '@tiptap/pm/state'
import { blockAround } from '../findPlace.ts'

/** What can be put into a story, by the name people call it. */
export type Insertable =
  | 'paragraph'
  | 'moment'
  | 'heading'
  | 'subheading'
  | 'bulletList'
  | 'orderedList'
  | 'quote'
  | 'photo'
  | 'deskNote'
  | 'readerNote'
  | 'divider'

/** Puts a block where the caret stands: in place of an empty paragraph, else after the block it is in. */
export const insertBlock =
  (kind: Insertable): Command =>
  (state, dispatch) => {
    if (dispatch) dispatch(insertAt(state.tr, kind).scrollIntoView())
    return true
  }

export function insertAt(tr: Transaction, kind: Insertable): Transaction {
  const { schema } = tr.doc.type
  const around = blockAround(tr.doc, tr.selection.from)
  if (around === null) return tr
  const { node, pos } = around
  const words = node.type.name === 'paragraph' ? node.content : null
  const isEmpty = words !== null && words.size === 0
  // Words already in the paragraph become the new block's words where it has room for them.
  const takesWords = words !== null && words.size > 0 && kind !== 'photo' && kind !== 'divider' && !tr.selection.empty
  const made = blockOf(schema, kind, takesWords ? words : null)
  if (isEmpty || takesWords) tr.replaceWith(pos, pos + node.nodeSize, withRoomAfter(tr.doc, pos + node.nodeSize, made))
  else {
    const after = Math.max(pos + node.nodeSize, startOfBody(tr.doc))
    tr.insert(after, withRoomAfter(tr.doc, after, made))
    return caretIn(tr, after)
  }
  return caretIn(tr, pos)
}

const caretIn = (tr: Transaction, pos: number): Transaction =>
  tr.setSelection(Selection.findFrom(tr.doc.resolve(pos + 1), 1, true) ?? TextSelection.near(tr.doc.resolve(pos)))

/** A block a caret cannot pass (a divider, a photo) is followed by a paragraph when the story would end with it. */
function withRoomAfter(doc: Node, after: number, made: Node): readonly Node[] {
  const paragraph = doc.type.schema.nodes['paragraph']?.create()
  const isLast = after >= doc.content.size
  return isLast && paragraph !== undefined && !made.isTextblock ? [made, paragraph] : [made]
}

/** The position where the blocks begin, after the four title fields. */
export const startOfBody = (doc: Node): number =>
  doc.children.slice(0, 4).reduce((pos, child) => pos + child.nodeSize, 0)

const minute = 60_000
const thisMinute = (): number => Math.floor(Date.now() / minute) * minute

function blockOf(schema: Schema, kind: Insertable, words: Fragment | null): Node {
  const text = (type: string, attrs: Record<string, unknown> = {}) => schema.node(type, attrs, words ?? undefined)
  switch (kind) {
    case 'paragraph':
      return text('paragraph')
    case 'moment':
      return text('moment', { at: thisMinute() })
    case 'heading':
      return text('heading', { level: 2 })
    case 'subheading':
      return text('heading', { level: 3 })
    case 'bulletList':
    case 'orderedList':
      return schema.node(kind, null, [schema.node('listItem', null, [text('paragraph')])])
    case 'quote':
      return schema.node('quote', null, [text('quoteWords'), schema.node('chainStep', { role: 'said by' })])
    case 'photo':
      return schema.node('photo', null, [schema.node('caption'), schema.node('credit'), schema.node('altText')])
    case 'deskNote':
      return text('note', { purpose: 'desk' })
    case 'readerNote':
      return text('note', { purpose: 'reader' })
    case 'divider':
      return schema.node('divider')
  }
}
