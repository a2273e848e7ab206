import type { Desk } from '~/desk'
import { type Page, pageOf } from '~/interchange'
import type { House, Story } from '~/story'
import css from '~/interchange/page/page.css?raw'
import { fontFaces } from './pageFonts.ts'
import type { PictureShelf } from './createPictures.ts'

/** The page a draft would be published as, from its story at hand. Made when somebody looks, once a story. */
export function createPages(desk: Desk, house: House, pictures: PictureShelf) {
  let of: Story | null = null
  let page: Page | null = null
  const sheet = `${fontFaces()}\n${css}`
  const makePage = (story: Story) => pageOf(story, { house, css: sheet, picture: pictures.addressNow })
  return {
    get: (): Page => {
      const { story } = desk.store.getState()
      if (page === null || of !== story) page = makePage(story)
      of = story
      return page
    },
    subscribe: (heard: () => void): (() => void) => {
      const leave = desk.store.subscribe((now, before) => {
        if (now.story !== before.story) heard()
      })
      const left = pictures.subscribe(() => {
        page = null
        heard()
      })
      return () => {
        leave()
        left()
      }
    },
  }
}
