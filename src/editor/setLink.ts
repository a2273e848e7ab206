import { type Editor, getMarkRange } from '@tiptap/core'
import { safeHref } from '~/story'

/**
 * Links the selected words, or changes the link the caret is in; an empty address takes the link away.
 * Answers a sentence when the address cannot be a link.
 */
export function setLink(editor: Editor, address: string): string | null {
  const type = editor.schema.marks['link']
  if (type === undefined) return null
  const { tr, selection } = editor.state
  const around = selection.empty ? getMarkRange(selection.$from, type) : undefined
  const { from, to } = around ?? selection
  tr.removeMark(from, to, type)
  if (address.trim() !== '') {
    const typed = address.trim()
    const href = safeHref(/^[\w-]+(\.[\w-]+)+(\/|$)/.test(typed) ? `https://${typed}` : typed)
    if (href === null) return 'This address cannot be a link. Use one that begins with https://, mailto: or tel:.'
    if (from === to) return 'Select the words to link first.'
    tr.addMark(from, to, type.create({ href }))
  }
  editor.view.dispatch(tr)
  return null
}
