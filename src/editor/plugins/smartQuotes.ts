import { Extension, InputRule } from '@tiptap/core'
import type { OwnMarks } from '~/story'
import { marksOf, typingRules } from './typingRules.ts'

/**
 * Turns typed straight marks into the story's own, and `--` and `...` into dash and ellipsis.
 * Backspace straight after gives the typed character back. `own` answers the house's marks, which come after the text.
 */
export const smartQuotes = (own: () => OwnMarks): Extension =>
  Extension.create({
    name: 'smartQuotes',
    addInputRules() {
      return typingRules.map(
        ({ find, sign }) =>
          new InputRule({
            find,
            handler: ({ state, range, match }) => {
              const [whole, typed = ''] = match
              const from = range.from + whole.indexOf(typed)
              const after = whole.slice(whole.indexOf(typed) + typed.length)
              // The last character is typed but not yet in the document, so it is put in with the mark.
              state.tr.insertText(sign(marksOf(state.doc, own())) + after, from, range.to)
            },
          }),
      )
    },
  })
