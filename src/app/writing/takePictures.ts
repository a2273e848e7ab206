import { type Keeper, whatHappened } from '~/drafts'
import { bringPictures, type PicturePlace, readPicture, type StoryEditor } from '~/editor'
import type { Picture } from '~/story'

interface Taking {
  readonly editor: StoryEditor
  readonly keeper: Keeper
  /** Says a sentence to the person at the screen, in place of what was said before; null where all went well. */
  readonly tell: (says: string | null) => void
}

/** Reads files as pictures, keeps them and puts them into the story; of each that cannot be had it is said why. */
export async function takePictures(
  { editor, keeper, tell }: Taking,
  files: readonly File[],
  place: PicturePlace,
): Promise<void> {
  const pictures: Picture[] = []
  const refusals: string[] = []
  for (const file of files) {
    const read = await readPicture(file)
    if (read.kind === 'refused') {
      refusals.push(read.says)
      continue
    }
    const { blob, ...facts } = read.picture
    const kept = await keeper.keepBlob(blob)
    if (kept.kind === 'failed')
      refusals.push(
        `${facts.name} could not be kept. ${whatHappened(kept.problem, keeper.where)} Choose it again later.`,
      )
    else pictures.push({ ...facts, blob: kept.blob })
  }
  if (pictures.length > 0) bringPictures(editor, pictures, place)
  tell(refusals.length > 0 ? refusals.join(' ') : null)
}
