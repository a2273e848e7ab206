import { bigEndian, type Bytes, bytesOf, joined } from './PictureFile.ts'
import type { PictureWords } from './pictureWords.ts'

const utf8 = new TextEncoder()

/**
 * The same as IPTC's older records (IIM), which picture desks' programs still read, in Photoshop's image resources. Each has a most
 * in bytes: what is longer stands in the XMP alone, since half a name or half a notice would be another one.
 */
export function writeRecords({ caption, creators, credit, notice }: PictureWords): Bytes | undefined {
  const records = [
    ...creators.map((name) => record(80, name, 32)),
    record(110, credit, 32),
    record(116, notice, 128),
    record(120, caption, 2000),
  ].filter((one) => one !== null)
  if (records.length === 0) return undefined
  const body = joined([isUtf8, version, ...records])
  return joined([
    bytesOf('8BIM\x04\x04\0\0'),
    bigEndian(body.length, 4),
    body,
    // Resources begin at even places.
    new Uint8Array(body.length % 2),
  ])
}

const isUtf8 = bytesOf('\x1c\x01\x5a\0\x03\x1b%G')
const version = bytesOf('\x1c\x02\0\0\x02\0\x04')

function record(number: number, text: string, most: number): Bytes | null {
  const bytes = utf8.encode(text)
  if (text === '' || bytes.length > most) return null
  return joined([Uint8Array.of(0x1c, 2, number), bigEndian(bytes.length, 2), bytes])
}
