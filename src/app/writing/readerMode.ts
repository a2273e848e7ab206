import { Readability } from '@mozilla/readability'
import { type Kept, lostIn, mustKeep, type PageOptions, seenFrom, writeHtml } from '~/interchange'
import type { Story } from '~/story'

/** What a browser's reader mode leaves of a page. */
export interface Reading {
  readonly title: string
  readonly byline: string
  readonly html: string
  /** What must not be lost, and is. */
  readonly lost: readonly Kept[]
}

/** Reads the published page as Firefox does; null where it finds no article in it. Costs as much as the page is long. */
export function readerMode(story: Story, options: PageOptions): Reading | null {
  const document = new DOMParser().parseFromString(writeHtml(story, options), 'text/html')
  const article = new Readability(document).parse()
  if (article === null) return null
  const { title, byline, content, textContent } = article
  return {
    title: title ?? '',
    byline: byline ?? '',
    // What it leaves of the page stands in another, which has a main landmark of its own.
    html: (content ?? '').replace(' role="main"', ''),
    lost: lostIn(textContent ?? '', mustKeep(seenFrom(story, options.edition), options.words)),
  }
}
