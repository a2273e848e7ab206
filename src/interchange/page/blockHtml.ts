import { never } from '~/base'
import {
  type Block,
  type BlockId,
  type BlobHash,
  type Direction,
  directionInBlock,
  type List,
  type Note,
  type OwnMarks,
  type PageWordsTable,
  type Photo,
  type Picture,
  plainText,
  type Quote,
  quotationMarksOf,
  type RichText,
} from '~/story'
import { creditHtml } from './creditHtml.ts'
import { attributeHtml, inlineHtml, textHtml } from './inlineHtml.ts'
import { isPublishedNote, noteHeading } from './pageWords.ts'
import { shownWidth } from './srcsetOf.ts'

/** What a block's HTML depends on besides the block. */
export interface BlockContext {
  readonly language: string
  /** The direction of the page, for blocks that run otherwise; null where the language says it for all of them. */
  readonly direction: Direction | null
  /** The dateline's words, for the paragraph that begins the story. */
  readonly dateline: RichText
  readonly picture: (hash: BlobHash) => string | null
  /** The sizes of a picture as a `srcset`; empty where there is one alone. */
  readonly srcset: (hash: BlobHash) => string
  /** Whether a picture stands above this block: what is further down is fetched when it is come to. */
  readonly isBelowPicture: boolean
  /** The house's quotation marks. */
  readonly ownMarks: OwnMarks | undefined
  readonly words: PageWordsTable
}

/** A published block as HTML, or null where nothing of it is published: newsroom notes, empty text, unknown blocks. */
export function blockHtml(block: Block, context: BlockContext): string | null {
  const id = `data-block="${attributeHtml(block.id)}"${directionHtml(directionInBlock(block), context.direction)}`
  switch (block.kind) {
    case 'paragraph': {
      const words = datelineHtml(context.dateline) + inlineHtml(block.text)
      return words === '' ? null : `<p ${id}>${words}</p>`
    }
    case 'heading':
      return isBlank(block.text) ? null : `<h${block.level} ${id}>${inlineHtml(block.text)}</h${block.level}>`
    case 'list':
      return listHtml(block, ` ${id}`)
    case 'quote':
      return quoteHtml(block, id, context)
    case 'photo':
      return photoHtml(block, id, context)
    case 'note':
      return noteHtml(block, id, context)
    case 'divider':
      return `<hr ${id}>`
    // It begins an update, and stands in it (`livePage`).
    case 'moment':
      return null
    // A block from a newer Stet may be one that must not leave the newsroom.
    case 'unknown':
      return null
    default:
      return never(block)
  }
}

export const directionHtml = (own: Direction | null, page: Direction | null): string =>
  own === null || page === null || own === page ? '' : ` dir="${own}"`

export const isBlank = (text: RichText): boolean => plainText(text).trim() === ''

const datelineHtml = (dateline: RichText): string =>
  isBlank(dateline) ? '' : `<span class="dateline" data-role="dateline">${inlineHtml(dateline)}</span> `

function listHtml({ ordered, items }: List, id: string): string {
  const tag = ordered ? 'ol' : 'ul'
  const inside = items.map(
    ({ text, list }) => `<li>${inlineHtml(text)}${list === undefined ? '' : listHtml(list, '')}</li>`,
  )
  return `<${tag}${id}>${inside.join('')}</${tag}>`
}

/** What a quote is called in its page, for links to it and for what is said of it to machines. */
export const quoteId = (block: BlockId): string => `q-${pageId(block)}`

/** A block's id as part of a name in a page and its address. */
export const pageId = (block: BlockId): string =>
  block.replaceAll(/[^A-Za-z\d-]/gu, (sign) => `_${sign.codePointAt(0)}_`)

// A reader mode drops quotes in <aside> and speakers in <footer>; a figure with its caption survives in all of them.
function quoteHtml(quote: Quote, id: string, { language, ownMarks, words }: BlockContext): string | null {
  const said = quote.words.filter((part) => !isBlank(part))
  const credit = creditHtml(quote, language, words)
  if (said.length === 0 && credit === '') return null
  const [open, close] = quotationMarksOf(language, ownMarks).outer
  const marked = said.some((part) => /^["“”„«»‘’‚‹「『]/u.test(plainText(part).trim()))
  const mark = (sign: string) => (marked ? '' : `<span data-role="mark">${textHtml(sign)}</span>`)
  const paragraphs = said.map(
    (part, at) => `<p>${mark(open)}${inlineHtml(part)}${at === said.length - 1 ? mark(close) : ''}</p>`,
  )
  return `<figure class="quote" id="${attributeHtml(quoteId(quote.id))}" ${id}><blockquote>${paragraphs.join('')}</blockquote>${credit}</figure>`
}

function photoHtml(photo: Photo, id: string, context: BlockContext): string | null {
  const source = photo.picture === null ? null : context.picture(photo.picture.blob)
  if (photo.picture === null && isBlank(photo.caption) && photo.credit.trim() === '' && photo.alt.trim() === '')
    return null
  const alt = attributeHtml(photo.alt)
  const picture =
    source === null || photo.picture === null
      ? `<div class="no-picture"${alt === '' ? ' aria-hidden="true"' : ` role="img" aria-label="${alt}"`}></div>`
      : `<img src="${attributeHtml(source)}" alt="${alt}"${fileHtml(photo.picture, context)}>`
  const words = [
    isBlank(photo.caption) ? '' : `<span class="caption" data-role="caption">${inlineHtml(photo.caption)}</span>`,
    photo.credit.trim() === '' ? '' : `<span class="credit" data-role="credit">${textHtml(photo.credit)}</span>`,
  ].filter((part) => part !== '')
  const caption = words.length === 0 ? '' : `<figcaption>${words.join(' ')}</figcaption>`
  return `<figure class="photo" ${id}>${picture}${caption}</figure>`
}

/** What a page says of a picture's file: room is kept for it before it comes, so that nothing jumps. */
function fileHtml(picture: Picture, { srcset, isBelowPicture }: BlockContext): string {
  const sizes = attributeHtml(srcset(picture.blob))
  const choice = sizes === '' ? '' : ` srcset="${sizes}" sizes="${shownWidth}"`
  const size = ` width="${picture.width}" height="${picture.height}"`
  return `${size}${isSmall(picture) ? ' class="small"' : choice}${isBelowPicture ? ' loading="lazy" decoding="async"' : ''}`
}

/** Narrower than any page, a picture is shown at its size: stretched, a dot would be a wall. */
export const isSmall = ({ width }: Picture): boolean => width > 0 && width < 320

function noteHtml({ id: name, purpose, text }: Note, id: string, { language, words }: BlockContext): string | null {
  if (!isPublishedNote(purpose) || isBlank(text)) return null
  return `<section class="note ${purpose}" data-note="${purpose}" ${id}><h2 id="note-${attributeHtml(name)}">${textHtml(
    noteHeading(purpose, language, words),
  )}</h2><p>${inlineHtml(text)}</p></section>`
}
