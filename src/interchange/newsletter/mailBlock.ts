import { never } from '~/base'
import {
  type Block,
  type BlobHash,
  creditParts,
  type Direction,
  directionIn,
  directionInBlock,
  type List,
  type Moment,
  type OwnMarks,
  type PageWordsTable,
  type Photo,
  plainText,
  type Quote,
  quotationMarksOf,
  type RichText,
  writtenCredit,
  type Zone,
} from '~/story'
import { directionHtml, isBlank, isSmall } from '../page/blockHtml.ts'
import { isOtherWay } from '../page/creditHtml.ts'
import { attributeHtml, inlineHtml, textHtml } from '../page/inlineHtml.ts'
import { isPublishedNote, keyPointsHeading, noteHeading } from '../page/pageWords.ts'
import { pointWords } from '../page/publishedUpdates.ts'
import { timeHtml } from '../page/timeHtml.ts'
import { mailStyle } from './mailStyle.ts'

export interface MailContext {
  readonly language: string
  readonly zone: Zone
  /** The mail's direction, for blocks that run otherwise; null where the language says it for all of them. */
  readonly direction: Direction | null
  readonly ownMarks: OwnMarks | undefined
  readonly words: PageWordsTable
  readonly picture: (hash: BlobHash) => string | null
}

/** A published block as a mail shows it; empty where nothing of it is published. */
export function mailBlock(block: Block, lead: string, context: MailContext): string {
  const { language, words, picture } = context
  switch (block.kind) {
    case 'paragraph':
      return isBlank(block.text) && lead === ''
        ? ''
        : `<p style="${mailStyle.text}">${lead}${inlineHtml(block.text)}</p>`
    case 'heading':
      return isBlank(block.text)
        ? ''
        : `<h${block.level} style="${mailStyle.heading}">${inlineHtml(block.text)}</h${block.level}>`
    case 'moment':
      return momentMail(block, context)
    case 'list':
      return listMail(block)
    case 'quote':
      return quoteMail(block, context)
    case 'photo':
      return photoMail(block, picture)
    case 'note':
      return isPublishedNote(block.purpose) && !isBlank(block.text)
        ? `<h2 style="${mailStyle.small}">${textHtml(noteHeading(block.purpose, language, words))}</h2><p style="${mailStyle.text}">${inlineHtml(block.text)}</p>`
        : ''
    case 'divider':
      return `<hr style="${mailStyle.rule}">`
    // A block from a newer Stet may be one that must not leave the newsroom.
    case 'unknown':
      return ''
    default:
      return never(block)
  }
}

const momentMail = ({ title, at }: Moment, { zone, language, direction }: MailContext): string =>
  (at === null ? '' : `<p style="${mailStyle.small}">${timeHtml(at, zone, language)}</p>`) +
  (isBlank(title)
    ? ''
    : `<h2${directionHtml(directionIn(plainText(title)), direction)} style="${mailStyle.heading}">${inlineHtml(title)}</h2>`)

/** The list of a live story's key points. No mail program goes from one place in a mail to another, so they lead nowhere. */
export function keyPointsMail(points: readonly Moment[], context: MailContext): string {
  const items = points.map((moment) => `<li>${textHtml(pointWords(moment, context))}</li>`)
  const heading = textHtml(keyPointsHeading(context.language, context.words))
  return `<h2 style="${mailStyle.small}">${heading}</h2><ul style="${mailStyle.list}">${items.join('')}</ul>`
}

function listMail({ ordered, items }: List): string {
  const tag = ordered ? 'ol' : 'ul'
  const inside = items.map(
    ({ text, list }) => `<li>${inlineHtml(text)}${list === undefined ? '' : listMail(list)}</li>`,
  )
  return `<${tag} style="${mailStyle.list}">${inside.join('')}</${tag}>`
}

function quoteMail(quote: Quote, { language, direction, ownMarks, words }: MailContext): string {
  const [open, close] = quotationMarksOf(language, ownMarks).outer
  const said = quote.words.filter((part) => !isBlank(part))
  const isMarked = said.some((part) => /^["“”„«»‘’‚‹「『]/u.test(plainText(part).trim()))
  const mark = (sign: string) => (isMarked ? '' : textHtml(sign))
  const quoted = said.map((part, at) => {
    const end = at === said.length - 1 ? mark(close) : ''
    return `<p style="${mailStyle.text}">${mark(open)}${inlineHtml(part)}${end}</p>`
  })
  const credit = creditMail(quote, language, words)
  if (quoted.length === 0) return credit
  const runs = direction === null ? 'rtl' : (directionInBlock(quote) ?? direction)
  return `<blockquote style="${mailStyle.quote[runs]}">${quoted.join('')}</blockquote>${credit}`
}

/** The line of credit under a quote; the empty string where there is none. What runs otherwise than the story stands apart, as on its page. */
function creditMail(quote: Quote, language: string, words: PageWordsTable): string {
  const written = writtenCredit(quote)
  const line = (html: string, dir: Direction | null) =>
    `<p${dir === null ? '' : ` dir="${dir}"`} style="${mailStyle.small}">— ${html}</p>`
  if (written !== '') return line(textHtml(written), isOtherWay(written, language) ? directionIn(written) : null)
  const parts = creditParts(quote.chain, language, words).map((part) =>
    'role' in part && isOtherWay(part.text, language) ? `<bdi>${textHtml(part.text)}</bdi>` : textHtml(part.text),
  )
  return parts.length === 0 ? '' : line(parts.join(''), null)
}

function photoMail({ picture, caption, credit, alt }: Photo, address: MailContext['picture']): string {
  const source = picture === null ? null : address(picture.blob)
  const width = picture !== null && isSmall(picture) ? picture.width : 560
  const shown =
    source === null
      ? ''
      : `<img src="${attributeHtml(source)}" alt="${attributeHtml(alt)}" width="${width}" style="${mailStyle.picture}max-width:${width}px;">`
  const words = [isBlank(caption) ? '' : inlineHtml(caption), textHtml(credit.trim())].filter((part) => part !== '')
  return shown + (words.length === 0 ? '' : `<p style="${mailStyle.small}">${words.join(' ')}</p>`)
}

/** A title of its own, where it has words. `direction` is the mail's, for a title that runs otherwise; null where the language says it for all. */
export const mailTitle = (tag: 'h1' | 'p', style: string, words: RichText, direction: Direction | null): string =>
  isBlank(words)
    ? ''
    : `<${tag}${directionHtml(directionIn(plainText(words)), direction)} style="${style}">${inlineHtml(words)}</${tag}>`
