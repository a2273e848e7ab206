/** The marks a language quotes with, outside and within a quotation. */
export interface QuotationMarks {
  readonly outer: readonly [open: string, close: string]
  readonly inner: readonly [open: string, close: string]
}

const english: QuotationMarks = { outer: ['“', '”'], inner: ['‘', '’'] }
const narrow = '\u202f'

// CLDR 48, with what newspapers do where CLDR has less: spaces inside the French marks, guillemets in the Arabic press.
const marks: Record<string, QuotationMarks> = {
  ar: { outer: ['«', '»'], inner: ['“', '”'] },
  da: { outer: ['”', '”'], inner: ['’', '’'] },
  de: { outer: ['„', '“'], inner: ['‚', '‘'] },
  el: { outer: ['«', '»'], inner: ['“', '”'] },
  es: { outer: ['«', '»'], inner: ['“', '”'] },
  fa: { outer: ['«', '»'], inner: ['‹', '›'] },
  fi: { outer: ['”', '”'], inner: ['’', '’'] },
  fr: { outer: [`«${narrow}`, `${narrow}»`], inner: ['“', '”'] },
  he: { outer: ['”', '”'], inner: ['’', '’'] },
  it: { outer: ['«', '»'], inner: ['“', '”'] },
  nl: { outer: ['‘', '’'], inner: ['“', '”'] },
  pl: { outer: ['„', '”'], inner: ['«', '»'] },
  pt: { outer: ['“', '”'], inner: ['‘', '’'] },
  ru: { outer: ['«', '»'], inner: ['„', '“'] },
  sv: { outer: ['”', '”'], inner: ['’', '’'] },
  uk: { outer: ['«', '»'], inner: ['„', '“'] },
}

/** A house's marks by language tag: outer opening and closing, inner opening and closing. */
export type OwnMarks = Readonly<Record<string, readonly [string, string, string, string]>>

/**
 * The quotation marks of a language by its BCP 47 tag; the English ones where the table has none. `own` are the house's:
 * they win, those for `de-CH` before those for `de`.
 */
export function quotationMarksOf(language: string, own: OwnMarks = {}): QuotationMarks {
  const tag = language.toLowerCase()
  for (let end = tag.length; end > 0; end = tag.lastIndexOf('-', end - 1)) {
    const ours = Object.entries(own).find(([key]) => key.toLowerCase() === tag.slice(0, end))?.[1]
    if (ours !== undefined) return { outer: [ours[0], ours[1]], inner: [ours[2], ours[3]] }
  }
  return marks[tag.split('-')[0] ?? ''] ?? english
}
