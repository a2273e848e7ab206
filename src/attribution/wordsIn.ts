import { words } from './en/index.ts'
import { isCapital, isFigure, letterAt } from './letters.ts'

/** Offsets into a passage's text in UTF-16 code units, from `start` up to but not including `end`. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** A word, a mark, or a whole quotation taken as one: what sentences are read in. */
export interface Unit extends Span {
  readonly kind: 'word' | 'mark' | 'quotation'
  /** As it stands in the text; for a quotation, with its marks. */
  readonly text: string
  /** In lower case, with straight apostrophes: the form that word lists are written in. */
  readonly lower: string
}

/** “U.S.”, “a.m.” */
const initials = /(?:\p{Lu}-)?(?:\p{Lu}\.){2,}|\b[ap]\.m\./uy

/**
 * Words and marks between two offsets, added to `units`; spaces are left out. Abbreviated titles keep their full stop.
 * They are added one by one since a list as long as a text of noise cannot be spread.
 */
export function wordsIn(
  text: string,
  from: number,
  to: number,
  abbreviations: ReadonlySet<string>,
  units: Unit[] = [],
): readonly Unit[] {
  let at = from
  while (at < to) {
    const end = endOfWord(text, at)
    if (end === at) {
      const mark = String.fromCodePoint(text.codePointAt(at) ?? 0)
      if (mark === '\n' || (mark !== ' ' && !/^\s/.test(mark))) units.push(unit('mark', at, mark))
      at += mark.length
      continue
    }
    const isShort = text[end] === '.' && end < to && isAbbreviated(text, at, end, abbreviations)
    const found = text.slice(at, isShort ? end + 1 : end)
    units.push(unit(found.startsWith('_') && !/[\p{L}\p{N}]/u.test(found) ? 'mark' : 'word', at, found))
    at = isShort ? end + 1 : end
  }
  return units
}

/** “Mr.”, and “No.” before a figure: anywhere else it is an answer. */
function isAbbreviated(text: string, start: number, end: number, abbreviations: ReadonlySet<string>): boolean {
  const lower = text.slice(start, end).toLowerCase()
  return abbreviations.has(lower) && (!words.beforeFigures.has(lower) || /^\. ?\d/.test(text.slice(end, end + 3)))
}

/** Where the word at an offset ends: “well-known”, “don’t”, “1,000.5”, “AT&T”, “@stet”. Where none begins, the offset itself. */
function endOfWord(text: string, start: number): number {
  const next = text[start + 1]
  if (next === '.' || next === '-') {
    initials.lastIndex = start
    if (initials.test(text)) return initials.lastIndex
  }
  const sign = text[start]
  const first = endOfLetters(text, sign === '@' || sign === '#' ? start + 1 : start)
  if (first === start || (first === start + 1 && !letterAt(text, start))) return start
  for (let end = first; ; ) {
    const further = joinsAt(text, end) ? endOfLetters(text, end + 1) : end
    if (further <= end + 1) return end
    end = further
  }
}

function endOfLetters(text: string, start: number): number {
  let end = start
  for (let size = letterAt(text, end); size > 0; size = letterAt(text, end)) end += size
  return end
}

function joinsAt(text: string, at: number): boolean {
  const sign = text[at] ?? ' '
  if ("-'’‑".includes(sign)) return true
  if (sign === '.' || sign === ',') return isFigure(text, at + 1)
  return sign === '&' && isCapital(text, at + 1)
}

export const unit = (kind: Unit['kind'], start: number, text: string): Unit => ({
  kind,
  start,
  end: start + text.length,
  text,
  lower: kind === 'word' ? lowered(text) : text,
})

function lowered(text: string): string {
  const lower = text.toLowerCase()
  return lower.includes('’') ? lower.replaceAll('’', "'") : lower
}
