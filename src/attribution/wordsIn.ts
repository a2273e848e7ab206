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

const pattern =
  /(?:\p{Lu}-)?(?:\p{Lu}\.){2,}|\b(?:[ap]\.m\.)|[@#]?[\p{L}\p{M}\p{N}_]+(?:(?:[-'’‑]|[.,](?=\p{N})|&(?=\p{Lu}))[\p{L}\p{M}\p{N}]+)*|\s+|[^]/gu

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
  pattern.lastIndex = from
  for (let match = pattern.exec(text); match !== null && match.index < to; match = pattern.exec(text)) {
    const found = match[0]
    if (/^\s/.test(found)) {
      if (found.includes('\n')) units.push(unit('mark', match.index, '\n'))
      continue
    }
    const isWord = /[\p{L}\p{N}]/u.test(found)
    const end = match.index + found.length
    if (isWord && text[end] === '.' && end < to && abbreviations.has(found.toLowerCase())) {
      units.push(unit('word', match.index, `${found}.`))
      pattern.lastIndex = end + 1
    } else units.push(unit(isWord ? 'word' : 'mark', match.index, found))
  }
  return units
}

export const unit = (kind: Unit['kind'], start: number, text: string): Unit => ({
  kind,
  start,
  end: start + text.length,
  text,
  lower: kind === 'word' ? text.toLowerCase().replaceAll('’', "'") : text,
})
