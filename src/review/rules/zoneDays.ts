import { type Instant, isZone, type Zone } from '~/story'

/** A day by its count since 1 January 1970, whatever the zone. */
export type DayNumber = number

const msInDay = 86_400_000
/** What `Date` can hold. */
const farthest = 8.64e15

/** The day it is at an instant in a zone; null for an instant or a zone that nobody can show. */
export function dayIn(instant: Instant, zone: Zone): DayNumber | null {
  const format = formatsOf(zone)?.day
  if (format === undefined || !(Math.abs(instant) <= farthest)) return null
  const [year = 0, month = 1, day = 1] = format.format(instant).split('-').map(Number)
  return dayOf(year, month, day)
}

export const dayOf = (year: number, month: number, day: number): DayNumber => Date.UTC(year, month - 1, day) / msInDay

/** Sunday is 0. */
export const weekdayOf = (day: DayNumber): number => (((day + 4) % 7) + 7) % 7

export const yearOf = (day: DayNumber): number => new Date(day * msInDay).getUTCFullYear()

/** “Saturday 14 March”. */
export function dayName(day: DayNumber): string {
  dayFormat ??= new Intl.DateTimeFormat('en-GB', { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' })
  return dayFormat.format(day * msInDay).replace(',', '')
}

let dayFormat: Intl.DateTimeFormat | null = null

/** “Saturday 14 March 2026 at 21:20 Israel Time”. */
export function shownIn(instant: Instant, zone: Zone): string {
  const format = formatsOf(zone)?.moment ?? formatsOf(utc)?.moment
  return format === undefined || !(Math.abs(instant) <= farthest)
    ? 'a time that no clock shows'
    : format
        .format(instant)
        .replace(',', '')
        .replace(/GMT\+0$/, 'GMT')
}

/** “Jerusalem” for `Asia/Jerusalem`. */
export const placeOf = (zone: Zone): string => zone.split('/').at(-1)?.replaceAll('_', ' ') ?? zone

interface Formats {
  readonly day: Intl.DateTimeFormat
  readonly moment: Intl.DateTimeFormat
}

const utc = 'UTC' as Zone // a zone every machine has
const known = new Map<Zone, Formats | null>()

function formatsOf(zone: Zone): Formats | null {
  const before = known.get(zone)
  if (before !== undefined) return before
  const formats = isZone(zone) ? made(zone) : null
  known.set(zone, formats)
  return formats
}

const made = (timeZone: Zone): Formats => ({
  // Swedish writes the day as 2026-03-14.
  day: new Intl.DateTimeFormat('sv-SE', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }),
  moment: new Intl.DateTimeFormat('en-GB', {
    timeZone,
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZoneName: 'shortGeneric',
  }),
})
