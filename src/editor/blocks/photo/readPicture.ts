import { pictureTypeOf } from '~/story'

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

/** 20 MB, as agencies deliver them at most; more is refused before it is decoded. */
export const largestPicture = 20 * 1024 * 1024

/** Reads a dropped, pasted or chosen file. A refusal says what is wrong with it and what to do. */
export async function readPicture(file: File): Promise<PictureRead> {
  const name = file.name || 'The picture'
  if (file.size === 0) return refused(`${name} is empty. Choose another file.`)
  if (file.size > largestPicture) {
    return refused(
      `${name} has ${Math.ceil(file.size / 1024 / 1024)} MB; pictures may have 20 MB at most. Save it smaller and try again.`,
    )
  }
  const head = new Uint8Array(await file.slice(0, 64).arrayBuffer())
  const type = pictureTypeOf(head)
  if (type === null)
    return refused(`${name} is not a JPEG, PNG, WebP, AVIF or GIF picture. Save it as one of these and try again.`)
  const blob = new Blob([await file.arrayBuffer()], { type })
  try {
    const bitmap = await createImageBitmap(blob)
    const { width, height } = bitmap
    bitmap.close()
    return { kind: 'read', picture: { blob, type, width, height, name: file.name } }
  } catch {
    return refused(`${name} is damaged and cannot be shown. Ask for it again, or choose another file.`)
  }
}

const refused = (says: string): PictureRead => ({ kind: 'refused', says })
