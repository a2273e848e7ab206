import type { Editor } from '@tiptap/core'
import { closeHistory } from '@tiptap/pm/history'
import type { BlockId, Field } from '~/story'
import { blocksById, textAt } from '../findPlace.ts'

/** Words for the fields of a photo; `end` goes after the caption. */
export interface PhotoWords {
  readonly caption?: string
  readonly credit?: string
  readonly alt?: string
  readonly end?: string
}

/**
 * Puts words into those fields of a photo that are empty, and a last sentence after its caption. What is written stays, but in the
 * fields that are to be written `over`.
 * One undo takes all of them out. Answers false, and changes nothing, where there is no such photo.
 */
export function fillPhoto(
  editor: Editor,
  block: BlockId,
  { end, ...words }: PhotoWords,
  over: readonly string[] = [],
): boolean {
  const tr = closeHistory(editor.state.tr)
  const textOf = (field: Field) => {
    const photo = blocksById(tr.doc).get(block)
    return photo === undefined ? null : textAt(photo, field)
  }
  if (textOf('caption') === null) return false
  for (const field of ['caption', 'credit', 'alt'] as const) {
    const text = textOf(field)
    const added = words[field] ?? ''
    if (text !== null && added !== '' && (text.node.textContent.trim() === '' || over.includes(field)))
      tr.insertText(added, text.start, text.start + text.node.content.size)
  }
  const caption = textOf('caption')
  if (end !== undefined && caption !== null)
    tr.insertText(joined(caption.node.textContent, end), caption.start + caption.node.content.size)
  editor.view.dispatch(tr)
  return true
}

function joined(before: string, end: string): string {
  if (before.trim() === '') return `${end}.`
  const stop = /[.!?…]["”’»)]*\s*$/.test(before) ? '' : '.'
  return `${stop}${/\s$/.test(before) && stop === '' ? '' : ' '}${end}.`
}
