import { Extension, InputRule } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { type OwnMarks, quotationMarksOf } from '~/story'

/**
 * Turns typed straight marks into the story's own, and `--` and `...` into dash and ellipsis.
 * Backspace straight after gives the typed character back. `own` answers the house's marks, which come after the text.
 */
export const smartQuotes = (own: () => OwnMarks): Extension =>
  Extension.create({
    name: 'smartQuotes',
    addInputRules() {
      const marks = (doc: Node) => quotationMarksOf(String(doc.attrs['language']), own())
      return [
        // An opening mark stands at the start, or after a space, an opening bracket, a dash or another opening mark.
        typed(/(?:^|[\s([{—–“‘«„])(")$/, (doc) => marks(doc).outer[0]),
        typed(/(")$/, (doc) => marks(doc).outer[1]),
        typed(/(?:^|[\s([{—–“«„])(')$/, (doc) => marks(doc).inner[0]),
        typed(/(')$/, () => '’'),
        // צה״ל: what looked like a closing mark stood in an abbreviation.
        typed(/\p{Script=Hebrew}(["”“»])\p{Script=Hebrew}$/u, () => '״'),
        // ’90s: what looked like an opening mark was an elision.
        typed(/(?:^|\s)(‘)\d$/, () => '’'),
        typed(/[^-](--)$/, () => '—'),
        typed(/(\.\.\.)$/, () => '…'),
      ]
    },
  })

/** A rule that replaces the first group of what was just typed. */
const typed = (find: RegExp, mark: (doc: Node) => string): InputRule =>
  new InputRule({
    find,
    handler: ({ state, range, match }) => {
      const [whole, sign = ''] = match
      const from = range.from + whole.indexOf(sign)
      const after = whole.slice(whole.indexOf(sign) + sign.length)
      // The last character is typed but not yet in the document, so it is put in with the mark.
      state.tr.insertText(mark(state.doc) + after, from, range.to)
    },
  })
