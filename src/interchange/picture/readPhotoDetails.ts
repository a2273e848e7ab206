import { cleanText } from '../text/cleanText.ts'
import { dayOf } from './dayOf.ts'
import type { PhotoDetails } from './PhotoDetails.ts'
import type { XmlParser } from './guardedParser.ts'
import { tagsIn } from './tagsIn.ts'
import { wordsIn } from './wordsIn.ts'

/** More than any caption or licence of an agency has; longer texts are something else. */
const longest = 4000

/**
 * What the file of a picture says of it. XMP goes first, as it says its encoding and language, then IPTC's older
 * records, then EXIF. Nothing in the file can make it throw: what cannot be read is said in `unread`.
 */
export function readPhotoDetails(bytes: ArrayBuffer, parser: XmlParser, language: string): PhotoDetails {
  const unread = new Set<string>()
  const { xmp, iptc, exif } = tagsIn(bytes, parser, (says) => unread.add(says))
  const text = (what: string, ...found: readonly string[]): string => {
    const words = cleanText(found.find((one) => one !== '') ?? '')
      .replace(/\s+/g, ' ')
      .trim()
    if (words.length <= longest) return words
    unread.add(`The ${what} in this file has ${words.length} letters, and was left in it: ${longest} are the most.`)
    return ''
  }
  const inXmp = (...names: readonly string[]) => wordsIn(xmp, names, language)
  const inIptc = (...names: readonly string[]) => wordsIn(iptc, names, language)
  const inExif = (...names: readonly string[]) => wordsIn(exif, names, language)
  const parts = [
    [inXmp('Location'), inIptc('Sub-location')],
    [inXmp('City'), inIptc('City')],
    [inXmp('Country'), inIptc('Country/Primary Location Name')],
  ].map((found) => text('place', ...found))
  const notice = text('copyright notice', inXmp('rights'), inIptc('Copyright Notice'), inExif('Copyright'))
  const terms = text('usage terms', inXmp('UsageTerms'))
  return {
    caption: text('caption', inXmp('description'), inIptc('Caption/Abstract'), inExif('ImageDescription')),
    credit: text('credit', inXmp('Credit'), inIptc('Credit'), inXmp('Source'), inIptc('Source')),
    creator: text('creator', inXmp('creator'), inIptc('By-line'), inExif('Artist')),
    place: [...new Set(parts)].filter((part) => part !== '').join(', '),
    date: dayOf(text('date', inXmp('DateCreated'), inIptc('Date Created'), inExif('DateTimeOriginal'))),
    alt: text('alternative text', inXmp('AltTextAccessibility')),
    rights: [...new Set([notice, terms])].filter((part) => part !== '').join(' — '),
    instructions: text('special instructions', inXmp('Instructions'), inIptc('Special Instructions')),
    unread: [...unread],
  }
}
