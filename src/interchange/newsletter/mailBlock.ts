import { never } from '~/base'
import {
  type Block,
  type BlobHash,
  type List,
  type Moment,
  type OwnMarks,
  type PageWordsTable,
  type Photo,
  plainText,
  type Quote,
  quotationMarksOf,
  quoteCredit,
  type RichText,
  type Zone,
} from '~/story'
import { isBlank, isSmall } from '../page/blockHtml.ts'
import { attributeHtml, inlineHtml, textHtml } from '../page/inlineHtml.ts'
import { isPublishedNote, keyPointsHeading, noteHeading } from '../page/pageWords.ts'
import { pointWords } from '../page/publishedUpdates.ts'
import { timeHtml } from '../page/timeHtml.ts'
import { mailStyle } from './mailStyle.ts'

export interface MailContext {
  readonly language: string
  readonly zone: Zone
  readonly ownMarks: OwnMarks | undefined
  readonly words: PageWordsTable
  readonly picture: (hash: BlobHash) => string | null
}

/** A published block as a mail shows it; empty where nothing of it is published. */
export function mailBlock(block: Block, lead: string, context: MailContext): string {
  const { language, ownMarks, words, picture } = context
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
      return quoteMail(block, quotationMarksOf(language, ownMarks).outer, quoteCredit(block, language, words))
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

const momentMail = ({ title, at }: Moment, { zone, language }: MailContext): string =>
  (at === null ? '' : `<p style="${mailStyle.small}">${timeHtml(at, zone, language)}</p>`) +
  (isBlank(title) ? '' : `<h2 style="${mailStyle.heading}">${inlineHtml(title)}</h2>`)

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

function quoteMail({ words }: Quote, [open, close]: readonly [string, string], credit: string): string {
  const said = words.filter((part) => !isBlank(part))
  const isMarked = said.some((part) => /^["“”„«»‘’‚‹「『]/u.test(plainText(part).trim()))
  const mark = (sign: string) => (isMarked ? '' : textHtml(sign))
  const quoted = said.map((part, at) => {
    const end = at === said.length - 1 ? mark(close) : ''
    return `<p style="${mailStyle.text}">${mark(open)}${inlineHtml(part)}${end}</p>`
  })
  const by = credit === '' ? '' : `<p style="${mailStyle.small}">— ${textHtml(credit)}</p>`
  return quoted.length === 0 ? by : `<blockquote style="${mailStyle.quote}">${quoted.join('')}</blockquote>${by}`
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

/** A title of its own, where it has words. */
export const mailTitle = (tag: 'h1' | 'p', style: string, words: RichText): string =>
  isBlank(words) ? '' : `<${tag} style="${style}">${inlineHtml(words)}</${tag}>`
