import { type Desk, openDesk } from '~/desk'
import type { DraftId, Failed } from '~/drafts'
import { createStoryEditor, type StoryEditor, watchForDropped, writerOf } from '~/editor'
import type { OwnMarks } from '~/story'
import { createScrollLink, type ScrollLink } from '~/ui'
import type { AppWorld } from '../AppContext.ts'
import type { Gate } from '../gate/createGate.ts'
import { lateGate } from '../gate/lateGate.ts'
import { createChecker } from '../checker/createChecker.ts'
import { afterText } from '../afterText.ts'
import { arrivalFor } from '../shelf/arrivals.ts'
import { clock, newId } from '../world.ts'
import { createPictures, type PictureShelf } from './createPictures.ts'
import { type Comings, createComings } from './createComings.ts'

/** One draft open in this window: the desk that keeps it, the editor it is written in, and what joins them. */
export interface Session {
  readonly desk: Desk
  readonly editor: StoryEditor
  readonly pictures: PictureShelf
  readonly link: ScrollLink
  readonly comings: Comings
  readonly gate: Gate
  readonly close: () => Promise<void>
}

export type OpenedSession =
  | { readonly kind: 'session'; readonly session: Session }
  | { readonly kind: 'missing' }
  | Failed

/** The words come first: what lists who said them arrives when they can be typed in. */
const loadReview = afterText(async () => (await import('./reviewing.ts')).reviewing)

/** Opens a draft for work. Editor and desk know nothing of each other; they meet here. */
export async function openSession(
  { keeper, who, house }: Pick<AppWorld, 'keeper' | 'who' | 'house'>,
  draft: DraftId,
): Promise<OpenedSession> {
  const checker = createChecker(house.then((loaded) => loaded.house))
  let heads: readonly string[] = []
  void house.then((loaded) => {
    heads = loaded.house.deskHeads
  })
  const opened = await openDesk({
    draft,
    keeper,
    check: checker.check,
    review: loadReview(),
    heads: () => heads,
    clock,
    newId,
    who,
  })
  if (opened.kind !== 'desk') {
    checker.close()
    return opened
  }
  const { desk } = opened
  // What was held may be put over others' words as soon as it is given, and what that drops is to be seen.
  if (desk.resumes) await watchForDropped()
  const pictures = createPictures(keeper)
  const comings = createComings()
  let marks: OwnMarks = {}
  void house.then((loaded) => (marks = loaded.house.quotationMarks))
  const editor = createStoryEditor({
    doc: desk.doc,
    steps: desk.steps,
    tab: desk.tab,
    editable: desk.store.getState().save.kind !== 'read-only',
    newId,
    pictures: {
      address: pictures.address,
      chosen: (file, block) => comings.files([file], { how: 'into the photo', block }),
    },
    brought: comings,
    ownMarks: () => marks,
    onChange: desk.edited,
  })
  const gate = lateGate({ desk, house: house.then((loaded) => loaded.house), clock })
  const arrival = arrivalFor(draft)
  if (arrival?.kind === 'text') comings.text(arrival.text)
  if (arrival?.kind === 'html') comings.html(arrival.html, arrival.text)
  let detach = () => {}
  editor.on('mount', () => {
    detach = desk.attach(writerOf(editor))
  })
  editor.on('unmount', () => detach())
  return {
    kind: 'session',
    session: {
      desk,
      editor,
      pictures,
      link: createScrollLink(),
      comings,
      gate,
      close: async () => {
        gate.close()
        await desk.close()
        editor.destroy()
        pictures.close()
        checker.close()
      },
    },
  }
}
