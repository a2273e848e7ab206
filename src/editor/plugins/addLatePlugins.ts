import type { Editor } from '@tiptap/core'
import { dropCursor } from '@tiptap/pm/dropcursor'
import { gapCursor } from '@tiptap/pm/gapcursor'
import { caretInView } from './caretInView.ts'
import { watchForDropped } from './logSteps.ts'
import { addSlashMenu } from './slashMenu.ts'

const done = new WeakSet<Editor>()

/** What an editor can be typed in without: the `/` menu, and the cursors of dragging and of places between blocks. */
export function addLatePlugins(editor: Editor): void {
  if (done.has(editor)) return
  done.add(editor)
  void watchForDropped()
  addSlashMenu(editor)
  editor.registerPlugin(caretInView)
  editor.registerPlugin(dropCursor({ class: 'dropCursor', width: 3, color: false }))
  editor.registerPlugin(gapCursor())
  // A slash that was typed before they came is looked at now.
  editor.view.dispatch(editor.state.tr.setMeta('addToHistory', false))
}
