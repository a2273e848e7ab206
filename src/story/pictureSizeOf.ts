import { pictureTypeOf } from './pictureTypeOf.ts'

/** A picture's width and height in pixels, as its file has them: a turn that the file asks for is not made. */
export interface PictureSize {
  readonly width: number
  readonly height: number
}

type Reading = (file: DataView) => PictureSize | null

/**
 * The size that a picture's file says it has, read without decoding any of it; null where the file is cut before it says so,
 * or says nothing that can be. The whole file is asked for: in a JPEG the size stands behind all that cameras and desks wrote.
 */
export function pictureSizeOf(bytes: Uint8Array): PictureSize | null {
  const read = readings[pictureTypeOf(bytes.subarray(0, 64)) ?? '']
  if (read === undefined) return null
  const file = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    const size = read(file)
    return size !== null && size.width > 0 && size.height > 0 ? size : null
  } catch (trouble) {
    // The file ends before what was looked for.
    if (trouble instanceof RangeError) return null
    throw trouble
  }
}

const readings: Readonly<Record<string, Reading>> = {
  'image/jpeg': inJpeg,
  // https://www.w3.org/TR/png-3/#11IHDR: the first chunk of every PNG.
  'image/png': (file) =>
    letters(file, 12) === 'IHDR' ? { width: file.getUint32(16), height: file.getUint32(20) } : null,
  // https://www.w3.org/Graphics/GIF/spec-gif89a.txt, 18: the logical screen that all frames are drawn on.
  'image/gif': (file) => ({ width: file.getUint16(6, true), height: file.getUint16(8, true) }),
  'image/webp': inWebp,
  'image/avif': inAvif,
}

/** https://www.w3.org/Graphics/JPEG/itu-t81.pdf, B.1.1 and B.2.2: the frame header, behind segments of any number and length. */
function inJpeg(file: DataView): PictureSize | null {
  let at = 2
  for (;;) {
    if (file.getUint8(at) !== 0xff) return null
    while (file.getUint8(at) === 0xff) at++
    const marker = file.getUint8(at++)
    if (isFrame(marker)) return { width: file.getUint16(at + 5), height: file.getUint16(at + 3) }
    if (marker === startOfScan || marker === endOfImage) return null
    if (!standsAlone(marker)) at += file.getUint16(at)
  }
}

const startOfScan = 0xda
const endOfImage = 0xd9
/** SOF0 to SOF15, between which stand tables (DHT, DAC) and a code that is kept back (JPG). */
const isFrame = (marker: number) => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
/** TEM and the restarts have no length behind them. */
const standsAlone = (marker: number) => marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7)

/** https://www.rfc-editor.org/rfc/rfc9649: a simple picture, a lossless one, or the canvas of an extended one. */
function inWebp(file: DataView): PictureSize | null {
  switch (letters(file, 12)) {
    case 'VP8 ':
      return file.getUint8(23) === 0x9d && file.getUint16(24) === 0x012a
        ? { width: file.getUint16(26, true) & 0x3fff, height: file.getUint16(28, true) & 0x3fff }
        : null
    case 'VP8L': {
      const bits = file.getUint32(21, true)
      return file.getUint8(20) === 0x2f ? { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 } : null
    }
    case 'VP8X':
      return { width: threeBytes(file, 24) + 1, height: threeBytes(file, 27) + 1 }
    default:
      return null
  }
}

const threeBytes = (file: DataView, at: number) => file.getUint16(at, true) | (file.getUint8(at + 2) << 16)

/**
 * ISO/IEC 14496-12 and 23008-12: boxes in boxes. Every picture of the file has an `ispe` (its tiles, its mask, its preview
 * too); the largest is that of the whole.
 */
function inAvif(file: DataView): PictureSize | null {
  let largest: PictureSize | null = null
  const whole = { type: '', from: 0, to: file.byteLength }
  for (const meta of boxesIn(file, whole, 'meta'))
    for (const properties of boxesIn(file, { ...meta, from: meta.from + 4 }, 'iprp'))
      for (const container of boxesIn(file, properties, 'ipco'))
        for (const { from } of boxesIn(file, container, 'ispe')) {
          const size = { width: file.getUint32(from + 4), height: file.getUint32(from + 8) }
          if (largest === null || size.width * size.height > largest.width * largest.height) largest = size
        }
  return largest
}

/** What a box holds: from its first byte to the one after its last. */
interface Box {
  readonly type: string
  readonly from: number
  readonly to: number
}

function* boxesIn(file: DataView, { from, to }: Box, type: string): Generator<Box> {
  for (let at = from; at + 8 <= to; ) {
    const length = file.getUint32(at)
    // 1: the length is one of eight bytes, behind the type; 0: the box goes on to the end.
    const size = length === 1 ? Number(file.getBigUint64(at + 8)) : length === 0 ? to - at : length
    const head = length === 1 ? 16 : 8
    if (size < head) return
    if (letters(file, at + 4) === type) yield { type, from: at + head, to: Math.min(at + size, to) }
    at += size
  }
}

/** The four letters by which a part of a file says what it is. */
const letters = (file: DataView, at: number): string =>
  String.fromCharCode(...[0, 1, 2, 3].map((more) => file.getUint8(at + more)))
