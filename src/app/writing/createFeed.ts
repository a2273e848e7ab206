import { feedOf } from '~/interchange'
import type { LayoutVerdict, ReadPage } from '~/preview'
import type { Edition, House } from '~/story'
import type { PictureShelf } from './createPictures.ts'
import { createReadPage } from './createReadPage.ts'
import css from './feedReader.css?raw'
import type { StoryAtHand } from './storyAtHand.ts'

/** The item of a feed that the story at hand would be, as a plain feed reader shows it, and what a reader of feeds would miss. */
export const createFeed = (
  atHand: StoryAtHand,
  house: House,
  pictures: Pick<PictureShelf, 'addressNow' | 'subscribe'>,
  edition?: Edition,
): ReadPage =>
  createReadPage(atHand, {
    house,
    pictures,
    edition,
    read: (story, options) => {
      const page = feedOf(story, { ...options, css })
      return { page, verdict: verdictOf(page) }
    },
  })

/** An item is found in a list by its headline and its description; without them it is an empty line there. */
function verdictOf({ title, description }: ReturnType<typeof feedOf>): LayoutVerdict {
  if (title === '') return { says: 'Missing headline', isWrong: true }
  return description === '' ? { says: 'Missing description', isWrong: true } : { says: 'Fits', isWrong: false }
}
