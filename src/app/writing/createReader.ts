import type { NewId } from '~/base'
import type { Desk } from '~/desk'
import type { Keeper } from '~/drafts'
import { bringIn, type Brought, type StoryEditor } from '~/editor'
import { readHtml, treeFromDom } from '~/interchange'
import { createIntake, type IntakeDesk } from './createIntake.ts'
import type { House } from '~/story'
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
  readonly tell: (says: string | null) => void
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
      import('./takePictures.ts').then(
        ({ takePictures }) => takePictures({ editor, keeper, tell }, files, place),
        (trouble: unknown) => {
          tell('The part of Stet that reads pictures could not be fetched. Bring them in again when you are online.')
          if (!(trouble instanceof TypeError)) throw trouble
        },
      )
    },
  }
}
