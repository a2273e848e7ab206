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

/** The quotation marks of a language by its BCP 47 tag; the English ones where the table has none. */
export const quotationMarksOf = (language: string): QuotationMarks =>
  marks[language.toLowerCase().split('-')[0] ?? ''] ?? english
