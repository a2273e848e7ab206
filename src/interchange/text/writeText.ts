import { never } from '~/base'
import {
  type Block,
  creditLine,
  type House,
  type List,
  type OwnMarks,
  plainText,
  quotationMarksOf,
  type RichText,
  type Story,
} from '~/story'
import { isPublishedNote, noteHeading } from '../page/pageWords.ts'

/**
 * The story as plain text, the way a subscriber gets it: an empty line between paragraphs, captions with their credits,
 * quotes with their chains, notes to readers. What is for the newsroom only is not in it. `house` lends its quotation marks.
 */
export function writeText(story: Story, house?: Pick<House, 'quotationMarks'>): string {
  const first = story.body.find(({ kind }) => kind === 'paragraph')
  const dateline = words(story.dateline)
  const lead = (block: Block): string => (block === first && dateline !== '' ? `${dateline} — ` : '')
  const parts = [
    words(story.headline),
    words(story.standfirst),
    words(story.byline),
    first === undefined ? dateline : '',
    ...story.body.map((block) => lead(block) + blockText(block, story.language, house?.quotationMarks)),
  ]
  return `${parts.filter((part) => part.trim() !== '').join('\n\n')}\n`
}

function blockText(block: Block, language: string, own: OwnMarks | undefined): string {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return words(block.text)
    case 'list':
      return itemsText(block, '')
    case 'quote': {
      const [open, close] = quotationMarksOf(language, own).outer
      const said = block.words.map(words).filter((part) => part !== '')
      const marked = said.some((part) => /^["“”„«»‘’‚‹「『]/u.test(part))
      const quoted = said.map((part, at) => (marked ? part : `${open}${part}${at === said.length - 1 ? close : ''}`))
      const credit = creditLine(block.chain, language)
      return [...quoted, ...(credit === '' ? [] : [`— ${credit}`])].join('\n')
    }
    case 'photo':
      return [words(block.caption), block.credit.trim() === '' ? '' : `(${block.credit.trim()})`]
        .filter((part) => part !== '')
        .join(' ')
    case 'note':
      return isPublishedNote(block.purpose) && words(block.text) !== ''
        ? `${noteHeading(block.purpose, language)}: ${words(block.text)}`
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
      const line = `${indent}${ordered ? `${at + 1}.` : '•'} ${words(text)}`
      return list === undefined ? line : `${line}\n${itemsText(list, `${indent}  `)}`
    })
    .join('\n')

const words = (text: RichText): string => plainText(text).trim()
