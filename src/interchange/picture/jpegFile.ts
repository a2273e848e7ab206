import { begins, bigEndian, type Bytes, bytesOf, joined, type PictureFile, type Said, viewOf } from './PictureFile.ts'

/** A stretch of a JPEG: a marker, and all that stands before the next one. */
interface Segment {
  readonly marker: number
  readonly whole: Bytes
  /** What it holds, without its marker and length. */
  readonly body: Bytes
}

const heads = {
  exif: 'Exif\0\0',
  xmp: 'http://ns.adobe.com/xap/1.0/\0',
  resources: 'Photoshop 3.0\0',
} satisfies Record<keyof Said, string>
const markers = { exif: 0xe1, xmp: 0xe1, resources: 0xed } satisfies Record<keyof Said, number>
const kinds = ['exif', 'xmp', 'resources'] as const
/** The most that one segment holds. */
const mostInOne = 65_533

/** The parts of a JPEG; null where its segments do not follow upon each other. What stands after the picture's end is left out. */
export function jpegFile(bytes: Bytes): PictureFile | null {
  const segments = segmentsIn(bytes)
  if (segments === null) return null
  const drawn = segments.flatMap(drawing)
  const said = (kind: keyof Said): Bytes | undefined => {
    const found = segments.filter(({ marker, body }) => marker === markers[kind] && begins(body, heads[kind]))
    const parts = found.map(({ body }) => body.subarray(heads[kind].length))
    return kind === 'resources' && parts.length > 1 ? joined(parts) : parts[0]
  }
  return {
    said: { exif: said('exif'), xmp: said('xmp'), resources: said('resources') },
    holds: kinds,
    saying: (now) => {
      const segmentsNow = kinds.flatMap((kind) => segmentOf(markers[kind], heads[kind], now[kind]))
      return joined([startOfImage, ...segmentsNow, ...drawn])
    },
  }
}

const startOfImage = Uint8Array.of(0xff, 0xd8)

function segmentOf(marker: number, head: string, body: Bytes | undefined): readonly Bytes[] {
  if (body === undefined || body.length + head.length > mostInOne) return []
  return [Uint8Array.of(0xff, marker), bigEndian(body.length + head.length + 2, 2), bytesOf(head), body]
}

const [startOfScan, endOfImage] = [0xda, 0xd9]

function segmentsIn(bytes: Bytes): readonly Segment[] | null {
  const view = viewOf(bytes)
  const segments: Segment[] = []
  let at = 2
  for (;;) {
    // Any number of 0xFF may stand before a marker.
    while (bytes[at] === 0xff && bytes[at + 1] === 0xff) at += 1
    const marker = bytes[at + 1]
    // A picture that breaks off in its pixels is drawn as far as it goes.
    if (marker === undefined) return segments.some((one) => one.marker === startOfScan) ? segments : null
    if (bytes[at] !== 0xff) return null
    if (marker === endOfImage) return [...segments, { marker, whole: bytes.subarray(at, at + 2), body: noBytes }]
    const length = view.getUint16(at + 2)
    const end = at + 2 + length
    if (length < 2 || end > bytes.length) return null
    const whole = bytes.subarray(at, marker === startOfScan ? endOfPixels(bytes, end) : end)
    segments.push({ marker, whole, body: bytes.subarray(at + 4, end) })
    at += whole.length
  }
}

const noBytes: Bytes = new Uint8Array(0)

/** Where the next marker stands: among pixels a 0xFF has a zero or a restart after it. */
function endOfPixels(bytes: Bytes, from: number): number {
  let at = bytes.indexOf(0xff, from)
  while (at !== -1) {
    const next = bytes[at + 1] ?? 0
    if (next !== 0 && !(next >= 0xd0 && next <= 0xd7) && next !== 0xff) return at
    at = bytes.indexOf(0xff, at + 1)
  }
  return bytes.length
}

const comment = 0xfe

/** What a segment does for the picture's looks. Of what programs add, only the size of a pixel, colour profiles and the kind of colours do. */
function drawing({ marker, whole, body }: Segment): readonly Bytes[] {
  if (marker === 0xe0) return begins(body, 'JFIF\0') ? [withoutThumbnail(body)] : []
  const isAdded = (marker > 0xe0 && marker <= 0xef) || marker === comment
  const isColour = (marker === 0xe2 && begins(body, 'ICC_PROFILE\0')) || (marker === 0xee && begins(body, 'Adobe'))
  return isAdded && !isColour ? [] : [whole]
}

/** Version, density and no thumbnail: it is of the picture as it once was. */
const withoutThumbnail = (jfif: Bytes): Bytes =>
  joined([Uint8Array.of(0xff, 0xe0, 0, 16), jfif.subarray(0, 12), Uint8Array.of(0, 0)])
