import type { Editor } from '@tiptap/core'
import { TextSelection } from '@tiptap/pm/state'
import type { ChainRole } from '~/story'

/** The step of a chain the caret is in, and what its controls show. */
export interface StepAtCaret {
  readonly pos: number
  readonly role: ChainRole
  readonly doubtful: boolean
}

export function stepAtCaret(editor: Editor): StepAtCaret | null {
  const { $from } = editor.state.selection
  if ($from.parent.type.name !== 'chainStep') return null
  const { role, doubtful } = $from.parent.attrs as { role: ChainRole; doubtful: boolean } // the schema checks both
  return { pos: $from.before(), role, doubtful }
}

/** Each choice is set by itself, so that two people's choices on one step both stand. */
export const setStepRole = (editor: Editor, pos: number, role: ChainRole): void =>
  editor.view.dispatch(editor.state.tr.setNodeAttribute(pos, 'role', role))

export const setStepDoubtful = (editor: Editor, pos: number, doubtful: boolean): void =>
  editor.view.dispatch(editor.state.tr.setNodeAttribute(pos, 'doubtful', doubtful))

/** Adds a step after the one at `pos` and puts the caret in it. */
export function addStepAfter(editor: Editor, pos: number, role: ChainRole): void {
  const { tr, doc, schema } = editor.state
  const step = doc.nodeAt(pos)
  if (step === null) return
  const after = pos + step.nodeSize
  tr.insert(after, schema.node('chainStep', { role })).setSelection(TextSelection.create(tr.doc, after + 1))
  editor.view.dispatch(tr.scrollIntoView())
  editor.view.focus()
}

/** Takes a step away; its words go with it, and one undo brings both back. */
export function removeStep(editor: Editor, pos: number): void {
  const { tr, doc } = editor.state
  const step = doc.nodeAt(pos)
  if (step === null) return
  tr.delete(pos, pos + step.nodeSize)
  editor.view.dispatch(tr.setSelection(TextSelection.near(tr.doc.resolve(pos), -1)))
  editor.view.focus()
}
