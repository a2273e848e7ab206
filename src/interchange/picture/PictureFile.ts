export type Bytes = Uint8Array<ArrayBuffer>

/** What a file says of its picture, as it stands in the file and without what frames it there. */
export interface Said {
  /** TIFF, as EXIF is. */
  readonly exif?: Bytes | undefined
  /** A packet of XML. */
  readonly xmp?: Bytes | undefined
  /** Photoshop's image resources, IPTC's older records among them. */
  readonly resources?: Bytes | undefined
}

/** The file of a picture, parted into what draws it and what it says. */
export interface PictureFile {
  readonly said: Said
  /** The kinds of saying that such a file can hold. */
  readonly holds: readonly (keyof Said)[]
  /** The same picture in the same colours, with this said of it and nothing else. */
  readonly saying: (said: Said) => Bytes
}

export function joined(parts: readonly Bytes[]): Bytes {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

/** A byte for each letter, none of them beyond U+00FF. */
export const bytesOf = (letters: string): Bytes => Uint8Array.from(letters, (letter) => letter.charCodeAt(0))

export const lettersIn = (bytes: Bytes, from: number, to: number): string =>
  String.fromCharCode(...bytes.subarray(from, to))

export const begins = (bytes: Bytes, letters: string): boolean => lettersIn(bytes, 0, letters.length) === letters

export const viewOf = ({ buffer, byteOffset, byteLength }: Bytes): DataView =>
  new DataView(buffer, byteOffset, byteLength)

/** A number in so many bytes, the greatest first. */
export const bigEndian = (number: number, count: 2 | 4): Bytes =>
  Uint8Array.from({ length: count }, (_, at) => (number >>> (8 * (count - 1 - at))) & 0xff)
