import { crc32, deflateSync } from 'node:zlib'

/** What stands in a picture's file beside its pixels, which here are the letters “PIXELS”. */
interface Beside {
  readonly exif?: Buffer
  readonly profile?: string
  readonly xmp?: string
  readonly text?: string
  readonly comment?: string
  /** Behind the picture's end. */
  readonly after?: string
}

const none = Buffer.alloc(0)

/** A JPEG of 8 × 6 pixels, as far as its segments go. */
export function jpegWith({ exif, profile, comment, after = '' }: Beside): Buffer {
  const segment = (marker: number, ...parts: readonly (Buffer | string)[]) => {
    const body = Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : part)))
    const head = Buffer.from([0xff, marker, 0, 0])
    head.writeUInt16BE(body.length + 2, 2)
    return Buffer.concat([head, body])
  }
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    exif === undefined ? none : segment(0xe1, 'Exif\0\0', exif),
    profile === undefined ? none : segment(0xe2, 'ICC_PROFILE\0\x01\x01', profile),
    comment === undefined ? none : segment(0xfe, comment),
    segment(0xc0, Buffer.from([8, 0, 6, 0, 8, 1, 1, 0x11, 0])),
    segment(0xda, Buffer.from([1, 1, 0, 0, 63, 0])),
    Buffer.from('PIXELS\xff\0\xff\xd0PIXELS', 'latin1'),
    Buffer.from([0xff, 0xd9]),
    Buffer.from(after),
  ])
}

/** A PNG of one pixel, as far as its chunks go. */
export function pngOf({ exif, profile, xmp, text }: Beside): Buffer {
  const chunk = (name: string, body: Buffer) => {
    const named = Buffer.concat([Buffer.from(name), body])
    const framed = Buffer.alloc(named.length + 8)
    framed.writeUInt32BE(body.length, 0)
    named.copy(framed, 4)
    framed.writeUInt32BE(crc32(named), named.length + 4)
    return framed
  }
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 2, 0, 0, 0])),
    profile === undefined ? none : chunk('iCCP', Buffer.concat([Buffer.from('icc\0\0'), deflateSync(profile)])),
    text === undefined ? none : chunk('tEXt', Buffer.from(`Comment\0${text}`)),
    xmp === undefined
      ? none
      : chunk('iTXt', Buffer.concat([Buffer.from('XML:com.adobe.xmp\0\0\0\0\0'), Buffer.from(xmp)])),
    exif === undefined ? none : chunk('eXIf', exif),
    chunk('IDAT', Buffer.from('PIXELS')),
    chunk('IEND', none),
  ])
}

/** A lossless WebP of 8 × 6 pixels, as far as its chunks go: a simple one where nothing stands beside its pixels. */
export function webpOf({ exif, profile, xmp }: Beside): Buffer {
  const chunk = (name: string, body: Buffer) => {
    const size = Buffer.alloc(4)
    size.writeUInt32LE(body.length)
    return Buffer.concat([Buffer.from(name), size, body, Buffer.alloc(body.length % 2)])
  }
  const pixels = chunk('VP8L', Buffer.concat([Buffer.from([0x2f, 7, 0x40, 1, 0]), Buffer.from('PIXELS')]))
  const flags = (profile === undefined ? 0 : 0x20) | (exif === undefined ? 0 : 0x08) | (xmp === undefined ? 0 : 0x04)
  const chunks =
    flags === 0
      ? [pixels]
      : [
          chunk('VP8X', Buffer.from([flags, 0, 0, 0, 7, 0, 0, 5, 0, 0])),
          profile === undefined ? none : chunk('ICCP', Buffer.from(profile)),
          pixels,
          exif === undefined ? none : chunk('EXIF', exif),
          xmp === undefined ? none : chunk('XMP ', Buffer.from(xmp)),
        ]
  return chunk('RIFF', Buffer.concat([Buffer.from('WEBP'), ...chunks]))
}

/** An AVIF with one item of pixels and one of XMP, as far as its boxes go. */
export function avifSaying(xmp: string): Buffer {
  const box = (name: string, ...parts: readonly Buffer[]) => {
    const body = Buffer.concat(parts)
    const head = Buffer.from(`\0\0\0\0${name}`)
    head.writeUInt32BE(body.length + 8, 0)
    return Buffer.concat([head, body])
  }
  const entry = (id: number, type: string, more = '') =>
    box('infe', Buffer.from([2, 0, 0, 0, 0, id, 0, 0]), Buffer.from(`${type}\0${more}`))
  const number = (value: number) => {
    const bytes = Buffer.alloc(4)
    bytes.writeUInt32BE(value)
    return bytes
  }
  const [pixels, words] = [Buffer.from('PIXELS'), Buffer.from(xmp)]
  const first = box('ftyp', Buffer.from('avif\0\0\0\0avifmif1'))
  const metaAt = (start: number) =>
    box(
      'meta',
      Buffer.from([0, 0, 0, 0]),
      box('iinf', Buffer.from([0, 0, 0, 0, 0, 2]), entry(1, 'av01'), entry(2, 'mime', 'application/rdf+xml\0')),
      box(
        'iloc',
        Buffer.from([0, 0, 0, 0, 0x44, 0, 0, 2]),
        Buffer.from([0, 1, 0, 0, 0, 1]),
        number(start),
        number(pixels.length),
        Buffer.from([0, 2, 0, 0, 0, 1]),
        number(start + pixels.length),
        number(words.length),
      ),
    )
  const start = first.length + metaAt(0).length + 8
  return Buffer.concat([first, metaAt(start), box('mdat', pixels, words)])
}

/** EXIF with the way a picture is turned, the number of its camera and the place it was taken at. */
export function exifOf(says: {
  readonly orientation: number
  readonly serial: string
  readonly latitude: readonly [number, number, number]
}): Buffer {
  const [ifd, gps] = [8, 8 + 2 + 3 * 12 + 4]
  const [serialAt, latitudeAt] = [gps + 2 + 2 * 12 + 4, gps + 2 + 2 * 12 + 4 + 64]
  const exif = Buffer.alloc(latitudeAt + 24)
  exif.write('MM\0*\0\0\0\x08', 0, 'latin1')
  const entry = (at: number, tag: number, type: number, count: number, value: number) => {
    exif.writeUInt16BE(tag, at)
    exif.writeUInt16BE(type, at + 2)
    exif.writeUInt32BE(count, at + 4)
    if (type === 3) exif.writeUInt16BE(value, at + 8)
    else exif.writeUInt32BE(value, at + 8)
  }
  exif.writeUInt16BE(3, ifd)
  entry(ifd + 2, 0x0112, 3, 1, says.orientation)
  entry(ifd + 14, 0x8825, 4, 1, gps)
  entry(ifd + 26, 0xc62f, 2, says.serial.length + 1, serialAt)
  exif.writeUInt16BE(2, gps)
  entry(gps + 2, 1, 2, 2, 0x4e000000)
  entry(gps + 14, 2, 5, 3, latitudeAt)
  exif.write(says.serial, serialAt, 'latin1')
  for (const [at, number] of says.latitude.entries()) {
    exif.writeUInt32BE(number, latitudeAt + 8 * at)
    exif.writeUInt32BE(1, latitudeAt + 8 * at + 4)
  }
  return exif
}
