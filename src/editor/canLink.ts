import { toggleMark } from '@tiptap/pm/commands'
import type { EditorState } from '@tiptap/pm/state'

/** Whether words are selected that may be a link, or the caret is at one. */
export function canLink(state: EditorState): boolean {
  const type = state.schema.marks['link']
  if (type === undefined) return false
  const { empty, $from } = state.selection
  if (!empty) return toggleMark(type)(state)
  return [$from.nodeBefore, $from.nodeAfter].some((node) => node !== null && type.isInSet(node.marks) !== undefined)
}
