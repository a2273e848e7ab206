import type { Keeper } from '~/drafts'
import { type CarriedPicture, carriedPicture } from '~/interchange'
import type { BlobHash, House, Picture, Story } from '~/story'

/** A picture of the story as its keeper has it, and as an export carries it. */
export interface Carried {
  readonly picture: Picture
  readonly original: Blob
  readonly whole: Blob
  readonly drawn: CarriedPicture['drawn']
  readonly packet: string
}

interface CarriedPictures {
  readonly pictures: ReadonlyMap<BlobHash, Carried>
  /** What went otherwise than asked for, in sentences. */
  readonly says: readonly string[]
}

/** The pictures of a story as an export carries them. One that two blocks show is one file, with the words of the first. */
export async function carriedPictures(
  story: Story,
  house: House,
  keeper: Pick<Keeper, 'openBlob'>,
): Promise<CarriedPictures> {
  const pictures = new Map<BlobHash, Carried>()
  const says: string[] = []
  const seen = new Set<BlobHash>()
  for (const block of story.body) {
    if (block.kind !== 'photo' || block.picture === null || seen.has(block.picture.blob)) continue
    const { picture } = block
    seen.add(picture.blob)
    const answer = await keeper.openBlob(picture.blob)
    if (answer.kind !== 'blob') {
      says.push(`${picture.name || 'A picture'} could not be had, so the pages go without it.`)
      continue
    }
    const { blob: original } = answer
    const bytes = new Uint8Array(await original.arrayBuffer())
    const options = { house, parser: new DOMParser(), language: story.language }
    const { whole, ...carried } = carriedPicture(bytes, { ...block, name: picture.name }, options)
    if (carried.says !== '') says.push(carried.says)
    if (whole !== null)
      pictures.set(picture.blob, { ...carried, picture, original, whole: new Blob([whole], { type: original.type }) })
  }
  return { pictures, says }
}
