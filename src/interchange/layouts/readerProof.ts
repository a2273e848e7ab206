import {
  type Block,
  type BlockId,
  englishPageWords,
  type PageWordsTable,
  plainText,
  quoteCredit,
  type Story,
} from '~/story'
import { sayable } from '../page/inlineHtml.ts'
import { isPublishedNote } from '../page/pageWords.ts'

/** Words of a page that its readers must not lose, and what they are. */
export interface Kept {
  readonly what: 'quote' | 'attribution' | 'credit' | 'correction' | 'note'
  readonly words: string
  /** Where it stands in the story. */
  readonly block: BlockId
}

/** Each quote with who said it, each picture's credit, each note to readers: what a reader mode has to leave of a story. */
export const mustKeep = ({ body, language }: Story, words: PageWordsTable = englishPageWords): readonly Kept[] =>
  body
    .flatMap((block) => keptIn(block, language, words).map((kept): Kept => ({ ...kept, block: block.id })))
    .filter(({ words }) => flat(words) !== '')

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
