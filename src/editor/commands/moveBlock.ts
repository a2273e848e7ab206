import { closeHistory } from '@tiptap/pm/history'
import { type Command, NodeSelection, TextSelection, type Transaction } from '@tiptap/pm/state'
import { type BlockAt, blockAround } from '../findPlace.ts'
import { startOfBody } from './insertBlock.ts'

/** Moves the block the caret is in one place up or down. The caret and the block's id go with it. */
export const moveBlock =
  (way: 'up' | 'down'): Command =>
  (state, dispatch) => {
    const around = blockAround(state.doc, state.selection.from)
    if (around === null) return false
    const target = targetOf(state.tr, around, way)
    if (target === null) return false
    if (dispatch) dispatch(moved(closeHistory(state.tr), around, target).scrollIntoView())
    return true
  }

/** The position the block would stand at, counted before it is taken out; null at the story's ends. */
function targetOf({ doc }: Transaction, { node, pos }: BlockAt, way: 'up' | 'down'): number | null {
  const first = startOfBody(doc)
  if (pos < first) return null
  const neighbour = way === 'up' ? doc.resolve(pos).nodeBefore : doc.resolve(pos + node.nodeSize).nodeAfter
  if (neighbour === null || (way === 'up' && pos === first)) return null
  return way === 'up' ? pos - neighbour.nodeSize : pos + node.nodeSize + neighbour.nodeSize
}

/** Puts a block at another position between blocks; the caret keeps its place within it. */
export function moved(tr: Transaction, { node, pos }: BlockAt, target: number): Transaction {
  const within = tr.selection.from - pos
  tr.delete(pos, pos + node.nodeSize)
  const to = tr.mapping.map(target)
  tr.insert(to, node)
  return node.isAtom
    ? tr.setSelection(NodeSelection.create(tr.doc, to))
    : tr.setSelection(TextSelection.near(tr.doc.resolve(to + Math.min(Math.max(within, 1), node.nodeSize - 1))))
}

/** Where the block the caret is in stands among the body's blocks, from 1. */
export function standing(doc: Transaction['doc'], pos: number): { readonly at: number; readonly of: number } {
  const index = doc.resolve(Math.min(pos, doc.content.size)).index(0)
  return { at: Math.max(index - 3, 0), of: doc.childCount - 4 }
}
