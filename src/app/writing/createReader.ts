import type { NewId } from '~/base'
import type { Desk } from '~/desk'
import { type Keeper, whatHappened } from '~/drafts'
import { bringIn, bringPictures, type Brought, type PicturePlace, readPicture, type StoryEditor } from '~/editor'
import { readHtml, treeFromDom } from '~/interchange'
import { createIntake, type IntakeDesk } from './createIntake.ts'
import type { House, Picture } from '~/story'
import type { ProposedMemory } from './proposedMemory.ts'

export { readHtml, treeFromDom }

interface Reading {
  readonly desk: Desk
  readonly editor: StoryEditor
  readonly keeper: Keeper
  readonly house: House
  readonly newId: NewId
  readonly memory: ProposedMemory
  /** Says a sentence to the person at the screen. */
  readonly tell: (says: string) => void
}

export type Reader = Brought & { readonly intake: IntakeDesk }

/** Reads what is pasted, dropped or imported into a story, and says what became of it. Arrives after the text. */
export function createReader({ desk, editor, keeper, house, newId, memory, tell }: Reading): Reader {
  const intake = createIntake(editor, house, newId, memory)
  const text = (copy: string) => {
    intake.paste(copy)
    const isProposed = intake.store.getState().proposed !== null
    if (isProposed || copy.trim().includes('\n')) desk.keepOrigin({ title: 'Pasted copy', text: copy })
  }
  return {
    intake,
    text,
    html: (html, plain) => {
      const read = readHtml(html, (source) => treeFromDom(new DOMParser().parseFromString(source, 'text/html')), newId)
      if (read.body.length === 0) text(plain)
      else bringIn(editor, { titles: read.titles, body: read.body })
      if (read.body.length > 1) desk.keepOrigin({ title: 'Pasted page', text: plain })
      if (read.dropped.length > 0) tell(`Left out of what was pasted: ${read.dropped.join(', ')}.`)
    },
    files: (files, place) => {
      void takePictures(files, place)
    },
  }

  async function takePictures(files: readonly File[], place: PicturePlace): Promise<void> {
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
    if (refusals.length > 0) tell(refusals.join(' '))
  }
}
