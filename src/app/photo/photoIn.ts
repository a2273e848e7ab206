import type { BlobHash, BlockId, Photo, Story } from '~/story'

/** The photo, as long as it shows this picture. */
export function photoIn({ body }: Story, id: BlockId, blob: BlobHash): Photo | null {
  const block = body.find((one) => one.id === id)
  return block?.kind === 'photo' && block.picture?.blob === blob ? block : null
}
