import { grouped } from '~/base'
import { type PictureSize, pictureSizeOf, pictureTypeOf } from '~/story'

/** What a picture file is, once it has been read and found whole. Width and height in CSS pixels. */
export interface ReadPicture {
  readonly blob: Blob
  readonly type: string
  readonly width: number
  readonly height: number
  readonly name: string
}

export type PictureRead =
  | { readonly kind: 'read'; readonly picture: ReadPicture }
  | { readonly kind: 'refused'; readonly says: string }

/** 20 MB, as agencies deliver them at most; more is refused before it is read. */
const largestFile = 20 * 1024 * 1024

/** 50 megapixels: unpacked, four bytes a pixel, such a picture takes 200 MB, and a window may hold several. */
const mostPixels = 50_000_000

/**
 * Reads a dropped, pasted or chosen file. A refusal says what is wrong with it and what to do. Nothing is decoded that says it is too
 * large.
 */
export async function readPicture(file: File): Promise<PictureRead> {
  const name = file.name || 'The picture'
  if (file.size === 0) return refused(`${name} is empty. Choose another file.`)
  if (file.size > largestFile) {
    return refused(
      `${name} has ${Math.ceil(file.size / 1024 / 1024)} MB; pictures may have 20 MB at most. Save it smaller and try again.`,
    )
  }
  const bytes = await file.arrayBuffer()
  const type = pictureTypeOf(new Uint8Array(bytes, 0, Math.min(64, bytes.byteLength)))
  if (type === null)
    return refused(`${name} is not a JPEG, PNG, WebP, AVIF or GIF picture. Save it as one of these and try again.`)
  const size = pictureSizeOf(new Uint8Array(bytes))
  if (size === null) return refused(damaged(name))
  if (size.width * size.height > mostPixels) return refused(tooLarge(name, size))
  const blob = new Blob([bytes], { type })
  try {
    const bitmap = await createImageBitmap(blob)
    const { width, height } = bitmap
    bitmap.close()
    return { kind: 'read', picture: { blob, type, width, height, name: file.name } }
  } catch {
    return refused(damaged(name))
  }
}

const refused = (says: string): PictureRead => ({ kind: 'refused', says })

const damaged = (name: string) => `${name} is damaged and cannot be shown. Ask for it again, or choose another file.`

// Rounded up, so that no picture over the limit is said to be at it.
const tooLarge = (name: string, { width, height }: PictureSize) =>
  `${name} is ${grouped(width)} × ${grouped(height)} pixels, ${megapixels(width * height)} megapixels. Make it smaller than 50 and bring it in again.`

function megapixels(pixels: number): string {
  const tenths = Math.ceil(pixels / 100_000)
  return `${grouped(Math.floor(tenths / 10))}${tenths % 10 === 0 ? '' : `.${tenths % 10}`}`
}
