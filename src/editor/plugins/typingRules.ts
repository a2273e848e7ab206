import type { Node } from '@tiptap/pm/model'
import { type OwnMarks, type QuotationMarks, quotationMarksOf } from '~/story'

/** A sign that is typed as another on a keyboard. */
export interface TypingRule {
  /** What was just typed, last in the words before the caret; its first group is what becomes another sign. */
  readonly find: RegExp
  readonly sign: (marks: QuotationMarks) => string
}

export const typingRules: readonly TypingRule[] = [
  // An opening mark stands at the start, or after a space, an opening bracket, a dash or another opening mark.
  { find: /(?:^|[\s([{—–“‘«„])(")$/, sign: ({ outer }) => outer[0] },
  { find: /(")$/, sign: ({ outer }) => outer[1] },
  { find: /(?:^|[\s([{—–“«„])(')$/, sign: ({ inner }) => inner[0] },
  { find: /(')$/, sign: () => '’' },
  // צה״ל: what looked like a closing mark stood in an abbreviation.
  { find: /\p{Script=Hebrew}(["”“»])\p{Script=Hebrew}$/u, sign: () => '״' },
  // ’90s: what looked like an opening mark was an elision.
  { find: /(?:^|\s)(‘)\d$/, sign: () => '’' },
  { find: /[^-](--)$/, sign: () => '—' },
  { find: /(\.\.\.)$/, sign: () => '…' },
]

/** The quotation marks of a story: its language's, or the house's own for it. */
export const marksOf = (doc: Node, own: OwnMarks): QuotationMarks =>
  quotationMarksOf(String(doc.attrs['language']), own)
