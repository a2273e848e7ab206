/**
 * A word spelled out as it is compared: without what nobody sees, ligatures and wide letters taken apart, marks put on their
 * letters. The first letter is small, for a quotation may begin within a sentence.
 */
export function foldedWord(word: string): string {
  const plain = foldedLetter(
    word
      .replace(/[\p{Cf}\p{Variation_Selector}\u034f[\]]/gu, '')
      .replace(/['’‘‛`´ʼʻʹ׳＇]/gu, "'")
      .replace('\u2212', '-')
      .replace(/(?<=\p{L}\p{M}*)\.(?=\p{L})/gu, ''),
  )
  return String.fromCharCode(smallUnit(plain.charCodeAt(0))) + plain.slice(1)
}

// Only forms of the same letters: ² is no 2, and ½ no 1⁄2.
const forms = /[\u0132\u0133\ufb00-\ufdff\ufe70-\ufeff\uff01-\uffef\u{1d400}-\u{1d7ff}][\uff9e\uff9f]?/gu

export const foldedLetter = (letters: string): string =>
  letters.replace(forms, (form) => form.normalize('NFKC')).normalize('NFC')

const known = new Uint16Array(0x10000)

/** The small letter of a UTF-16 code unit, where it is one code unit too. */
export function smallUnit(unit: number): number {
  const before = known[unit] ?? 0
  if (before !== 0) return before
  const small = String.fromCharCode(unit).toLowerCase()
  return (known[unit] = small.length === 1 ? small.charCodeAt(0) : unit)
}
