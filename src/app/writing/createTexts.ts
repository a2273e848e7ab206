import { heardIn, type HeardLine, outlineOf, type PagePart, seenFrom, treeFromDom, writeText } from '~/interchange'
import type { LayoutVerdict, PageSource, PreviewTexts, TextSource } from '~/preview'
import { directionOfStory, type Edition, type House, plainText } from '~/story'
import { createKept } from './createKept.ts'
import { createPageWords } from './createPageWords.ts'
import type { StoryAtHand } from './storyAtHand.ts'

/**
 * The draft without its looks: as a subscriber gets it, and as a screen reader says it. What is said is read from the very page that is
 * exported.
 */
export function createTexts(atHand: StoryAtHand, house: House, page: PageSource, edition?: Edition): TextSource {
  let renew = () => {}
  const words = createPageWords(() => renew())
  const heardInPart = createPartReader()
  const make = (): PreviewTexts => {
    const story = atHand.get()
    const text = writeText(seenFrom(story, edition), house, words.now(story.language))
    const { lines, missing } = outlineOf(page.get().parts.flatMap(heardInPart))
    const lacks = plainText(story.headline).trim() === '' ? 'headline' : null
    return {
      lang: story.language,
      dir: directionOfStory(story),
      wire: { text, verdict: said(lacks) },
      spoken: { lines, verdict: said(missing) },
    }
  }
  return createKept(make, (changed) => {
    renew = changed
    return page.subscribe(changed)
  })
}

const said = (missing: string | null): LayoutVerdict =>
  missing === null ? { says: 'Fits', isWrong: false } : { says: `Missing ${missing}`, isWrong: true }

/** What is said of each part of the page; an unchanged part is not read again. */
function createPartReader(): (part: PagePart) => readonly HeardLine[] {
  const parser = new DOMParser()
  const known = new WeakMap<PagePart, readonly HeardLine[]>()
  return (part) => {
    const before = known.get(part)
    if (before !== undefined) return before
    const heard = heardIn(treeFromDom(parser.parseFromString(part.html, 'text/html')))
    known.set(part, heard)
    return heard
  }
}
