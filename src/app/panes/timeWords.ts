import type { Instant, Zone } from '~/story'

/** What people call a zone: "New York" for `America/New_York`. */
export const placeOf = (zone: string): string => zone.split('/').at(-1)?.replaceAll('_', ' ') ?? zone

const formats = new Map<string, Intl.DateTimeFormat>()

/** Formatters are dear to make and few are needed. */
function format(zone: string | undefined, kind: 'time' | 'day' | 'short day'): Intl.DateTimeFormat {
  const key = `${zone}/${kind}`
  const known = formats.get(key)
  if (known !== undefined) return known
  const made = new Intl.DateTimeFormat('en-GB', { ...shapes[kind], ...(zone === undefined ? {} : { timeZone: zone }) })
  formats.set(key, made)
  return made
}

const shapes = {
  time: { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  day: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
  'short day': { day: 'numeric', month: 'short' },
} satisfies Record<string, Intl.DateTimeFormatOptions>

/** "14:22", in a zone or where the reader is. The latter by hand: it stands beside the first text (see `grouped`). */
export const timeIn = (at: Instant, zone?: Zone): string =>
  zone === undefined ? timeHere(new Date(at)) : format(zone, 'time').format(at)

const timeHere = (at: Date): string => `${twoDigits(at.getHours())}:${twoDigits(at.getMinutes())}`

const twoDigits = (number: number): string => String(number).padStart(2, '0')

/** "Sunday 2 October 2016" */
export const dayIn = (at: Instant, zone?: Zone): string => format(zone, 'day').format(at).replace(',', '')

/** "2 Oct" */
export const shortDayIn = (at: Instant, zone?: Zone): string => format(zone, 'short day').format(at)

/** "14:22 Jerusalem": a time always carries its place. */
export const timeAndPlace = (at: Instant, zone: Zone): string => `${timeIn(at, zone)} ${placeOf(zone)}`

/** The time of something of today, where the reader is; the day of anything older. */
export const timeOrDay = (at: Instant, now: Date = new Date()): string =>
  new Date(at).toDateString() === now.toDateString() ? timeIn(at) : shortDayIn(at)
