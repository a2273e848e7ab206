import { type Words, wordsIn } from './wordsIn.ts'

/** A stretch of a text, in UTF-16 code units. */
export interface Stretch {
  readonly start: number
  readonly end: number
}

/** What may stand between two words of a quote and is marked there. */
export type Gap = 'none' | 'ellipsis' | 'brackets'

/** The words of a quote that claim to be the speaker's own. */
export interface QuoteWords extends Words {
  /** What stands before each word. */
  readonly gaps: readonly Gap[]
  /** What an editor put in, brackets included. */
  readonly inserted: readonly Stretch[]
}

/** Brackets around at most 300 code units, or an ellipsis in any of its forms. */
const mark = /\[[^[\]]{0,300}\]|\(\s?(?:…|\.{3})\s?\)|…|\.(?:\s?\.){2,}|[⋯‥]/gu
const leftOut = /^\[?\(?\s*(?:…|⋯|‥|\.(?:\s?\.){2,})\s*\]?\)?$/u

/** Reads a quote: its words, where words were left out, and what is in brackets. */
export function readQuote(text: string): QuoteWords {
  const all = wordsIn(text)
  const marks = marksIn(text)
  if (marks.length === 0) return { ...all, gaps: Array.from<Gap>({ length: all.count }).fill('none'), inserted: [] }
  const kept: number[] = []
  const gaps: Gap[] = []
  let gap: Gap = 'none'
  let next = 0
  for (let word = 0; word < all.count; word += 1) {
    const start = all.starts[word] ?? 0
    let isInserted = false
    for (let here = marks[next]; here !== undefined && here.start < (all.ends[word] ?? 0); here = marks[next]) {
      gap = gap === 'ellipsis' ? gap : here.gap
      isInserted = start < here.end
      if (isInserted) break
      next += 1
    }
    if (isInserted) continue
    kept.push(word)
    gaps.push(gap)
    gap = 'none'
  }
  const inserted = marks.filter(({ gap }) => gap === 'brackets').map(({ start, end }) => ({ start, end }))
  return { ...picked(all, kept), gaps, inserted }
}

interface Marked extends Stretch {
  readonly gap: Gap
}

function marksIn(text: string): readonly Marked[] {
  if (!/[[…⋯‥]|\.\s?\./.test(text)) return []
  return [...text.matchAll(mark)].flatMap(({ 0: exact, index }): readonly Marked[] => {
    const end = index + exact.length
    if (leftOut.test(exact)) return [{ start: index, end, gap: 'ellipsis' }]
    // “[T]he” is a word with another capital.
    if (/^\[\p{L}\]$/u.test(exact) && /^\p{L}/u.test(text.slice(end, end + 2))) return []
    return [{ ...aroundLetters(text, index, end), gap: 'brackets' }]
  })
}

/** “want[ed]” is an editor's word as a whole. */
function aroundLetters(text: string, start: number, end: number): Stretch {
  let from = start
  let to = end
  while (from > 0 && /\p{L}/u.test(text.charAt(from - 1))) from -= 1
  while (to < text.length && /\p{L}/u.test(text.charAt(to))) to += 1
  return { start: from, end: to }
}

const picked = ({ text, starts, ends, hashes }: Words, kept: readonly number[]): Words => {
  const list = (of: Int32Array) => Int32Array.from(kept, (word) => of[word] ?? 0)
  return { text, count: kept.length, starts: list(starts), ends: list(ends), hashes: list(hashes) }
}
