import { escapeHtml, never } from '~/base'
import { type Mark, plainText, type RichText, safeHref } from '~/story'

/** Rich text as HTML. Marks nest in the order the schema gives them; runs that share a mark share its element. */
export function inlineHtml(text: RichText): string {
  let html = ''
  let open: readonly Mark[] = []
  for (const { text: words, marks } of withoutEmptyLinks(text)) {
    const shared = sharedCount(open, marks)
    html += closing(open.slice(shared)) + marks.slice(shared).map(opening).join('') + textHtml(words)
    open = marks
  }
  return html + closing(open)
}

/** A link on no more than a space leads nowhere that anybody could say. */
const withoutEmptyLinks = (text: RichText): RichText =>
  text.map((run) =>
    run.text.trim() === '' && run.marks.some(({ kind }) => kind === 'link')
      ? { ...run, marks: run.marks.filter(({ kind }) => kind !== 'link') }
      : run,
  )

/** Text that may break lines, safe in an element. */
export const textHtml = (words: string): string => escapeHtml(sayable(words)).replaceAll('\n', '<br>')

/** Text safe in a quoted attribute or a title. */
export const attributeHtml = (words: string): string => escapeHtml(sayable(words).replace(/\s+/gu, ' ').trim())

export const wordsOf = (text: RichText): string => plainText(text).replace(/\s+/gu, ' ').trim()

// What HTML cannot hold: controls, half a surrogate pair and noncharacters.
// oxlint-disable-next-line no-control-regex
const unsayable = /[\u0000-\u0008\u000b\u000c\u000d\u000e-\u001f\u007f-\u009f\ufdd0-\ufdef\ufffe\uffff]/g
export const sayable = (words: string): string => words.toWellFormed().replace(unsayable, '')

function sharedCount(open: readonly Mark[], marks: readonly Mark[]): number {
  let count = 0
  while (count < open.length && count < marks.length && opening(open[count]) === opening(marks[count])) count++
  return count
}

function opening(mark: Mark | undefined): string {
  switch (mark?.kind) {
    case undefined:
      return ''
    case 'bold':
      return '<strong>'
    case 'italic':
      return '<em>'
    case 'strike':
      return '<s>'
    case 'language':
      return `<bdi lang="${attributeHtml(mark.lang)}" dir="${mark.dir}">`
    case 'link': {
      const href = safeHref(mark.href)
      // An address no reader may be sent to leaves its words where they are.
      return href === null ? '<span>' : `<a href="${attributeHtml(href)}" rel="noopener">`
    }
    default:
      return never(mark)
  }
}

const closing = (marks: readonly Mark[]): string => marks.toReversed().map(closingOne).join('')

function closingOne(mark: Mark): string {
  switch (mark.kind) {
    case 'bold':
      return '</strong>'
    case 'italic':
      return '</em>'
    case 'strike':
      return '</s>'
    case 'language':
      return '</bdi>'
    case 'link':
      return safeHref(mark.href) === null ? '</span>' : '</a>'
    default:
      return never(mark)
  }
}
