import type { Editor } from '@tiptap/core'
import { TextSelection } from '@tiptap/pm/state'
import type { Place } from '~/story'
import { blockAround, blocksById, textAt } from '../findPlace.ts'
import { startOfBody } from './insertBlock.ts'

export interface PutBack {
  readonly words: string
  /** The passage they stood in, and their offset there in UTF-16 code units. */
  readonly passage: string
  readonly place: Place
  readonly offset: number
}

/**
 * Puts words back where they were typed. Where that block is gone, its whole passage comes back as a paragraph after the
 * block the caret is in: a few letters by themselves would say nothing. The caret is left behind them.
 */
export function putBack(editor: Editor, { words, passage, place, offset }: PutBack): void {
  const { state, view } = editor
  const block = blocksById(state.doc).get(place.block)
  const text = block === undefined ? null : textAt(block, place.field)
  const tr = state.tr
  if (text !== null) {
    const at = text.start + Math.min(offset, text.node.content.size)
    tr.insertText(words, at)
    tr.setSelection(TextSelection.create(tr.doc, at + words.length))
  } else {
    const around = blockAround(state.doc, state.selection.from)
    const at = Math.max(around === null ? 0 : around.pos + around.node.nodeSize, startOfBody(state.doc))
    tr.insert(at, state.schema.node('paragraph', null, [state.schema.text(passage)]))
    tr.setSelection(TextSelection.create(tr.doc, at + 1 + passage.length))
  }
  view.dispatch(tr.scrollIntoView())
  view.focus()
}
