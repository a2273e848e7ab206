import type { Editor } from '@tiptap/core'
import { gapCursor } from '@tiptap/pm/gapcursor'
import { sendableSteps } from 'prosemirror-collab'
import { caretInView } from './caretInView.ts'
import { watchForDropped } from './logSteps.ts'
import { drawMarksWith } from '../showMarked.ts'
import { drawMarked } from './reviewMarks.ts'
import { fetchSlashMenuWhenAsked } from './slashAsked.ts'

const done = new WeakSet<Editor>()

/** What an editor can be typed in without: the review's marks, what fetches the `/` menu, and the cursors of dragging and of places between blocks. */
export function addLatePlugins(editor: Editor): void {
  if (done.has(editor)) return
  done.add(editor)
  // Before the first change there is nothing of ours that a rebase could drop.
  if (sendableSteps(editor.state) === null) editor.once('update', () => void watchForDropped())
  else void watchForDropped()
  drawMarksWith(editor, drawMarked)
  editor.registerPlugin(caretInView)
  editor.view.dom.addEventListener('selectstart', () => void guard(editor), { once: true })
  if (!editor.state.selection.empty) void guard(editor)
  editor.view.dom.addEventListener('dragenter', () => void addDropCursor(editor), { once: true })
  editor.registerPlugin(gapCursor())
  fetchSlashMenuWhenAsked(editor)
  showTimesOfUpdates(editor)
}

/** What shows the times of a live story's updates comes with the first of them. */
function showTimesOfUpdates(editor: Editor): void {
  const look = async () => {
    if (!editor.state.doc.children.some(({ type }) => type.name === 'moment')) return
    editor.off('update', look)
    try {
      const { addMomentTimes } = await import('./momentTimes.ts')
      if (!editor.isDestroyed) addMomentTimes(editor)
    } catch (trouble) {
      // The network is away: the next change asks again.
      editor.on('update', look)
      if (!(trouble instanceof TypeError)) throw trouble
    }
  }
  editor.on('update', look)
  void look()
}

/** Nothing can be copied before something is selected. */
const guard = async (editor: Editor) => (await import('./guardCopies.ts')).guardCopies(editor)

/** It comes with the first thing that is dragged here, and shows itself as the thing moves on. */
async function addDropCursor(editor: Editor): Promise<void> {
  const { dropCursor } = await import('@tiptap/pm/dropcursor')
  if (!editor.isDestroyed) editor.registerPlugin(dropCursor({ class: 'dropCursor', width: 3, color: false }))
}
