import type { Editor } from '@tiptap/core'
import { closeHistory } from '@tiptap/pm/history'
import { TextSelection } from '@tiptap/pm/state'
import type { Anchor, BlockId } from '~/story'
import { blocksById, type Range, rangeOf, textAt } from '../findPlace.ts'

/**
 * Puts other words in place of those at an anchor, with the marks that the first of them carry; an anchor of no length
 * inserts. One undo takes it back. Answers false, and changes nothing, where other words stand there.
 */
export function replaceWords(editor: Editor, anchor: Anchor, words: string): boolean {
  const range = rangeOf(blocksById(editor.state.doc), anchor)
  if (range === null) return false
  put(editor, range, words)
  return true
}

/** Gives a photo its credit. Answers false where there is no such photo. */
export function setCredit(editor: Editor, block: BlockId, credit: string): boolean {
  const found = blocksById(editor.state.doc).get(block)
  const text = found === undefined ? null : textAt(found, 'credit')
  if (text === null) return false
  put(editor, { from: text.start, to: text.start + text.node.content.size }, credit)
  return true
}

function put({ state, view }: Editor, { from, to }: Range, words: string): void {
  const tr = closeHistory(state.tr)
  if (words === '') tr.delete(from, to)
  else tr.insertText(words, from, to)
  tr.setSelection(TextSelection.create(tr.doc, Math.min(from + words.length, tr.doc.content.size)))
  view.dispatch(tr)
}
