import type { House, Photo } from '~/story'
import type { XmlParser } from './guardedParser.ts'
import { orientationOf, turnedAlone, uprightExif, uprightXmp } from './orientation.ts'
import type { Bytes, PictureFile, Said } from './PictureFile.ts'
import { pictureFileOf } from './pictureFileOf.ts'
import { type PictureWords, pictureWords } from './pictureWords.ts'
import { rightsIn } from './rightsIn.ts'
import { writeRecords } from './writeRecords.ts'
import { writeXmp } from './writeXmp.ts'

/** A picture as an export carries it. */
export interface CarriedPicture {
  /** Its file; null where it is left out. */
  readonly whole: Bytes | null
  /** A file that was drawn from it, a size or a crop, with the same said in it. */
  readonly drawn: (bytes: Bytes) => Bytes
  /** The words that were written into them. */
  readonly packet: string
  /** What went otherwise than asked for, in a sentence; empty where nothing did. */
  readonly says: string
}

interface Carrying {
  readonly house: Pick<House, 'pictureMetadata'>
  readonly parser: XmlParser
  /** The story's. */
  readonly language: string
}

type Shown = Pick<Photo, 'caption' | 'credit' | 'alt'>

/** A picture's file with what the house lets exports say of it: its credit and rights, everything the file says, or nothing. */
export function carriedPicture(
  bytes: Bytes,
  photo: Shown & { readonly name: string },
  { house, parser, language }: Carrying,
): CarriedPicture {
  const file = pictureFileOf(bytes)
  const name = photo.name === '' ? 'A picture' : `“${photo.name}”`
  if (house.pictureMetadata === 'everything') {
    const said = file === null ? {} : uprightSaid(file.said)
    return { whole: bytes, drawn: saying(said), packet: '', says: '' }
  }
  if (file === null) return { whole: null, drawn: (drawn) => drawn, packet: '', says: leftOut(name) }
  const turn = { exif: turnedAlone(orientationOf(file.said.exif)) }
  if (house.pictureMetadata === 'nothing') return { whole: file.saying(turn), drawn: saying({}), packet: '', says: '' }
  const words = pictureWords(photo, rightsIn(bytes.buffer, parser, language))
  const { said, packet, isWhole } = creditSaid(words)
  return {
    whole: file.saying({ ...said, ...turn }),
    drawn: saying(said),
    packet,
    says: !isWhole ? tooLong(name) : packet !== '' && !file.holds.includes('xmp') ? cannotHold(name) : '',
  }
}

const saying =
  (said: Said) =>
  (bytes: Bytes): Bytes =>
    pictureFileOf(bytes)?.saying(said) ?? bytes

/** A size is drawn the right way up, whatever its original says of that. */
const uprightSaid = ({ exif, xmp, ...said }: PictureFile['said']): Said => ({
  ...said,
  exif: exif === undefined ? undefined : uprightExif(exif),
  xmp: xmp === undefined ? undefined : uprightXmp(xmp),
})

/** In bytes: what the smallest of the places has room for, the segment of a JPEG. */
const longestPacket = 65_000

/** As much of it as a file has room for: the rights go before the caption, which stands on the page as well. */
function creditSaid(words: PictureWords): { readonly said: Said; readonly packet: string; readonly isWhole: boolean } {
  const [whole, short] = [words, { ...words, caption: '', alt: '' }].map((some) => {
    const packet = writeXmp(some)
    return { words: some, packet, xmp: new TextEncoder().encode(packet) }
  })
  const found = [whole, short].find((one) => one !== undefined && one.xmp.length <= longestPacket)
  if (found === undefined) return { said: {}, packet: '', isWhole: false }
  const { packet, xmp } = found
  return {
    said: packet === '' ? {} : { xmp, resources: writeRecords(found.words) },
    packet,
    isWhole: found === whole,
  }
}

const leftOut = (name: string): string =>
  `${name} was left out: its file is damaged where it speaks of itself, so that nobody could say what it would give away. Save it anew with a picture program and put that in its place, or let exports carry everything (House settings, Pictures).`

const tooLong = (name: string): string =>
  `${name} has a longer caption or credit than its file has room for. All of it stands on the page, and the file has what fits.`

const cannotHold = (name: string): string =>
  `${name} is a GIF or AVIF picture, which Stet writes no credit into. It stands on the page.`
