import { type Instant, isoIn, type Zone, zoneKnown } from '~/story'
import { attributeHtml, textHtml } from './inlineHtml.ts'

/** A moment as a reader sees it. The machine's copy keeps the offset. */
export const timeHtml = (at: Instant, zone: Zone, language: string): string =>
  `<time datetime="${attributeHtml(isoIn(at, zone))}">${textHtml(timeText(at, zone, language))}</time>`

/**
 * A moment with its place: “Sunday, 2 October 2016, 21:20 Israel Time”. `language` is a BCP 47 tag; one that `Intl` does not know
 * reads as English.
 */
export function timeText(at: Instant, zone: Zone, language: string): string {
  const formats = formatsOf(language, zone)
  return `${formats.date.format(at)}, ${formats.time.format(at)}`
}

interface Formats {
  readonly date: Intl.DateTimeFormat
  readonly time: Intl.DateTimeFormat
}

// Making a format costs a thousand times what using it does, and a story has one language and one zone.
const made = new Map<string, Formats>()

function formatsOf(language: string, timeZone: Zone): Formats {
  const key = `${language} ${timeZone}`
  const before = made.get(key)
  if (before !== undefined) return before
  const locale = localeOf(language)
  const zone = zoneKnown(timeZone)
  const formats: Formats = {
    date: new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeZone: zone }),
    time: new Intl.DateTimeFormat(locale, {
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
      timeZone: zone,
      timeZoneName: zone === 'UTC' ? 'short' : 'shortGeneric', // else it would be “GMT+0”, which names nothing
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
