import { never } from '~/base'
import {
  type Block,
  type List,
  type Moment,
  type OwnMarks,
  type PageWordsTable,
  plainText,
  quotationMarksOf,
  quoteCredit,
  type RichText,
  type Zone,
} from '~/story'
import { isPublishedNote, noteHeading } from '../page/pageWords.ts'
import { timeText } from '../page/timeHtml.ts'

/** What the words of a block depend on besides the block. */
export interface TextContext {
  readonly language: string
  readonly zone: Zone
  readonly marks: OwnMarks | undefined
  readonly words: PageWordsTable
}

/** A published block as plain text; empty where nothing of it is published. */
export function blockText(block: Block, context: TextContext): string {
  const { language, marks, words } = context
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return plain(block.text)
    case 'moment':
      return momentText(block, context)
    case 'list':
      return itemsText(block, '')
    case 'quote': {
      const [open, close] = quotationMarksOf(language, marks).outer
      const said = block.words.map(plain).filter((part) => part !== '')
      const marked = said.some((part) => /^["“”„«»‘’‚‹「『]/u.test(part))
      const quoted = said.map((part, at) => (marked ? part : `${open}${part}${at === said.length - 1 ? close : ''}`))
      const credit = quoteCredit(block, language, words)
      return [...quoted, ...(credit === '' ? [] : [`— ${credit}`])].join('\n')
    }
    case 'photo':
      return [plain(block.caption), block.credit.trim() === '' ? '' : `(${block.credit.trim()})`]
        .filter((part) => part !== '')
        .join(' ')
    case 'note':
      return isPublishedNote(block.purpose) && plain(block.text) !== ''
        ? `${noteHeading(block.purpose, language, words)}: ${plain(block.text)}`
        : ''
    case 'divider':
      return '* * *'
    // A block from a newer Stet may be one that must not leave the newsroom.
    case 'unknown':
      return ''
    default:
      return never(block)
  }
}

/** When an update happened, and its title under it. */
export const momentText = ({ title, at }: Moment, { language, zone }: TextContext): string =>
  [at === null ? '' : timeText(at, zone, language), plain(title)].filter((part) => part !== '').join('\n')

const itemsText = ({ ordered, items }: List, indent: string): string =>
  items
    .map(({ text, list }, at) => {
      const line = `${indent}${ordered ? `${at + 1}.` : '•'} ${plain(text)}`
      return list === undefined ? line : `${line}\n${itemsText(list, `${indent}  `)}`
    })
    .join('\n')

export const plain = (text: RichText): string => plainText(text).trim()
