import { closeHistory } from '@tiptap/pm/history'
import { type EditorState, NodeSelection, type Transaction } from '@tiptap/pm/state'
import { dropPoint } from '@tiptap/pm/transform'
import type { EditorView } from '@tiptap/pm/view'
import { blockAround } from '../findPlace.ts'
import { startOfBody } from './insertBlock.ts'
import { moved } from './moveBlock.ts'

/**
 * Lands a block that is dragged by its handle where the drop cursor shows, and the first of the body when it is let go
 * over the title fields, which have no room for it. Answers false where something else is dragged.
 */
export function dropBlock(view: EditorView, { clientX, clientY }: MouseEvent): boolean {
  const { state } = view
  const { selection } = state
  if (!(selection instanceof NodeSelection) || selection.$from.depth > 0) return false
  const found = view.posAtCoords({ left: clientX, top: clientY })
  const target = found === null ? null : landing(state, selection, found.pos)
  if (target !== null && (target < selection.from || target > selection.to))
    view.dispatch(landed(state, selection, target))
  view.focus()
  return true
}

/** The position between blocks that is meant by one under the mouse. */
function landing({ doc }: EditorState, selection: NodeSelection, pos: number): number | null {
  const point = dropPoint(doc, pos, selection.content())
  const around = point !== null && doc.resolve(point).depth === 0 ? null : blockAround(doc, pos)
  const between = around === null ? point : around.pos + around.node.nodeSize
  return between === null ? null : Math.max(between, startOfBody(doc))
}

const landed = ({ tr }: EditorState, { node, from }: NodeSelection, target: number): Transaction =>
  moved(closeHistory(tr), { node, pos: from }, target).setMeta('uiEvent', 'drop')
