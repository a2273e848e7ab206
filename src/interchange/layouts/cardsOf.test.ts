import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type BlobHash,
  type BlockId,
  emptyStory,
  type Photo,
  type Picture,
  richText,
  type Story,
  type Zone,
} from '~/story'
import { arbitraryStory } from '~tests/kit/arbitraryStory.ts'
import { newsArticle } from '../data/newsArticle.ts'
import { type CardOptions, cardsOf } from './cardsOf.ts'
import { fitted } from './fitted.ts'

/** Every sign ten pixels wide. */
const ten = (text: string) => text.length * 10
const options: CardOptions = {
  house: { name: 'The Test' },
  picture: () => 'blob:1',
  measures: { searchTitle: ten, searchWords: ten, socialTitle: ten, socialWords: ten, notice: ten },
}
const empty: Story = emptyStory({ language: 'en-GB', direction: 'ltr', zone: 'Europe/London' as Zone }, 'p' as BlockId)
const headline = 'Syrian forces push deeper into Aleppo as army tells rebels to leave'

describe('a text in so many lines', () => {
  test('that fits loses nothing, to the last pixel', () => {
    expect(fitted('one two', { width: 70, lines: 1 }, ten).cutAt).toBeNull()
    expect(fitted('one two', { width: 30, lines: 2 }, ten).cutAt).toBeNull()
  })

  test('that does not keeps room for the ellipsis in its last line', () => {
    const cut = fitted('one two six', { width: 70, lines: 1 }, ten)
    expect(cut.text.slice(cut.cutAt ?? 0)).toBe('two six')
    const lower = fitted('one two six ten', { width: 40, lines: 2 }, ten)
    expect(lower.text.slice(lower.cutAt ?? 0)).toBe('six ten')
  })

  test('loses a word that is longer than a line, whole, and what follows it', () => {
    expect(fitted('Donaudampfschifffahrt ahoi', { width: 100, lines: 2 }, ten).cutAt).toBe(0)
  })

  test('is cut between words, and never where more room would cut later or not at all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.nat(400), fc.nat(5), (text, width, lines) => {
        const { cutAt } = fitted(text, { width, lines }, ten)
        const wider = fitted(text, { width: width + 30, lines }, ten).cutAt
        const isBetweenWords = cutAt === null || cutAt === 0 || /\s/u.test(text[cutAt - 1] ?? '')
        const isNoLater = wider === null || (cutAt !== null && wider >= cutAt)
        expect({ isBetweenWords, isNoLater }).toEqual({ isBetweenWords: true, isNoLater: true })
      }),
    )
  })
})

test('a story without a headline says so wherever it is missed, and without a picture where one is shared', () => {
  const { search, social, notice, article } = cardsOf(empty, options)
  expect([article, search, social, notice].map(({ verdict }) => verdict)).toEqual(
    Array.from({ length: 4 }, () => ({ kind: 'missing', what: 'headline' })),
  )
  expect(cardsOf({ ...empty, headline: richText('Shut') }, options).social.verdict).toEqual({
    kind: 'missing',
    what: 'picture',
  })
})

test('the words that a search engine would cut are told, and the verdict is what is cut', () => {
  const { search } = cardsOf({ ...empty, headline: richText(headline), standfirst: richText('High command') }, options)
  expect(headline.slice(search.title.cutAt ?? 0)).toBe('rebels to leave')
  expect(search.verdict).toEqual({ kind: 'cut', what: 'search title' })
})

const photoOf = (blob: string, part: Partial<Picture> = {}): Photo => ({
  kind: 'photo',
  id: blob as BlockId,
  picture: { blob: blob as BlobHash, type: 'image/png', width: 1000, height: 1000, name: '', ...part },
  caption: [],
  credit: '',
  alt: 'Smoke',
})

test('a picture is cropped around its focal point, and around its middle where it has none', () => {
  const withPicture = (part: Partial<Picture>) => cardsOf({ ...empty, body: [photoOf('a', part)] }, options)
  const shared = (part: Partial<Picture>) => withPicture(part).social.picture
  expect(shared({})).toEqual({ address: 'blob:1', alt: 'Smoke', position: '50% 50.1%' })
  expect(shared({ focus: { x: 0, y: 100 } })?.position).toBe('50% 100%')
  const found = (part: Partial<Picture>) => withPicture({ width: 2000, ...part }).search.picture
  expect(found({})).toEqual({ address: 'blob:1', alt: 'Smoke', position: '50% 50%' })
  expect(found({ focus: { x: 90, y: 50 } })?.position).toBe('100% 50%')
})

test('the picture that is shown is the first that JSON-LD gives an address', () => {
  const body = [{ ...photoOf('none'), picture: null }, photoOf('lost'), photoOf('a'), photoOf('b')]
  const picture = (hash: BlobHash) => (hash === 'lost' ? null : `https://example.org/${hash}.png`)
  const { search, social } = cardsOf({ ...empty, body }, { ...options, picture })
  const { image } = newsArticle({ ...empty, body }, { house: options.house, picture })
  const first = image?.find(({ contentUrl }) => contentUrl !== undefined)?.contentUrl
  expect([search.picture?.address, social.picture?.address]).toEqual([first, first])
})

test('a story without a picture is found without one, and nothing more of it is cut with one', () => {
  const story = { ...empty, headline: richText(headline), standfirst: richText(headline.repeat(3)) }
  const { picture, title, words } = cardsOf(story, options).search
  expect(picture).toBeNull()
  expect(cardsOf({ ...story, body: [photoOf('a')] }, options).search).toMatchObject({ title, words })
})

test('a card says nothing of any story but its headline, how it begins, its section and its first picture', () => {
  fc.assert(
    fc.property(arbitraryStory, (story) => {
      const cards = JSON.stringify(cardsOf({ ...story, slug: 'SLUG-OF-OURS', keywords: ['KEY-OF-OURS'] }, options))
      expect(cards).not.toMatch(/OF-OURS/u)
    }),
  )
})
