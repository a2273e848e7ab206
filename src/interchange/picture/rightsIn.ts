import { cleanText } from '../text/cleanText.ts'
import type { XmlParser } from './guardedParser.ts'
import { tagsIn } from './tagsIn.ts'
import { listIn, partIn, wordsIn } from './wordsIn.ts'

/** Whose a picture is and how it may be used, as its file says; a text is empty where it does not. */
export interface Rights {
  readonly creators: readonly string[]
  readonly notice: string
  readonly terms: string
  /** Where that is said at length, and where a licence is had. */
  readonly statement: string
  readonly licensor: string
  /** Whether machines may learn from it, by PLUS's own word for that. */
  readonly dataMining: string
}

/** In letters. Longer ones are no notice of rights, and no name. */
const longest = 2000
const longestName = 200
const mostNames = 30

/** The rights that a picture's file says, in the language of the story where it has several. */
export function rightsIn(bytes: ArrayBuffer, parser: XmlParser, language: string): Rights {
  const { xmp, iptc, exif } = tagsIn(bytes, parser, () => {})
  const clean = (words: string): string => {
    const cleaned = cleanText(words).replace(/\s+/g, ' ').trim()
    return cleaned.length > longest ? '' : cleaned
  }
  const first = (...found: readonly string[]) => clean(found.find((one) => one !== '') ?? '')
  const inXmp = (name: string) => wordsIn(xmp, [name], language)
  const creators = [listIn(xmp, 'creator'), listIn(iptc, 'By-line'), listIn(exif, 'Artist')]
  return {
    creators: (creators.find((list) => list.length > 0) ?? [])
      .map(clean)
      .filter((name) => name !== '' && name.length <= longestName)
      .slice(0, mostNames),
    notice: first(
      inXmp('rights'),
      wordsIn(iptc, ['Copyright Notice'], language),
      wordsIn(exif, ['Copyright'], language),
    ),
    terms: first(inXmp('UsageTerms')),
    statement: first(inXmp('WebStatement')),
    licensor: first(partIn(xmp, 'Licensor', 'LicensorURL')),
    dataMining: first(inXmp('DataMining')),
  }
}
