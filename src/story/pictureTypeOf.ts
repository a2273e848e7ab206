/** The pictures a story may hold. SVG is none: it can carry scripts. */
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

export const pictureTypes = kinds.map(({ type }) => type)

/** What kind of picture begins with these bytes (64 are enough), or null. A declared type may lie; the bytes do not. */
export const pictureTypeOf = (head: Uint8Array): string | null => kinds.find(({ is }) => is(head))?.type ?? null

const starts = (head: Uint8Array, bytes: readonly number[]) => bytes.every((byte, at) => head[at] === byte)
const letters = (head: Uint8Array, from: number, to: number) => String.fromCharCode(...head.slice(from, to))
