import type { Editor } from '@tiptap/core'
import { NodeSelection, Selection, TextSelection } from '@tiptap/pm/state'
import type { Anchor, Place } from '~/story'
import { blocksById, placeAt, type Range, rangeOf, textAt } from '../findPlace.ts'
import { showWords } from '../showWords.ts'

/** A caret that outlives a reload: its place and the offset into the passage there, in UTF-16 code units. */
export interface Caret {
  readonly place: Place
  readonly offset: number
}

/**
 * Shows the words of an anchor and puts the caret before them: selected, the next letter would replace them. Answers
 * false if other words stand there now.
 */
export function goToAnchor(editor: Editor, anchor: Anchor, { focus }: { readonly focus: boolean }): boolean {
  const range = rangeOf(blocksById(editor.state.doc), anchor)
  if (range === null) return false
  select(editor, TextSelection.create(editor.state.doc, range.from), focus, range)
  return true
}

/** Scrolls the words of an anchor into view and leaves caret and focus alone. Answers false if other words stand there. */
export function showAnchor(editor: Editor, anchor: Anchor): boolean {
  const range = rangeOf(blocksById(editor.state.doc), anchor)
  if (range === null) return false
  showWords(editor, range)
  return true
}

/** Puts the caret at the start of a block and shows it. Answers false if the block is gone. */
export function goToBlock(editor: Editor, block: string, { focus }: { readonly focus: boolean }): boolean {
  const found = blocksById(editor.state.doc).get(block)
  if (found === undefined) return false
  const inside = Selection.findFrom(editor.state.doc.resolve(found.pos + (found.node.isLeaf ? 0 : 1)), 1, true)
  const whole = { from: found.pos + 1, to: found.pos + Math.max(found.node.nodeSize - 1, 1) }
  select(editor, inside ?? NodeSelection.create(editor.state.doc, found.pos), focus, whole)
  return true
}

/** Brings a block into view and leaves caret and focus alone. */
export function showBlock(editor: Editor, block: string): void {
  const found = blocksById(editor.state.doc).get(block)
  const element = found === undefined ? null : editor.view.nodeDOM(found.pos)
  if (element instanceof HTMLElement) element.scrollIntoView({ block: 'center' })
}

export const caretOf = (editor: Editor): Caret | null => placeAt(editor.state.doc, editor.state.selection.head)

/** Puts the caret back where it was, or as near as the words at hand allow. */
export function restoreCaret(editor: Editor, { place, offset }: Caret): void {
  const block = blocksById(editor.state.doc).get(place.block)
  const text = block === undefined ? null : textAt(block, place.field)
  if (text === null) return
  const at = text.start + Math.min(offset, text.node.content.size)
  select(editor, TextSelection.create(editor.state.doc, at), true)
}

function select(editor: Editor, selection: Selection, focus: boolean, shown: Range = selection): void {
  editor.view.dispatch(editor.state.tr.setSelection(selection).scrollIntoView())
  if (focus) editor.view.focus()
  // Without the focus the editor does not scroll by itself.
  showWords(editor, shown)
}
