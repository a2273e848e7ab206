import { anyAddress, newsletterOf, newsletterOver } from '~/interchange'
import type { LayoutVerdict, ReadPage } from '~/preview'
import type { Edition, House, Story } from '~/story'
import type { PictureShelf } from './createPictures.ts'
import { createReadPage, type ReadOptions } from './createReadPage.ts'
import type { StoryAtHand } from './storyAtHand.ts'

/** The newsletter that the story at hand would be sent as, and how it comes out in it. */
export const createNewsletter = (
  atHand: StoryAtHand,
  house: House,
  pictures: Pick<PictureShelf, 'addressNow' | 'subscribe'>,
  edition?: Edition,
): ReadPage =>
  createReadPage(atHand, {
    house,
    pictures,
    edition,
    read: (story, options) => ({ page: newsletterOf(story, options), verdict: verdictOf(story, options) }),
  })

function verdictOf(story: Story, options: ReadOptions): LayoutVerdict {
  if (story.headline.every(({ text }) => text.trim() === '')) return { says: 'Missing headline', isWrong: true }
  // Many a mail program shows no picture until it is asked to.
  if (story.body.some((block) => block.kind === 'photo' && block.picture !== null && block.alt.trim() === ''))
    return { says: 'Missing alternative text', isWrong: true }
  // What the address of a picture weighs here says nothing of what it weighs in a mail.
  const over = newsletterOver(story, { ...options, picture: () => anyAddress })
  return over > 0 ? { says: `Over by ${Math.ceil(over / 1024)} kB`, isWrong: true } : { says: 'Fits', isWrong: false }
}
