import { type Bytes, lettersIn, viewOf } from './PictureFile.ts'

/** Turned by nothing: its first row is its top. */
export const upright = 1

/** How a picture is to be turned before it is shown (EXIF, 1 to 8). */
export function orientationOf(exif: Bytes | undefined): number {
  const place = exif === undefined ? null : placeIn(exif)
  if (exif === undefined || place === null) return upright
  const turn = viewOf(exif).getUint16(place.at, place.isLittle)
  return turn >= 1 && turn <= 8 ? turn : upright
}

/** EXIF that says how a picture is turned and nothing else; none where it is not. */
export const turnedAlone = (turn: number): Bytes | undefined =>
  turn === upright
    ? undefined
    : Uint8Array.from([77, 77, 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, turn, 0, 0, 0, 0, 0, 0])

/** The same EXIF for a picture that has been turned already. */
export function uprightExif(exif: Bytes): Bytes {
  const place = placeIn(exif)
  if (place === null) return exif
  const turned = exif.slice()
  viewOf(turned).setUint16(place.at, upright, place.isLittle)
  return turned
}

/** The same for XMP, byte by byte, so that nothing else of a packet is touched. */
export function uprightXmp(xmp: Bytes): Bytes {
  const letters = new TextDecoder('latin1').decode(xmp)
  const turned = xmp.slice()
  for (const { 0: found, index } of letters.matchAll(
    /(?:tiff:Orientation\s*=\s*["']|<tiff:Orientation[^>]*>\s*)[1-8]/g,
  ))
    turned[index + found.length - 1] = 0x30 + upright
  return turned
}

const tag = 0x0112

/** Where EXIF says it; null where it does not. */
function placeIn(exif: Bytes): { readonly at: number; readonly isLittle: boolean } | null {
  const order = lettersIn(exif, 0, 2)
  if (exif.length < 8 || (order !== 'II' && order !== 'MM')) return null
  const isLittle = order === 'II'
  const view = viewOf(exif)
  const first = view.getUint32(4, isLittle)
  if (first + 2 > exif.length) return null
  const count = view.getUint16(first, isLittle)
  for (let at = first + 2; at < first + 2 + 12 * count && at + 12 <= exif.length; at += 12)
    if (view.getUint16(at, isLittle) === tag) return { at: at + 8, isLittle }
  return null
}
