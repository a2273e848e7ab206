import { useMemo } from 'react'
import printCss from '~/interchange/page/print.css?raw'
import type { House } from '~/story'
import { createCards } from '../createCards.ts'
import { createNewsletter } from '../createNewsletter.ts'
import { createPages } from '../createPages.ts'
import { createReaderMode } from '../createReaderMode.ts'
import { createTexts } from '../createTexts.ts'
import type { PictureShelf } from '../createPictures.ts'
import { type StoryAtHand, stillStory } from '../storyAtHand.ts'
import { createPageChanges } from './createPageChanges.ts'
import type { VersionRead } from './useVersion.ts'

/** All that the layouts show of one version of a story. */
function createSide(story: StoryAtHand, house: House, pictures: PictureShelf) {
  const source = createPages(story, house, pictures, printCss)
  return {
    story,
    source,
    cards: createCards(story, house, pictures),
    reader: createReaderMode(story, house, pictures),
    newsletter: createNewsletter(story, house, pictures),
    texts: createTexts(story, house, source),
  }
}

/** The story at hand and, once it has been read, an earlier version of it, each with all that is shown of it; and what differs. */
export function useSides(atHand: StoryAtHand, pictures: PictureShelf, house: House, read: VersionRead) {
  const now = useMemo(() => createSide(atHand, house, pictures), [atHand, house, pictures])
  const story = read.kind === 'told' ? read.told.story : null
  const was = useMemo(
    () => (story === null ? null : createSide(stillStory(story), house, pictures)),
    [house, pictures, story],
  )
  const changes = useMemo(
    () =>
      was === null
        ? null
        : createPageChanges({ story: was.story, page: was.source }, { story: now.story, page: now.source }),
    [was, now],
  )
  return { now, was, changes }
}
