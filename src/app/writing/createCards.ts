import { type Cards, cardsOf, type Verdict } from '~/interchange'
import { createMeasures, type CardSource, type LayoutVerdict, type PreviewCards } from '~/preview'
import { directionOfStory, type House, plainText } from '~/story'
import { createKept, withEachKey } from './createKept.ts'
import type { PictureShelf } from './createPictures.ts'
import type { StoryAtHand } from './storyAtHand.ts'

/** The draft as others would show it, from its story at hand. */
export function createCards(
  atHand: StoryAtHand,
  house: House,
  pictures: Pick<PictureShelf, 'addressNow' | 'subscribe'>,
): CardSource {
  const measures = createMeasures()
  const make = (): PreviewCards => {
    const story = atHand.get()
    const cards = cardsOf(story, { house, picture: pictures.addressNow, measures })
    const titles = { headline: plainText(story.headline), standfirst: plainText(story.standfirst) }
    return { lang: story.language, dir: directionOfStory(story), titles, ...inWords(cards) }
  }
  const follow = (changed: () => void) => {
    const leave = [atHand.subscribe(changed), pictures.subscribe(changed)]
    return () => {
      for (const end of leave) end()
    }
  }
  return createKept(make, follow, withEachKey)
}

function inWords({ article, search, social, notice }: Cards): Omit<PreviewCards, 'lang' | 'dir' | 'titles'> {
  const judged = <T extends { readonly verdict: Verdict }>(of: T) => ({ ...of, verdict: said(of.verdict) })
  const first = [search, social, notice].find(({ verdict }) => verdict.kind !== 'fits')
  return {
    article: judged(article),
    together: said((first ?? search).verdict),
    search: judged(search),
    social: judged(social),
    notice: judged(notice),
  }
}

function said(verdict: Verdict): LayoutVerdict {
  if (verdict.kind === 'fits') return { says: 'Fits', isWrong: false }
  const what = verdict.kind === 'missing' ? `Missing ${verdict.what}` : `${capital(verdict.what)} is cut`
  return { says: what, isWrong: true }
}

const capital = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}`
