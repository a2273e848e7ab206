import type { CardSource, LayoutVerdict, PreviewCards } from './cards.ts'

const fits: LayoutVerdict = { says: 'Fits', isWrong: false }
const whole = (text: string) => ({ text, cutAt: null })

/** Cards of a story about a late ferry, of which some things may be otherwise. */
export const cardsInTest = (part: Partial<PreviewCards> = {}): PreviewCards => ({
  lang: 'en-GB',
  dir: 'ltr',
  titles: { headline: 'Ferry is late', standfirst: 'It will come.' },
  article: { verdict: fits },
  together: fits,
  search: {
    site: 'The Test',
    section: '',
    title: whole('Ferry is late'),
    words: whole('It will come.'),
    picture: null,
    verdict: fits,
  },
  social: {
    site: 'The Test',
    title: whole('Ferry is late'),
    words: whole('It will come.'),
    picture: null,
    verdict: fits,
  },
  notice: { site: 'The Test', words: whole('Ferry is late'), verdict: fits },
  ...part,
})

/** A source that says these cards and never others. */
export const cardSourceInTest = (cards: PreviewCards = cardsInTest()): CardSource => ({
  get: () => cards,
  subscribe: () => () => {},
})
