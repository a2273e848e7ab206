import type { Zone } from '~/story'
import type { Deed } from './deedsOf.ts'
import { deedWords, kindOf, type WhenWas } from './deedWords.ts'

const utc = 'UTC' as Zone

/** Deeds as a table in CSV (RFC 4180), oldest first. Times are in UTC, so that tables of several desks can be joined. */
export function writeDeeds(deeds: readonly Deed[], whenWas: WhenWas): string {
  const rows = deeds.map((deed) => [
    String(deed.version),
    new Date(deed.from).toISOString(),
    new Date(deed.at).toISOString(),
    deed.by.name,
    deed.by.id,
    kindOf(deed),
    deedWords(deed, utc, whenWas),
  ])
  // The mark at the front tells Excel that this is UTF-8.
  return `\ufeff${[['Version', 'From', 'Until', 'Who', 'Id', 'Kind', 'What'], ...rows].map(lineOf).join('')}`
}

const lineOf = (cells: readonly string[]): string => `${cells.map(cellOf).join(',')}\r\n`

/** A cell that begins like a formula is run by spreadsheets; an apostrophe before it makes it text. */
const cellOf = (text: string): string => `"${text.replace(/^[\s]*[=+\-@\t\r|]/, "'$&").replaceAll('"', '""')}"`
