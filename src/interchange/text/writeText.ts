import { never } from '~/base'
import {
  type Block,
  englishPageWords,
  type House,
  type List,
  type OwnMarks,
  type PageWordsTable,
  plainText,
  quotationMarksOf,
  quoteCredit,
  type RichText,
  type Story,
} from '~/story'
import { isPublishedNote, noteHeading, timeLabel } from '../page/pageWords.ts'
import { timeText } from '../page/timeHtml.ts'

/**
 * The story as plain text, the way a subscriber gets it: an empty line between paragraphs, captions with their credits,
 * quotes with their chains, notes to readers. What is for the newsroom only is not in it. `house` lends its quotation marks,
 * `words` the words of the page's own (`loadPageWords` has those of the story's language).
 */
export function writeText(
  story: Story,
  house?: Pick<House, 'quotationMarks'>,
  words: PageWordsTable = englishPageWords,
): string {
  const context = { language: story.language, own: house?.quotationMarks, words }
  const first = story.body.find(({ kind }) => kind === 'paragraph')
  const dateline = plain(story.dateline)
  const lead = (block: Block): string => (block === first && dateline !== '' ? `${dateline} — ` : '')
  const parts = [
    embargoText(story, words),
    plain(story.headline),
    plain(story.standfirst),
    plain(story.byline),
    first === undefined ? dateline : '',
    ...story.body.map((block) => lead(block) + blockText(block, context)),
  ]
  return `${parts.filter((part) => part.trim() !== '').join('\n\n')}\n`
}

/** Until it is out, whoever gets the story has to know from when on they may use it. */
const embargoText = ({ embargo, publishedAt, zone, language }: Story, words: PageWordsTable): string =>
  embargo === null || publishedAt !== null
    ? ''
    : `${timeLabel('embargo', language, words)} ${timeText(embargo, zone, language)}`

interface Context {
  readonly language: string
  readonly own: OwnMarks | undefined
  readonly words: PageWordsTable
}

function blockText(block: Block, { language, own, words }: Context): string {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return plain(block.text)
    case 'list':
      return itemsText(block, '')
    case 'quote': {
      const [open, close] = quotationMarksOf(language, own).outer
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

const itemsText = ({ ordered, items }: List, indent: string): string =>
  items
    .map(({ text, list }, at) => {
      const line = `${indent}${ordered ? `${at + 1}.` : '•'} ${plain(text)}`
      return list === undefined ? line : `${line}\n${itemsText(list, `${indent}  `)}`
    })
    .join('\n')

const plain = (text: RichText): string => plainText(text).trim()
