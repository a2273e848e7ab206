import { type Command, type EditorState, TextSelection } from '@tiptap/pm/state'
import { type ChainRole, chainRoles } from '~/story'
import type { TextCommand } from './TextCommand.ts'

/** The step of a chain the caret is in, and what its controls show. */
export interface StepAtCaret {
  readonly pos: number
  readonly role: ChainRole
  readonly doubtful: boolean
}

export function stepAtCaret({ selection: { $from } }: EditorState): StepAtCaret | null {
  if ($from.parent.type.name !== 'chainStep') return null
  const { role, doubtful } = $from.parent.attrs as { role: ChainRole; doubtful: boolean } // the schema checks both
  return { pos: $from.before(), role, doubtful }
}

const onStep =
  (act: (step: StepAtCaret) => Command): Command =>
  (state, dispatch) => {
    const step = stepAtCaret(state)
    return step !== null && act(step)(state, dispatch)
  }

/** Each choice is set by itself, so that two people's choices on one step both stand. */
export const setStepRole = (role: ChainRole): Command =>
  onStep(({ pos, role: before }) => ({ tr }, dispatch) => {
    if (before === role) return false
    dispatch?.(tr.setNodeAttribute(pos, 'role', role))
    return true
  })

export const turnStepDoubtful: Command = onStep(({ pos, doubtful }) => ({ tr }, dispatch) => {
  dispatch?.(tr.setNodeAttribute(pos, 'doubtful', !doubtful))
  return true
})

/** Adds a step after the one the caret is in and puts the caret in it. */
export const addStep: Command = onStep(({ pos, role }) => ({ tr, doc, schema }, dispatch) => {
  const after = pos + (doc.nodeAt(pos)?.nodeSize ?? 0)
  tr.insert(after, schema.node('chainStep', { role: nextRole(role) }))
  dispatch?.(tr.setSelection(TextSelection.create(tr.doc, after + 1)).scrollIntoView())
  return true
})

/** Takes the step away; its words go with it, and one undo brings both back. */
export const removeStep: Command = onStep(({ pos }) => ({ tr, doc }, dispatch) => {
  tr.delete(pos, pos + (doc.nodeAt(pos)?.nodeSize ?? 0))
  dispatch?.(tr.setSelection(TextSelection.near(tr.doc.resolve(pos), -1)))
  return true
})

/** What most often comes next on the way from mouth to page. */
const nextRole = (role: ChainRole): ChainRole => (role === 'carried by' ? 'quoted by' : 'carried by')

/** What can be done with the chain step the caret is in, for the palette. */
export const chainCommands: readonly TextCommand[] = [
  ...chainRoles.map((role) => ({
    id: `role-${role}`,
    label: `Chain step: ${role}`,
    also: 'role source attribution',
    command: setStepRole(role),
  })),
  { id: 'doubtful', label: 'Chain step: doubtful or not', also: 'unsure uncertain', command: turnStepDoubtful },
  { id: 'step-add', label: 'Chain step: add one after', also: 'new source attribution', command: addStep },
  { id: 'step-remove', label: 'Chain step: remove', also: 'delete', command: removeStep },
]
