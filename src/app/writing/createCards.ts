import type { Desk } from '~/desk'
import { type Cards, cardsOf, type Verdict } from '~/interchange'
import { createMeasures, type CardSource, type LayoutVerdict, type PreviewCards } from '~/preview'
import { directionOfStory, type House } from '~/story'
import type { PictureShelf } from './createPictures.ts'

/** Typing that goes on changes the cards this often at most, in milliseconds. */
const every = 250

/** The draft as others would show it, from its story at hand; the same object for as long as all of it is the same. */
export function createCards(
  desk: Pick<Desk, 'store'>,
  house: House,
  pictures: Pick<PictureShelf, 'addressNow' | 'subscribe'>,
): CardSource {
  const measures = createMeasures()
  const make = (): PreviewCards => {
    const { story } = desk.store.getState()
    const cards = cardsOf(story, { house, picture: pictures.addressNow, measures })
    return { lang: story.language, dir: directionOfStory(story), ...inWords(cards) }
  }
  let cards = make()
  const renew = (): boolean => {
    const made = make()
    if (JSON.stringify(made) === JSON.stringify(cards)) return false
    cards = made
    return true
  }
  return {
    get: () => cards,
    subscribe: (heard) => {
      let timer: ReturnType<typeof setTimeout> | null = null
      const look = () => {
        timer = null
        if (renew()) heard()
      }
      const soon = () => {
        timer ??= setTimeout(look, every)
      }
      const leave = [
        desk.store.subscribe((now, before) => {
          if (now.story !== before.story) soon()
        }),
        pictures.subscribe(soon),
      ]
      look()
      return () => {
        if (timer !== null) clearTimeout(timer)
        for (const end of leave) end()
      }
    },
  }
}

function inWords({ article, search, social, notice }: Cards): Omit<PreviewCards, 'lang' | 'dir'> {
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
