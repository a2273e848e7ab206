import { type Bytes, joined, lettersIn, type PictureFile } from './PictureFile.ts'

const [extension, image, end] = [0x21, 0x2c, 0x3b]
const [graphicControl, plainText, application] = [0xf9, 0x01, 0xff]
/** What programs add that changes how it looks: its loops and its colours. */
const looks = new Set(['NETSCAPE2.0', 'ANIMEXTS1.0', 'ICCRGBG1012'])

/** The parts of a GIF, which holds no words here; null where its blocks do not follow upon each other. */
export function gifFile(bytes: Bytes): PictureFile | null {
  const drawn = [bytes.subarray(0, 13 + tableAfter(bytes[10]))]
  for (let at = drawn[0]?.length ?? 0; bytes[at] !== end; ) {
    const kind = bytes[at]
    const label = bytes[at + 1]
    if (kind !== extension && kind !== image) return null
    const next = endOfBlocks(bytes, kind === extension ? at + 2 : at + 11 + tableAfter(bytes[at + 9]))
    if (next === null) return null
    const isKept =
      kind === image ||
      label === graphicControl ||
      label === plainText ||
      (label === application && looks.has(lettersIn(bytes, at + 3, at + 14)))
    if (isKept) drawn.push(bytes.subarray(at, next))
    at = next
  }
  return { said: {}, holds: [], saying: () => joined([...drawn, Uint8Array.of(end)]) }
}

/** How many bytes of colours follow upon a byte that says so. */
const tableAfter = (packed = 0): number => (packed & 0x80 ? 3 * 2 ** ((packed & 7) + 1) : 0)

/** Blocks go by the length they begin with, until one is empty. */
function endOfBlocks(bytes: Bytes, from: number): number | null {
  let at = from
  for (;;) {
    const length = bytes[at]
    if (length === undefined) return null
    at += length + 1
    if (length === 0) return at
  }
}
