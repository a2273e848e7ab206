import type { Editor } from '@tiptap/core'
import { closeHistory } from '@tiptap/pm/history'
import { startOfBody } from './insertBlock.ts'

/** Puts a note of correction above the body, where readers meet it first. One undo takes it back. */
export function addCorrection(editor: Editor, words: string): void {
  const { state, view } = editor
  const note = state.schema.node('note', { purpose: 'correction' }, words === '' ? undefined : state.schema.text(words))
  view.dispatch(closeHistory(state.tr).insert(startOfBody(state.doc), note))
}
