import type { Editor } from '@tiptap/core'
import type { OwnMarks } from '~/story'
import { marksOf, typingRules } from './plugins/typingRules.ts'

/** What is typed in a field beside the text, with the signs of the text: `before` is what stands before its caret, and comes back as it is to be. */
export function smartTyped({ state }: Editor, before: string, own: OwnMarks): string {
  for (const { find, sign } of typingRules) {
    const match = find.exec(before)
    const [whole, typed = ''] = match ?? []
    if (match === null || whole === undefined) continue
    const from = match.index + whole.indexOf(typed)
    return before.slice(0, from) + sign(marksOf(state.doc, own)) + before.slice(from + typed.length)
  }
  return before
}
