import type { House } from '~/story'
import { agencyNamed } from './agencyNamed.ts'
import { captionBefore, writtenCredits } from './writtenCredit.ts'

/** A caption line taken apart. `sure` is false where the credit may be part of the caption's own words. */
export interface SplitCredit {
  readonly caption: string
  readonly credit: string
  readonly sure: boolean
}

/**
 * The ways a picture credit may end a line; none where there is no credit. Several, or one that is not sure, are for
 * a person to choose from. Besides the forms that say what they are (`writtenCredits`) it knows an agency of the house
 * after a stop, a bar or in brackets, and glued to the last word: “…in AleppoReuters”.
 */
export function creditsIn(line: string, house: House): readonly SplitCredit[] {
  const written = writtenCredits(line.trim(), house)
  return written.length > 0 ? written : tailCredits(line.trim(), house)
}

/** The credit of a line that is nothing else: “Reuters”, “Photo: Jane Doe/AP”; null for other lines. */
export function creditAlone(line: string, house: House): string | null {
  const words = line.trim().replace(/^[([](.*)[)\]]$/u, '$1')
  if (words.length > 80) return null
  const agency = agencyNamed(words.replace(/\.$/, ''), house)
  if (agency !== null) return agency
  const [written, ...others] = writtenCredits(words, house)
  return written?.caption === '' && others.length === 0 ? written.credit : null
}

/** Agencies that end the line. The same split reached by two spellings counts once. */
function tailCredits(line: string, house: House): readonly SplitCredit[] {
  const end = line.replace(/[)\]]?\.?$/, '')
  const bracketed = /[)\]]\.?$/.test(line)
  const found = house.agencies.flatMap(({ name, spellings }) =>
    [name, ...spellings]
      .filter((way) => end.endsWith(way) && end.length > way.length)
      .flatMap((way) => {
        const before = end.slice(0, end.length - way.length)
        const sure = bracketed ? /[([]$/.test(before) || null : surely(before, way)
        return sure === null ? [] : [{ caption: captionBefore(before), credit: name, sure }]
      }),
  )
  return found
    .filter(
      (one, at) => found.findIndex(({ caption, credit }) => caption === one.caption && credit === one.credit) === at,
    )
    .sort((a, b) => a.caption.length - b.caption.length)
}

/** True: this is a credit. False: it may be one, ask. Null: it is the line's own word. */
function surely(before: string, way: string): boolean | null {
  const capital = /^\p{Lu}/u.test(way)
  if (/[|/–—]\s*$/u.test(before) || /[.!?]["”’»]?\s*$|["”’»)\]]$/u.test(before)) return capital || null
  if (/\s$/u.test(before)) return null
  // Glued: a capital after a small letter begins another word. Two capitals may as well be an abbreviation of the
  // caption's own, and a small one ("dpa") the end of a word, which only the capital of a name speaks against.
  if (capital && /[\p{Ll}\p{N}]$/u.test(before)) return way.length > 2
  if (capital && /\p{Lu}$/u.test(before)) return /\p{Ll}\p{Lu}+$/u.test(before) ? false : null
  return !capital && /(?:^|\s)\p{Lu}\p{Ll}+$/u.test(before) ? false : null
}
