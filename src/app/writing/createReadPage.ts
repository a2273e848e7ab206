import { type PageOptions, wordsLanguage } from '~/interchange'
import type { LayoutVerdict, PreviewPage, ReadPage } from '~/preview'
import type { Edition, House, Story } from '~/story'
import { createKept } from './createKept.ts'
import { createPageWords } from './createPageWords.ts'
import type { PictureShelf } from './createPictures.ts'
import type { StoryAtHand } from './storyAtHand.ts'

interface Reading {
  readonly house: House
  readonly pictures: Pick<PictureShelf, 'addressNow' | 'subscribe'>
  readonly edition: Edition | undefined
  /** Makes the page of a story, and how it comes out in it. */
  readonly read: (story: Story, options: ReadOptions) => { readonly page: PreviewPage; readonly verdict: LayoutVerdict }
}

export type ReadOptions = Omit<PageOptions, 'css' | 'house'> & { readonly house: House }

/** The story at hand as it comes to readers who do not get the page: read again after a change, while somebody looks. */
export function createReadPage(atHand: StoryAtHand, { house, pictures, edition, read }: Reading): ReadPage {
  let renew = () => {}
  const words = createPageWords(() => renew())
  const kept = createKept(
    () => {
      const story = atHand.get()
      const wanted = wordsLanguage(story, edition)
      return read(story, { house, picture: pictures.addressNow, words: words.now(wanted), edition })
    },
    (changed) => {
      renew = changed
      const leave = [atHand.subscribe(changed), pictures.subscribe(changed)]
      return () => {
        for (const end of leave) end()
      }
    },
  )
  return {
    get: () => kept.get().page,
    verdict: () => kept.get().verdict,
    subscribe: kept.subscribe,
    atRest: kept.atRest,
  }
}
