import { primaryOf } from '~/story'

/**
 * Makes what tells the words of a BCP 47 tag's language; it answers null for a language that is not in the table. They are
 * read when they are first asked for: an expression of hundreds of words takes its time.
 */
export function wordsByLanguage<Raw, Words>(
  table: Readonly<Record<string, Raw>>,
  read: (raw: Raw, code: string) => Words,
): (language: string) => Words | null {
  const known = new Map<string, Words | null>()
  return (language) => {
    const code = primaryOf(language)
    const before = known.get(code)
    if (before !== undefined) return before
    const raw = Object.hasOwn(table, code) ? table[code] : undefined
    const words = raw === undefined ? null : read(raw, code)
    known.set(code, words)
    return words
  }
}
