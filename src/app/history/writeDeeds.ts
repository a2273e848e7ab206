import { writeTable } from '~/review'
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
  return writeTable([['Version', 'From', 'Until', 'Who', 'Id', 'Kind', 'What'], ...rows])
}
