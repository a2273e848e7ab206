import { passagesOfBlock } from './passagesOf.ts'
import { plainText } from './richText.ts'
import type { Block, Story } from './types.ts'

export interface WordCount {
  /** All words of the body: running text, quotes, captions and published notes count; desk notes do not. */
  readonly all: number
  /** Without the words inside quote blocks and captions, and without quotation in running text. */
  readonly own: number
}

const word = /[\p{L}\p{N}][\p{L}\p{N}\p{M}'’.-]*/gu
const quotation = /“[^”]*”|«[^»]*»|„[^“”]*[“”]|"[^"]*"/g

const known = new WeakMap<Block, WordCount>()

/** Counts a story's words, block by block; an unchanged block is not counted twice. */
export function countWords(story: Story): WordCount {
  const headline = wordsIn(plainText(story.headline)) + wordsIn(plainText(story.standfirst))
  return story.body.map(countBlock).reduce(add, { all: headline, own: headline })
}

/** Whole minutes a reader needs, at 238 words a minute (Brysbaert 2019, silent reading of English non-fiction); at least one. */
export const minutesToRead = ({ all }: WordCount): number => Math.max(1, Math.round(all / 238))

function countBlock(block: Block): WordCount {
  const before = known.get(block)
  if (before !== undefined) return before
  const count = counted(block)
  known.set(block, count)
  return count
}

function counted(block: Block): WordCount {
  if (block.kind === 'note' && (block.purpose === 'desk' || block.purpose === 'query')) return { all: 0, own: 0 }
  const texts = passagesOfBlock(block).filter(
    ({ kind }) => kind !== 'alternative text' && kind !== 'chain step' && kind !== 'credit',
  )
  const all = texts.reduce((sum, { text }) => sum + wordsIn(text), 0)
  if (block.kind === 'quote' || block.kind === 'photo') return { all, own: 0 }
  return { all, own: texts.reduce((sum, { text }) => sum + wordsIn(text.replace(quotation, ' ')), 0) }
}

const add = (a: WordCount, b: WordCount): WordCount => ({ all: a.all + b.all, own: a.own + b.own })
const wordsIn = (text: string): number => text.match(word)?.length ?? 0
