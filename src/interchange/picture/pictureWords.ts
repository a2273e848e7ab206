import { type Photo, plainText } from '~/story'
import { cleanText } from '../text/cleanText.ts'
import type { Rights } from './rightsIn.ts'

/** What an exported picture says of itself; a text is empty where it does not. */
export interface PictureWords extends Rights {
  readonly caption: string
  readonly credit: string
  readonly alt: string
}

/**
 * The block's own words, and the rights that the file says. Who made a picture and is not named to readers is not named in its
 * file either, nor is what else names them.
 */
export function pictureWords(
  { caption, credit, alt }: Pick<Photo, 'caption' | 'credit' | 'alt'>,
  rights: Rights,
): PictureWords {
  const words = { caption: tidy(plainText(caption)), credit: tidy(credit), alt: tidy(alt) }
  const told = `${words.caption} ${words.credit}`.toLowerCase()
  const withheld = rights.creators.map((name) => name.toLowerCase()).filter((name) => !told.includes(name))
  const namesNone = (text: string) => !withheld.some((name) => text.toLowerCase().includes(name))
  const open = (text: string) => (namesNone(text) ? text : '')
  return {
    ...words,
    creators: rights.creators.filter(namesNone),
    notice: open(rights.notice),
    terms: open(rights.terms),
    statement: open(rights.statement),
    licensor: open(rights.licensor),
    dataMining: open(rights.dataMining),
  }
}

const tidy = (text: string): string => cleanText(text).replace(/\s+/g, ' ').trim()
