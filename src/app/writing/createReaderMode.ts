import { type PageOptions, textHtml, wordsLanguage } from '~/interchange'
import type { LayoutVerdict, PreviewPage, ReadPage } from '~/preview'
import { directionOfStory, type Edition, type House, loadPageWords, type Story } from '~/story'
import type { PictureShelf } from './createPictures.ts'
import css from './readerMode.css?raw'
import type { Reading } from './readerMode.ts'
import type { StoryAtHand } from './storyAtHand.ts'

/** From the last change of the story to its next reading, in milliseconds: the whole page is made for it, and read. */
const readAfter = 700

/**
 * The draft as a browser's reader mode would leave it. It is read while somebody looks, and what is shown is said to be out of
 * date until it has been read again.
 */
export function createReaderMode(
  atHand: StoryAtHand,
  house: House,
  pictures: Pick<PictureShelf, 'addressNow' | 'subscribe'>,
  edition?: Edition,
): ReadPage {
  let page = pageOf(atHand.get(), null)
  let verdict: LayoutVerdict = outOfDate
  const listeners = new Set<() => void>()
  const tell = () => {
    for (const heard of listeners) heard()
  }
  const say = (next: LayoutVerdict) => {
    if (next.says === verdict.says) return
    verdict = next
    tell()
  }
  const read = async () => {
    const story = atHand.get()
    const [{ readerMode }, words] = await Promise.all([
      import('./readerMode.ts'),
      loadPageWords(wordsLanguage(story, edition)),
    ])
    if (listeners.size === 0 || atHand.get() !== story) return
    const options: PageOptions = { house, css: '', picture: pictures.addressNow, words, edition }
    const reading = readerMode(story, options)
    page = pageOf(story, reading)
    verdict = verdictOf(reading)
    tell()
  }
  let timer: ReturnType<typeof setTimeout> | null = null
  const soon = (wait: number) => {
    if (timer !== null) clearTimeout(timer)
    timer = setTimeout(() => void read(), wait)
  }
  let leave: readonly (() => void)[] = []
  const begin = () => {
    const changed = () => {
      say(outOfDate)
      soon(readAfter)
    }
    leave = [atHand.subscribe(changed), pictures.subscribe(changed)]
    soon(0)
  }
  const end = () => {
    if (timer !== null) clearTimeout(timer)
    for (const one of leave) one()
  }
  const subscribe = (heard: () => void) => {
    if (listeners.size === 0) begin()
    listeners.add(heard)
    return () => {
      listeners.delete(heard)
      if (listeners.size === 0) end()
    }
  }
  return { get: () => page, verdict: () => verdict, subscribe, atRest: subscribe }
}

const outOfDate: LayoutVerdict = { says: 'Out of date', isWrong: false }

function verdictOf(reading: Reading | null): LayoutVerdict {
  if (reading === null) return { says: 'Nothing to read yet', isWrong: false }
  const [first, ...more] = reading.lost
  if (first === undefined) return { says: 'Attributions kept', isWrong: false }
  return {
    says: more.length === 0 ? `Missing ${first.what}` : `Missing ${more.length + 1}, first ${first.what}`,
    isWrong: true,
  }
}

/** What the reader mode left as a page of its own. Its blocks have their names, so that a press goes to the text. */
const pageOf = (story: Story, reading: Reading | null): PreviewPage => ({
  lang: story.language,
  dir: directionOfStory(story),
  title: reading?.title ?? '',
  css,
  parts:
    reading === null
      ? []
      : [
          {
            id: 'header',
            html: `<header data-block="header"><h1 data-block="headline">${textHtml(reading.title)}</h1>${
              reading.byline === '' ? '' : `<p data-block="byline">${textHtml(reading.byline)}</p>`
            }</header>`,
          },
          { id: 'reading', html: `<div data-block="reading">${reading.html}</div>` },
        ],
})
