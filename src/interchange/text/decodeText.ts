export type Decoded =
  | { readonly kind: 'text'; readonly text: string; readonly encoding: 'UTF-8' | 'UTF-16' | 'Windows-1252' }
  /** `what` it is, as in “a PDF”. */
  | { readonly kind: 'refused'; readonly what: string }

/**
 * The text of a file, by its bytes. UTF-16 is told by its byte order mark, or by the zeros that Latin letters have in it. What
 * is not UTF-8 is read as Windows-1252, as old wire feeds are: every byte is a character there, so nothing is lost by it.
 */
export function decodeText(bytes: Uint8Array): Decoded {
  const start = String.fromCharCode(...bytes.subarray(0, 8))
  const kind = notText.find(([beginning]) => beginning.test(start))?.[1]
  if (kind !== undefined) return { kind: 'refused', what: kind }
  const wide = wideLabel(start, bytes)
  if (wide !== null) return { kind: 'text', text: new TextDecoder(wide).decode(bytes), encoding: 'UTF-16' }
  if (hasControls(bytes)) return { kind: 'refused', what: 'a program’s own file' }
  try {
    return { kind: 'text', text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'UTF-8' }
  } catch (trouble) {
    if (!(trouble instanceof TypeError)) throw trouble
    return { kind: 'text', text: new TextDecoder('windows-1252').decode(bytes), encoding: 'Windows-1252' }
  }
}

/** Files that are often taken for copy, by how they begin. */
const notText: readonly (readonly [RegExp, string])[] = [
  [/^PK\u0003\u0004/, 'a zip archive (a .docx or .odt is one)'],
  [/^%PDF-/, 'a PDF'],
  [/^\{\\rtf/, 'an RTF file'],
  [/^\u00d0\u00cf\u0011\u00e0/, 'an old Word file (.doc)'],
  [/^(?:\u0089PNG|GIF8|\u00ff\u00d8\u00ff)/, 'a picture'],
  [/^(?:ID3|OggS|RIFF|....ftyp)/s, 'a recording'],
]

function wideLabel(start: string, bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (start.startsWith('\u00ff\u00fe')) return 'utf-16le'
  if (start.startsWith('\u00fe\u00ff')) return 'utf-16be'
  const sample = bytes.subarray(0, 400)
  const zeros = [0, 1].map((side) => sample.filter((byte, at) => byte === 0 && at % 2 === side).length)
  const [even = 0, odd = 0] = zeros
  const many = sample.length / 5
  if (odd > many && even === 0) return 'utf-16le'
  return even > many && odd === 0 ? 'utf-16be' : null
}

/** In bytes: of a short item of a teletype the frame is a larger part. */
const shortItem = 1000

/** Zeros, and more controls than a feed puts around its copy. */
function hasControls(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, 4000)
  const controls = sample.filter((byte) => byte < 0x20 && (byte < 0x09 || byte > 0x0d) && byte !== 0x1b)
  return hasZeroWithin(bytes) || controls.length > sample.length / (sample.length < shortItem ? 4 : 20)
}

/** Teletypes pad an item with zeros at either end. */
function hasZeroWithin(bytes: Uint8Array): boolean {
  const first = bytes.findIndex((byte) => byte !== 0)
  const last = bytes.findLastIndex((byte) => byte !== 0)
  return bytes.subarray(first, last).includes(0)
}
