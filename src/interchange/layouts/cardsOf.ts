import type { BlobHash, Picture, Story } from '~/story'
import { wordsOf } from '../page/inlineHtml.ts'
import { pageFacts } from '../page/pageFacts.ts'
import { cropOf, cropRatios, positionOf } from './cropOf.ts'
import { type CutText, fitted, type Measure, type Room } from './fitted.ts'
import { type Verdict, verdictOf } from './verdict.ts'

/** How the text of each card is measured: in the fonts that search engines, sites and phones set it in. */
export interface CardMeasures {
  readonly searchTitle: Measure
  readonly searchWords: Measure
  readonly socialTitle: Measure
  readonly socialWords: Measure
  readonly notice: Measure
}

export interface CardOptions {
  readonly house: { readonly name: string }
  /** The address of a picture, or null where it cannot be had. */
  readonly picture: (hash: BlobHash) => string | null
  readonly measures: CardMeasures
}

/** The picture of a card. `position` is the `object-position` that shows of it what others crop it to. */
export interface CardPicture {
  readonly address: string
  readonly alt: string
  readonly position: string
}

/** A story where others show it: found, shared and announced. */
export interface Cards {
  readonly article: { readonly verdict: Verdict }
  readonly search: {
    readonly site: string
    readonly section: string
    readonly title: CutText
    readonly words: CutText
    readonly picture: CardPicture | null
    readonly verdict: Verdict
  }
  readonly social: {
    readonly site: string
    readonly title: CutText
    readonly words: CutText
    readonly picture: CardPicture | null
    readonly verdict: Verdict
  }
  readonly notice: { readonly site: string; readonly words: CutText; readonly verdict: Verdict }
}

/**
 * What each shows before it cuts. Nobody publishes these figures and they change: they are what was seen of a search engine's
 * results on a desktop (one line of 580 px for the title, two of 600 px for the sentence), of shared links (a card of 500 px, two
 * lines and one) and of a phone's locked screen (four lines of 320 px). A thumbnail stands beside the sentence, below a title that has
 * its whole width (as in `search-metadata-previews` of https://github.com/Yoast/wordpress-seo); that it cuts no more of the sentence, which
 * then has more lines, is our own reading of results.
 */
export const rooms = {
  searchTitle: { width: 580, lines: 1 },
  searchWords: { width: 600, lines: 2 },
  socialTitle: { width: 476, lines: 2 },
  socialWords: { width: 476, lines: 1 },
  notice: { width: 320, lines: 4 },
} satisfies Record<keyof CardMeasures, Room>

/** Made of what is published, and of nothing else. */
export function cardsOf(story: Story, { house, picture, measures }: CardOptions): Cards {
  const { searchTitle, searchWords, standfirst, socialTitle, socialWords, notice } = setOnCards(story, measures)
  const isCut = ({ cutAt }: CutText) => cutAt !== null
  const noHeadline = { headline: notice.text === '' }
  const search = { title: searchTitle, words: searchWords }
  const social = { title: socialTitle, words: socialWords }
  const lead = leadOf(story, picture)
  const cropped = (ratio: number) => lead && croppedTo(lead, ratio)
  return {
    article: { verdict: verdictOf(noHeadline) },
    search: {
      site: house.name,
      section: story.section.trim(),
      ...search,
      picture: cropped(cropRatios.square),
      verdict: verdictOf(
        { ...noHeadline, description: searchWords.text === '' },
        { 'search title': isCut(searchTitle), description: isCut(standfirst) },
      ),
    },
    social: {
      site: house.name,
      ...social,
      picture: cropped(cropRatios.shared),
      verdict: verdictOf({ ...noHeadline, picture: lead === null }, { 'shared title': isCut(socialTitle) }),
    },
    notice: { site: house.name, words: notice, verdict: verdictOf(noHeadline, { notification: isCut(notice) }) },
  }
}

interface SetTexts extends Readonly<Record<keyof CardMeasures, CutText>> {
  /** The standfirst in a search result. What a story merely begins with is cut everywhere; a standfirst is there to be read whole. */
  readonly standfirst: CutText
}

/** The headline and the description as each card sets them. */
export function setOnCards(story: Story, measures: CardMeasures): SetTexts {
  const headline = wordsOf(story.headline)
  const standfirst = wordsOf(story.standfirst)
  const set = (text: string, place: keyof CardMeasures) => fitted(text, rooms[place], measures[place])
  const { description } = pageFacts(story)
  return {
    searchTitle: set(headline, 'searchTitle'),
    searchWords: set(description, 'searchWords'),
    standfirst: set(standfirst, 'searchWords'),
    socialTitle: set(headline, 'socialTitle'),
    socialWords: set(description, 'socialWords'),
    notice: set(headline, 'notice'),
  }
}

interface Lead {
  readonly picture: Picture
  readonly address: string
  readonly alt: string
}

/** The first picture that can be had: the first that the page's JSON-LD and Open Graph tell of. */
function leadOf({ body }: Story, address: CardOptions['picture']): Lead | null {
  for (const block of body) {
    if (block.kind !== 'photo' || block.picture === null) continue
    const at = address(block.picture.blob)
    if (at !== null) return { picture: block.picture, address: at, alt: block.alt }
  }
  return null
}

function croppedTo({ picture, address, alt }: Lead, ratio: number): CardPicture {
  return { address, alt, position: positionOf(cropOf(picture, picture.focus, ratio), picture) }
}
