import { bigEndian, type Bytes, bytesOf, joined, lettersIn, type PictureFile, viewOf } from './PictureFile.ts'

interface Chunk {
  readonly name: string
  readonly whole: Bytes
  readonly body: Bytes
}

const kept = /^(?:[A-Z].{3}|cHRM|gAMA|iCCP|sBIT|sRGB|cICP|mDCV|cLLI|bKGD|hIST|tRNS|pHYs|sPLT|acTL|fcTL|fdAT)$/
const headOfXmp = 'XML:com.adobe.xmp\0\0\0\0\0'

/** The parts of a PNG; null where its chunks do not follow upon each other. What stands after the picture's end is left out. */
export function pngFile(bytes: Bytes): PictureFile | null {
  const chunks = chunksIn(bytes)
  const [header, ...others] = chunks?.filter(({ name }) => kept.test(name)) ?? []
  if (chunks === null || header?.name !== 'IHDR') return null
  const xmp = chunks.find(({ name, body }) => name === 'iTXt' && lettersIn(body, 0, headOfXmp.length) === headOfXmp)
  return {
    said: {
      exif: chunks.find(({ name }) => name === 'eXIf')?.body,
      // A compressed one is left: reading it would need its own unpacking here.
      xmp: xmp?.body.subarray(headOfXmp.length),
    },
    holds: ['exif', 'xmp'],
    saying: ({ exif, xmp: packet }) =>
      joined([
        bytes.subarray(0, 8),
        header.whole,
        ...(exif === undefined ? [] : chunkOf('eXIf', exif)),
        ...(packet === undefined ? [] : chunkOf('iTXt', joined([bytesOf(headOfXmp), packet]))),
        ...others.map(({ whole }) => whole),
      ]),
  }
}

function chunksIn(bytes: Bytes): readonly Chunk[] | null {
  const view = viewOf(bytes)
  const chunks: Chunk[] = []
  for (let at = 8; ; ) {
    const end = at + 12 + view.getUint32(at)
    if (end > bytes.length) return null
    const name = lettersIn(bytes, at + 4, at + 8)
    chunks.push({ name, whole: bytes.subarray(at, end), body: bytes.subarray(at + 8, end - 4) })
    if (name === 'IEND') return chunks
    at = end
  }
}

function chunkOf(name: string, body: Bytes): readonly Bytes[] {
  const named = joined([bytesOf(name), body])
  return [bigEndian(body.length, 4), named, bigEndian(checkOf(named), 4)]
}

/** The check that ends a chunk: CRC-32. */
function checkOf(bytes: Bytes): number {
  let check = 0xffffffff
  for (const byte of bytes) check = (checks[(check ^ byte) & 0xff] ?? 0) ^ (check >>> 8)
  return ~check >>> 0
}

const checks = Uint32Array.from({ length: 256 }, (_, byte) => {
  let check = byte
  for (let bit = 0; bit < 8; bit++) check = check & 1 ? 0xedb88320 ^ (check >>> 1) : check >>> 1
  return check
})
