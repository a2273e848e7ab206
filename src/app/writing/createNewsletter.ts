import { newsletterOf, newsletterOver, type PageOptions, wordsLanguage } from '~/interchange'
import type { LayoutVerdict, ReadPage } from '~/preview'
import type { Edition, House, Story } from '~/story'
import { createKept } from './createKept.ts'
import { createPageWords } from './createPageWords.ts'
import type { PictureShelf } from './createPictures.ts'
import type { StoryAtHand } from './storyAtHand.ts'

/** The newsletter that the story at hand would be sent as, and how it comes out in it. */
export function createNewsletter(
  atHand: StoryAtHand,
  house: House,
  pictures: Pick<PictureShelf, 'addressNow' | 'subscribe'>,
  edition?: Edition,
): ReadPage {
  let renew = () => {}
  const words = createPageWords(() => renew())
  const kept = createKept(
    () => {
      const story = atHand.get()
      const wanted = wordsLanguage(story, edition)
      const options = { house, picture: pictures.addressNow, words: words.now(wanted), edition }
      return { page: newsletterOf(story, options), verdict: verdictOf(story, options) }
    },
    (changed) => {
      renew = changed
      const leave = [atHand.subscribe(changed), pictures.subscribe(changed)]
      return () => {
        for (const end of leave) end()
      }
    },
  )
  return { get: () => kept.get().page, verdict: () => kept.get().verdict, subscribe: kept.subscribe }
}

function verdictOf(story: Story, options: Omit<PageOptions, 'css'>): LayoutVerdict {
  if (story.headline.every(({ text }) => text.trim() === '')) return { says: 'Missing headline', isWrong: true }
  // Many a mail program shows no picture until it is asked to.
  if (story.body.some((block) => block.kind === 'photo' && block.picture !== null && block.alt.trim() === ''))
    return { says: 'Missing alternative text', isWrong: true }
  const over = newsletterOver(story, options)
  return over > 0 ? { says: `Over by ${Math.ceil(over / 1024)} kB`, isWrong: true } : { says: 'Fits', isWrong: false }
}
