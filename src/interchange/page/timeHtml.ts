import type { Instant, Zone } from '~/story'
import { attributeHtml, textHtml } from './inlineHtml.ts'

/**
 * A moment as a reader sees it, with its place: “Sunday, 2 October 2016, 21:20 Israel Time”. The machine's copy keeps
 * the offset. `language` is a BCP 47 tag; one that `Intl` does not know reads as English.
 */
export function timeHtml(at: Instant, zone: Zone, language: string): string {
  const formats = formatsOf(language, zone)
  const shown = `${formats.date.format(at)}, ${formats.time.format(at)}`
  return `<time datetime="${attributeHtml(isoOf(at, zone))}">${textHtml(shown)}</time>`
}

/** The moment in ISO 8601 with the zone's offset: `2016-10-02T21:20:00+03:00`. */
export function isoOf(at: Instant, zone: Zone): string {
  const part = Object.fromEntries(
    formatsOf('en', zone)
      .iso.formatToParts(at)
      .map(({ type, value }) => [type, value]),
  )
  const offset = part['timeZoneName']?.slice('GMT'.length) ?? ''
  const two = (name: string) => (part[name] ?? '').padStart(2, '0')
  const year = (part['year'] ?? '').padStart(4, '0')
  return `${year}-${two('month')}-${two('day')}T${two('hour')}:${two('minute')}:${two('second')}${offset || 'Z'}`
}

interface Formats {
  readonly date: Intl.DateTimeFormat
  readonly time: Intl.DateTimeFormat
  readonly iso: Intl.DateTimeFormat
}

// Making a format costs a thousand times what using it does, and a story has one language and one zone.
const made = new Map<string, Formats>()

function formatsOf(language: string, timeZone: Zone): Formats {
  const key = `${language} ${timeZone}`
  const before = made.get(key)
  if (before !== undefined) return before
  const locale = localeOf(language)
  const zone = zoneOf(timeZone)
  const formats: Formats = {
    date: new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeZone: zone }),
    time: new Intl.DateTimeFormat(locale, {
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
      timeZone: zone,
      timeZoneName: 'shortGeneric',
    }),
    iso: new Intl.DateTimeFormat('en-US', {
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
      hourCycle: 'h23',
      timeZone: zone,
      timeZoneName: 'longOffset',
    }),
  }
  made.set(key, formats)
  return formats
}

function localeOf(language: string): string {
  try {
    return Intl.getCanonicalLocales(language)[0] ?? 'en'
  } catch (trouble) {
    if (trouble instanceof RangeError) return 'en'
    throw trouble
  }
}

function zoneOf(zone: Zone): string {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone
  } catch (trouble) {
    if (trouble instanceof RangeError) return 'UTC'
    throw trouble
  }
}
