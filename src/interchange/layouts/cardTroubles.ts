import type { LayoutTrouble, Story } from '~/story'
import { wordsOf } from '../page/inlineHtml.ts'
import { pageFacts } from '../page/pageFacts.ts'
import { type CardMeasures, setOnCards } from './cardsOf.ts'
import type { CutText } from './fitted.ts'

/** What a story does not have and its cards would show. Whether a picture can be had at this moment is no matter. */
export function missingOnCards(story: Story): readonly LayoutTrouble[] {
  const lacks = {
    headline: wordsOf(story.headline) === '',
    description: pageFacts(story).description === '',
    picture: !story.body.some((block) => block.kind === 'photo' && block.picture !== null),
  }
  return (['headline', 'description', 'picture'] as const)
    .filter((what) => lacks[what])
    .map((what) => ({ kind: 'missing', layout: 'cards', what }))
}

/** The words that its cards cut, each with what is lost of it. */
export function cutOnCards(story: Story, measures: CardMeasures): readonly LayoutTrouble[] {
  const { searchTitle, standfirst, socialTitle, notice } = setOnCards(story, measures)
  return [
    ...cut('search title', searchTitle),
    ...cut('description', standfirst),
    ...cut('shared title', socialTitle),
    ...cut('notification', notice),
  ]
}

type CutOnCard = Extract<LayoutTrouble, { kind: 'cut' }>

const cut = (what: CutOnCard['what'], { text, cutAt }: CutText): readonly CutOnCard[] =>
  cutAt === null ? [] : [{ kind: 'cut', layout: 'cards', what, words: text.slice(cutAt) }]
