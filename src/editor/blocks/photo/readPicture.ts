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

/**
 * Reads a dropped, pasted or chosen file. A refusal says what is wrong with it and what to do. The code that reads files
 * is fetched with the first of them.
 */
export async function readPicture(file: File): Promise<PictureRead> {
  const arrived = await import('./pictureFrom.ts').catch((trouble: unknown) => {
    if (!(trouble instanceof TypeError)) throw trouble
    return null
  })
  if (arrived !== null) return arrived.pictureFrom(file)
  const says =
    'The part of Stet that reads pictures could not be fetched. Bring the picture in again when you are online.'
  return { kind: 'refused', says }
}
