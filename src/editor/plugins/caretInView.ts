import { Plugin, PluginKey } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { scrollPaneOf } from '../scrollPaneOf.ts'

/**
 * Looks whether the caret is in view before ProseMirror does: its way asks every element around the text for its box
 * and its style, with each key.
 */
export const caretInView = new Plugin({
  key: new PluginKey('caretInView'),
  props: { handleScrollToSelection: isCaretInView },
})

function isCaretInView(view: EditorView): boolean {
  const pane = scrollPaneOf(view)
  if (pane === null || !view.state.selection.empty) return false
  const caret = view.coordsAtPos(view.state.selection.head, 1)
  const box = pane.getBoundingClientRect()
  // A phone's keyboard covers the pane and makes the visual viewport smaller.
  const bottom = Math.min(box.bottom, window.visualViewport?.height ?? Number.POSITIVE_INFINITY)
  return caret.top >= box.top && caret.bottom <= bottom && caret.left >= box.left && caret.right <= box.right
}
