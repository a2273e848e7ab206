import { type Bytes, bytesOf, joined, lettersIn, type PictureFile, viewOf } from './PictureFile.ts'

interface Chunk {
  readonly name: string
  readonly body: Bytes
}

const kept = new Set(['ICCP', 'ANIM', 'ANMF', 'ALPH', 'VP8 ', 'VP8L'])
/** What the first chunk of an extended file announces. */
const flags = { exif: 0x08, xmp: 0x04, alpha: 0x10 }

/** The parts of a WebP; null where its chunks do not follow upon each other. What stands after the picture's end is left out. */
export function webpFile(bytes: Bytes): PictureFile | null {
  const chunks = chunksIn(bytes)
  const drawn = chunks?.filter(({ name }) => kept.has(name)) ?? []
  const head = chunks?.find(({ name }) => name === 'VP8X')?.body ?? headFor(drawn)
  if (chunks === null || head === null || head.length < 10) return null
  const body = (name: string) => chunks.find((one) => one.name === name)?.body
  return {
    said: { exif: body('EXIF'), xmp: body('XMP ') },
    holds: ['exif', 'xmp'],
    saying: ({ exif, xmp }) => {
      const announced = head.slice()
      const says = (exif === undefined ? 0 : flags.exif) | (xmp === undefined ? 0 : flags.xmp)
      announced[0] = ((announced[0] ?? 0) & ~(flags.exif | flags.xmp)) | says
      const all = [
        ...chunkOf('VP8X', announced),
        ...drawn.flatMap((one) => chunkOf(one.name, one.body)),
        ...(exif === undefined ? [] : chunkOf('EXIF', exif)),
        ...(xmp === undefined ? [] : chunkOf('XMP ', xmp)),
      ]
      return joined(chunkOf('RIFF', joined([bytesOf('WEBP'), ...all])))
    },
  }
}

function chunksIn(bytes: Bytes): readonly Chunk[] | null {
  const view = viewOf(bytes)
  const end = 8 + view.getUint32(4, true)
  if (end > bytes.length + 1) return null
  const chunks: Chunk[] = []
  for (let at = 12; at + 8 <= Math.min(end, bytes.length); ) {
    const length = view.getUint32(at + 4, true)
    if (at + 8 + length > bytes.length) return null
    chunks.push({ name: lettersIn(bytes, at, at + 4), body: bytes.subarray(at + 8, at + 8 + length) })
    at += 8 + length + (length % 2)
  }
  return chunks
}

function chunkOf(name: string, body: Bytes): readonly Bytes[] {
  const length = new Uint8Array(4)
  viewOf(length).setUint32(0, body.length, true)
  return [bytesOf(name), length, body, new Uint8Array(body.length % 2)]
}

/** A simple file has no first chunk that announces more; it is made from the size its pixels begin with. */
function headFor([first]: readonly Chunk[]): Bytes | null {
  if (first === undefined) return null
  const view = viewOf(first.body)
  const isLossless = first.name === 'VP8L'
  const size = isLossless ? view.getUint32(1, true) : null
  const width = size === null ? view.getUint16(6, true) & 0x3fff : (size & 0x3fff) + 1
  const height = size === null ? view.getUint16(8, true) & 0x3fff : ((size >>> 14) & 0x3fff) + 1
  const head = new Uint8Array(10)
  const written = viewOf(head)
  written.setUint8(0, size !== null && (size >>> 28) & 1 ? flags.alpha : 0)
  written.setUint32(4, (width - 1) | (((height - 1) & 0xff) << 24), true)
  written.setUint16(8, (height - 1) >>> 8, true)
  return head
}
