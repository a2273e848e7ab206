import { useMemo } from 'react'
import printCss from '~/interchange/page/print.css?raw'
import type { House } from '~/story'
import { createCards } from '../createCards.ts'
import { createFeed } from '../createFeed.ts'
import { createNewsletter } from '../createNewsletter.ts'
import { createPages } from '../createPages.ts'
import { createReaderMode } from '../createReaderMode.ts'
import { createTexts } from '../createTexts.ts'
import type { PictureShelf } from '../createPictures.ts'
import { type StoryAtHand, stillStory } from '../storyAtHand.ts'
import type { PagePlace } from '../edition/pagePlace.ts'
import { createPageChanges } from './createPageChanges.ts'
import type { VersionRead } from './useVersion.ts'

/** All that the layouts show of one version of a story. */
function createSide(story: StoryAtHand, house: House, pictures: PictureShelf, { edition, sheet = null }: PagePlace) {
  const source = createPages(story, house, pictures, { onPaper: printCss, edition, sheet })
  return {
    story,
    source,
    cards: createCards(story, { ...house, name: edition?.masthead ?? house.name }, pictures),
    reader: createReaderMode(story, house, pictures, edition),
    newsletter: createNewsletter(story, house, pictures, edition),
    feed: createFeed(story, house, pictures, edition),
    texts: createTexts(story, house, source, edition),
  }
}

/** The story at hand and, once it has been read, an earlier version of it, each with all that is shown of it; and what differs. */
export function useSides(
  atHand: StoryAtHand,
  pictures: PictureShelf,
  house: House,
  place: PagePlace,
  read: VersionRead,
) {
  const now = useMemo(() => createSide(atHand, house, pictures, place), [atHand, house, pictures, place])
  const story = read.kind === 'told' ? read.told.story : null
  const was = useMemo(
    () => (story === null ? null : createSide(stillStory(story), house, pictures, place)),
    [house, pictures, story, place],
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
