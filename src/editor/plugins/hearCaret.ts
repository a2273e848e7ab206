import { type Editor, Extension } from '@tiptap/core'
import { Plugin } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'

/**
 * Lets the editor hear at once where the caret is. The browser tells it with its next frame, and until then a key that the
 * editor takes itself acts at the old place, and whatever redraws the text puts the caret back there.
 */
export function hearCaret(editor: Editor): void {
  // What is kept while a draft is being left comes to an editor that is out of sight, and has no caret to hear.
  if (!editor.isDestroyed) hear(editor.view)
}

function hear(view: EditorView): void {
  if (!view.composing && hasMoved(view)) view.dom.ownerDocument.dispatchEvent(new Event('selectionchange'))
}

/** No key acts where the caret was: Enter after End is sent within one frame by macros, and by fingers where frames are late. */
export const keysAtCaret = Extension.create({
  name: 'keysAtCaret',
  addProseMirrorPlugins: () => [
    new Plugin({
      props: {
        handleDOMEvents: {
          keydown: (view, event) => {
            if (!event.isComposing) hear(view)
            return false
          },
        },
      },
    }),
  ],
})

function hasMoved(view: EditorView): boolean {
  const { anchorNode, anchorOffset, focusNode, focusOffset } = view.dom.ownerDocument.getSelection() ?? {}
  if (!anchorNode || anchorOffset === undefined || !focusNode || focusOffset === undefined) return false
  if (!view.hasFocus() || !view.dom.contains(anchorNode) || !view.dom.contains(focusNode)) return false
  const { anchor, head } = view.state.selection
  return view.posAtDOM(anchorNode, anchorOffset) !== anchor || view.posAtDOM(focusNode, focusOffset) !== head
}
