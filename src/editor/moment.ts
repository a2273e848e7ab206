import type { Command, EditorState } from '@tiptap/pm/state'
import type { Instant } from '~/story'

/** The moment whose title the caret is in, and what its controls show. */
export interface MomentAtCaret {
  readonly pos: number
  readonly at: Instant | null
  readonly isKey: boolean
}

export function momentAtCaret({ selection: { $from } }: EditorState): MomentAtCaret | null {
  if ($from.parent.type.name !== 'moment') return null
  const { at, isKey } = $from.parent.attrs as { at: Instant | null; isKey: boolean } // the schema checks both
  return { pos: $from.before(), at, isKey }
}

/** Sets when an update happened, by the position of its moment: the caret may be on its way elsewhere. */
export const setMomentTime =
  (pos: number, at: Instant | null): Command =>
  ({ doc, tr }, dispatch) => {
    if (doc.nodeAt(pos)?.type.name !== 'moment') return false
    dispatch?.(tr.setNodeAttribute(pos, 'at', at))
    return true
  }

/** Makes the update whose title the caret is in a key point, or no key point any more. */
export const turnKeyPoint: Command = (state, dispatch) => {
  const moment = momentAtCaret(state)
  if (moment === null) return false
  dispatch?.(state.tr.setNodeAttribute(moment.pos, 'isKey', !moment.isKey))
  return true
}
