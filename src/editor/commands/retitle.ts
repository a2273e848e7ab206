import type { Editor } from '@tiptap/core'
import { type TitleField, titleId } from '~/story'
import { blocksById, textAt } from '../findPlace.ts'

/**
 * Gives a title other words. Only those that differ are touched, so that the rest keep their marks, and what is typed in a row is one
 * undo. Answers false, and changes nothing, where the title no longer says what it was taken to say, or is only read.
 */
export function retitle(editor: Editor, field: TitleField, from: string, to: string): boolean {
  const block = blocksById(editor.state.doc).get(titleId(field))
  const text = block === undefined ? null : textAt(block, 'text')
  if (text === null || !editor.isEditable) return false
  if (text.node.textBetween(0, text.node.content.size, '\n', '\n') !== from) return false
  const { start, end, words } = changeBetween(from, to)
  const { tr } = editor.state
  if (words !== '') tr.insertText(words, text.start + start, text.start + end)
  else if (end > start) tr.delete(text.start + start, text.start + end)
  if (tr.docChanged) editor.view.dispatch(tr)
  return true
}

/** What stands between the beginning and the end that two texts share. A sign of two code units is never taken apart. */
function changeBetween(from: string, to: string) {
  const [before, after] = [Array.from(from), Array.from(to)]
  const least = Math.min(before.length, after.length)
  let head = 0
  while (head < least && before[head] === after[head]) head++
  let tail = 0
  while (tail < least - head && before.at(-1 - tail) === after.at(-1 - tail)) tail++
  const start = before.slice(0, head).join('').length
  const end = before.slice(0, before.length - tail).join('').length
  // A title may have line breaks of its own; what is typed here has none.
  return {
    start,
    end,
    words: after
      .slice(head, after.length - tail)
      .join('')
      .replaceAll(/\s*\n\s*/gu, ' '),
  }
}
