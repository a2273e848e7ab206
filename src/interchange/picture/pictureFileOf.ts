import { pictureTypeOf } from '~/story'
import { avifFile } from './avifFile.ts'
import { gifFile } from './gifFile.ts'
import { jpegFile } from './jpegFile.ts'
import type { Bytes, PictureFile } from './PictureFile.ts'
import { pngFile } from './pngFile.ts'
import { webpFile } from './webpFile.ts'

const files: Readonly<Record<string, (bytes: Bytes) => PictureFile | null>> = {
  'image/jpeg': jpegFile,
  'image/png': pngFile,
  'image/gif': gifFile,
  'image/webp': webpFile,
  'image/avif': avifFile,
}

/** The parts of a picture's file, whatever it is called; null where it cannot be parted. */
export function pictureFileOf(bytes: Bytes): PictureFile | null {
  try {
    return files[pictureTypeOf(bytes.subarray(0, 64)) ?? '']?.(bytes) ?? null
  } catch (trouble) {
    // A length in the file leads beyond its end.
    if (trouble instanceof RangeError) return null
    throw trouble
  }
}
