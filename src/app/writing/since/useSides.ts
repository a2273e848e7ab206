import { useMemo } from 'react'
import type { Desk } from '~/desk'
import printCss from '~/interchange/page/print.css?raw'
import type { House } from '~/story'
import type { Bench } from '../Bench.ts'
import { createCards } from '../createCards.ts'
import { createNewsletter } from '../createNewsletter.ts'
import { createPages } from '../createPages.ts'
import { createReaderMode } from '../createReaderMode.ts'
import { createTexts } from '../createTexts.ts'
import type { PictureShelf } from '../createPictures.ts'
import { type StoryAtHand, stillStory, storyAtHand } from '../storyAtHand.ts'
import { createPageChanges } from './createPageChanges.ts'
import { deskAt } from './deskAt.ts'
import type { VersionRead } from './useVersion.ts'

/** All that the layouts show of one version of a story. */
function createSide(desk: Pick<Desk, 'store'>, atHand: StoryAtHand, house: House, pictures: PictureShelf) {
  const source = createPages(atHand, house, pictures, printCss)
  return {
    desk,
    source,
    cards: createCards(desk, house, pictures),
    reader: createReaderMode(desk, house, pictures),
    newsletter: createNewsletter(desk, house, pictures),
    texts: createTexts(desk, house, source),
  }
}

/** The story at hand and, once it has been read, an earlier version of it, each with all that is shown of it; and what differs. */
export function useSides(
  { desk, editor, pictures }: Pick<Bench, 'desk' | 'editor' | 'pictures'>,
  house: House,
  read: VersionRead,
) {
  const now = useMemo(() => createSide(desk, storyAtHand(editor), house, pictures), [desk, editor, house, pictures])
  const story = read.kind === 'told' ? read.told.story : null
  const was = useMemo(
    () => (story === null ? null : createSide(deskAt(desk, story), stillStory(story), house, pictures)),
    [desk, house, pictures, story],
  )
  const changes = useMemo(
    () =>
      was === null
        ? null
        : createPageChanges({ desk: was.desk, page: was.source }, { desk: now.desk, page: now.source }),
    [was, now],
  )
  return { now, was, changes }
}
