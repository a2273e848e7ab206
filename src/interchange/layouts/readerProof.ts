import {
  type Block,
  type BlockId,
  englishPageWords,
  liveStoryOf,
  type PageWordsTable,
  plainText,
  quoteCredit,
  type RichText,
  type Story,
  type Update,
} from '~/story'
import { sayable } from '../page/inlineHtml.ts'
import { isPublishedNote } from '../page/pageWords.ts'
import { timeText } from '../page/timeHtml.ts'

/** Words of a page that its readers must not lose, and what they are. */
export interface Kept {
  readonly what: 'quote' | 'attribution' | 'credit' | 'correction' | 'note' | 'update' | 'time'
  readonly words: string
  /** Where it stands in the story. */
  readonly block: BlockId
}

/** Each quote with who said it, each picture's credit, each note to readers, each update's title and time: what a reader mode has to leave of a story. */
export const mustKeep = (story: Story, words: PageWordsTable = englishPageWords): readonly Kept[] =>
  [...liveStoryOf(story.body).updates.flatMap((update) => inUpdate(update, story)), ...inBlocks(story, words)].filter(
    ({ words: kept }) => flat(kept) !== '',
  )

/** The time of an update is published with its words. */
function inUpdate({ moment: { id: block, title, at }, blocks }: Update, { zone, language }: Story): readonly Kept[] {
  const isSaid = [title, ...blocks.map(saidIn)].some((text) => flat(plainText(text)) !== '')
  return [
    { what: 'update', words: plainText(title), block },
    { what: 'time', words: at === null || !isSaid ? '' : timeText(at, zone, language), block },
  ]
}

const saidIn = (block: Block): RichText => {
  if (block.kind === 'paragraph' || block.kind === 'heading') return block.text
  return block.kind === 'quote' ? block.words.flat() : []
}

const inBlocks = ({ body, language }: Story, words: PageWordsTable): readonly Kept[] =>
  body.flatMap((block) => keptIn(block, language, words).map((kept): Kept => ({ ...kept, block: block.id })))

function keptIn(block: Block, language: string, words: PageWordsTable): readonly Omit<Kept, 'block'>[] {
  if (block.kind === 'quote')
    return [
      ...block.words.map((part) => ({ what: 'quote' as const, words: plainText(part) })),
      { what: 'attribution', words: quoteCredit(block, language, words) },
    ]
  if (block.kind === 'photo') return [{ what: 'credit', words: block.credit }]
  if (block.kind === 'note' && isPublishedNote(block.purpose))
    return [{ what: block.purpose === 'correction' ? 'correction' : 'note', words: plainText(block.text) }]
  return []
}

/** What of it does not stand in the text that a reader mode leaves. White space is no matter. */
export function lostIn(left: string, kept: readonly Kept[]): readonly Kept[] {
  const text = flat(left)
  return kept.filter(({ words }) => !text.includes(flat(words)))
}

// What HTML cannot hold is not in the page, and no reader can lose it.
const flat = (words: string): string => sayable(words).replace(/\s+/gu, ' ').trim()
