import { countWhile } from './countWhile.ts'
import type { Pairing } from './pair.ts'
import type { Reading } from './readPassage.ts'
import type { FindingType } from './types.ts'

/** Direct where all words are inside quotation marks, mixed where some are, indirect where none is. */
export function typeOf({ content }: Pairing, { text, quotations }: Reading): FindingType {
  if (content.length === 0) return 'direct' // announced by a colon: the words are the quotation that follows
  let inside = false
  let outside = false
  for (const { start, end } of content) {
    let at = start
    for (let index = countWhile(quotations, (one) => one.end <= start); index < quotations.length; index++) {
      const quotation = quotations[index]
      if (quotation === undefined || quotation.start >= end) break
      inside = true
      outside ||= hasWords(text, at, quotation.start)
      at = Math.max(at, quotation.end)
    }
    outside ||= hasWords(text, at, end)
  }
  if (!inside) return 'indirect'
  return outside ? 'mixed' : 'direct'
}

const hasWords = (text: string, start: number, end: number): boolean =>
  end > start && /[\p{L}\p{N}]/u.test(text.slice(start, end))
