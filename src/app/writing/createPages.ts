import { type LivePage, type Page, pageWith, wordsLanguage } from '~/interchange'
import type { House, Story } from '~/story'
import { createPageWords } from './createPageWords.ts'
import { ownSheet } from './ownSheet.ts'
import { fontFaces } from './pageFonts.ts'
import type { PictureShelf } from './createPictures.ts'
import type { PagePlace } from './edition/pagePlace.ts'
import type { StoryAtHand } from './storyAtHand.ts'

interface PagesOptions extends PagePlace {
  /** What Stet's own stylesheet adds for print, where that is looked at. */
  readonly onPaper?: string
}

/**
 * The page a draft would be published as, from its story at hand. Made when somebody looks, once a story. The words of its
 * language may arrive after it: then it is made again.
 */
export function createPages(
  atHand: StoryAtHand,
  house: House,
  pictures: Pick<PictureShelf, 'addressNow' | 'subscribe'>,
  { onPaper = '', edition, sheet: own = null }: PagesOptions = {},
) {
  let of: Story | null = null
  let page: Page | null = null
  const sheet = `${fontFaces()}\n${own ?? `${ownSheet()}\n${onPaper}`}`
  const listeners = new Set<() => void>()
  const renew = () => {
    page = null
    for (const heard of listeners) heard()
  }
  const words = createPageWords(renew)
  let live: LivePage | null = null
  let isComing = false
  /** What makes the updates of a live story arrives with the first story that has any. */
  const liveNow = ({ body }: Story): LivePage | null => {
    if (!isComing && body.some(({ kind }) => kind === 'moment')) {
      isComing = true
      import('./livePage.ts').then(
        (arrived) => {
          live = arrived.livePage
          renew()
        },
        (trouble: unknown) => {
          isComing = false // the next page asks again
          if (!(trouble instanceof TypeError)) throw trouble
        },
      )
    }
    return live
  }
  const makePage = (story: Story) =>
    pageWith(liveNow(story), story, {
      house,
      css: sheet,
      picture: pictures.addressNow,
      words: words.now(wordsLanguage(story, edition)),
      edition,
    })
  return {
    get: (): Page => {
      const story = atHand.get()
      if (page === null || of !== story) page = makePage(story)
      of = story
      return page
    },
    subscribe: (heard: () => void): (() => void) => {
      const leave = atHand.subscribe(heard)
      const left = pictures.subscribe(() => {
        page = null
        heard()
      })
      listeners.add(heard)
      return () => {
        listeners.delete(heard)
        leave()
        left()
      }
    },
  }
}
