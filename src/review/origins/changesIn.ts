import type { Change } from '../compareWords.ts'
import type { Alignment, Difference } from './alignedWith.ts'
import type { QuoteWords, Stretch } from './readQuote.ts'
import type { Words } from './wordsIn.ts'

/** Words of a quote, and those that the origin has in their place. Either may be none. */
export interface WordChange {
  /** In the quote, in UTF-16 code units; without length where words are missing, at the word before which they belong. */
  readonly start: number
  readonly end: number
  readonly has: string
  /** As the origin has it, white space made plain. */
  readonly should: string
}

export const wordChangesIn = (quote: QuoteWords, { at, differences }: Alignment): readonly WordChange[] =>
  differences.map((difference) => wordChange(quote, at.index.words, difference))

function wordChange(quote: QuoteWords, origin: Words, { from, to, originFrom, originTo }: Difference): WordChange {
  const { start, end } = from === to ? missingAt(quote, from) : stretchOf(quote, from, to)
  const should = originFrom === originTo ? { start: 0, end: 0 } : stretchOf(origin, originFrom, originTo)
  return {
    start,
    end,
    has: quote.text.slice(start, end),
    should: origin.text.slice(should.start, should.end).replace(/\s+/g, ' '),
  }
}

const stretchOf = ({ starts, ends }: Words, from: number, to: number): Stretch => ({
  start: starts[from] ?? 0,
  end: ends[to - 1] ?? 0,
})

function missingAt({ starts, text, count }: QuoteWords, word: number): Stretch {
  const at = word < count ? (starts[word] ?? 0) : text.length
  return { start: at, end: at }
}

/** A text with what is to be changed in it: what is not `removed` makes the text. */
export function changesIn(text: string, differences: readonly WordChange[]): readonly Change[] {
  let at = 0
  const changes = differences.flatMap(({ start, end, has, should }): readonly Change[] => {
    const same = text.slice(at, start)
    at = end
    return [
      { kind: 'same', text: same },
      { kind: 'removed', text: has === '' ? `${should} ` : should },
      { kind: 'added', text: has },
    ]
  })
  return [...changes, { kind: 'same', text: text.slice(at) } as const].filter(({ text }) => text !== '')
}
