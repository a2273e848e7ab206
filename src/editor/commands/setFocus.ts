import type { Editor } from '@tiptap/core'
import { closeHistory } from '@tiptap/pm/history'
import type { BlockId, FocalPoint } from '~/story'
import { blocksById } from '../findPlace.ts'

/**
 * Sets the focal point of a photo's picture; null leaves it to be the middle. One undo puts back what it was. Answers false, and
 * changes nothing, where there is no such photo.
 */
export function setFocus(editor: Editor, block: BlockId, focus: FocalPoint | null): boolean {
  const photo = blocksById(editor.state.doc).get(block)
  if (photo?.node.type.name !== 'photo') return false
  const tr = closeHistory(editor.state.tr)
  tr.setNodeAttribute(photo.pos, 'focusX', focus?.x ?? null)
  tr.setNodeAttribute(photo.pos, 'focusY', focus?.y ?? null)
  editor.view.dispatch(tr)
  return true
}
