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

/** The first bytes of each kind we take. A file's name and declared type may lie; its bytes do not. */
const kinds: readonly { readonly type: string; readonly is: (head: Uint8Array) => boolean }[] = [
  { type: 'image/jpeg', is: (head) => starts(head, [0xff, 0xd8, 0xff]) },
  { type: 'image/png', is: (head) => starts(head, [0x89, 0x50, 0x4e, 0x47]) },
  { type: 'image/gif', is: (head) => starts(head, [0x47, 0x49, 0x46, 0x38]) },
  { type: 'image/webp', is: (head) => letters(head, 0, 4) === 'RIFF' && letters(head, 8, 12) === 'WEBP' },
  // Its first box ends where its own first byte says, and may name AVIF after another brand.
  {
    type: 'image/avif',
    is: (head) => letters(head, 4, 8) === 'ftyp' && /avi[fs]/.test(letters(head, 8, head[3] ?? 0)),
  },
]

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
  const kind = kinds.find(({ is }) => is(head))
  if (kind === undefined)
    return refused(`${name} is not a JPEG, PNG, WebP, AVIF or GIF picture. Save it as one of these and try again.`)
  const blob = new Blob([await file.arrayBuffer()], { type: kind.type })
  try {
    const bitmap = await createImageBitmap(blob)
    const { width, height } = bitmap
    bitmap.close()
    return { kind: 'read', picture: { blob, type: kind.type, width, height, name: file.name } }
  } catch {
    return refused(`${name} is damaged and cannot be shown. Ask for it again, or choose another file.`)
  }
}

const refused = (says: string): PictureRead => ({ kind: 'refused', says })
const starts = (head: Uint8Array, bytes: readonly number[]) => bytes.every((byte, at) => head[at] === byte)
const letters = (head: Uint8Array, from: number, to: number) => String.fromCharCode(...head.slice(from, to))
