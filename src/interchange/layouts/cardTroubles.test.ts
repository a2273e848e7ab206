import { expect, test } from 'vitest'
import { type Block, type BlockId, emptyStory, richText, type Story, type Zone } from '~/story'
import { cutOnCards, missingOnCards } from './cardTroubles.ts'

/** Every sign ten pixels wide. */
const ten = (text: string) => text.length * 10
const measures = { searchTitle: ten, searchWords: ten, socialTitle: ten, socialWords: ten, notice: ten }
const empty: Story = emptyStory({ language: 'en-GB', direction: 'ltr', zone: 'Europe/London' as Zone }, 'p' as BlockId)
const opening: Block = { kind: 'paragraph', id: 'p' as BlockId, text: richText('The harbour is shut. '.repeat(20)) }
const picture = { blob: 'b' as never, type: 'image/png', width: 4, height: 3, name: 'pier.png' } as const
const photo: Block = { kind: 'photo', id: 'f' as BlockId, picture, caption: [], credit: '', alt: '' }

test('the cards miss a headline, a description and a picture, each where the story has none', () => {
  const missing = (story: Partial<Story>) =>
    missingOnCards({ ...empty, ...story }).map((one) => 'what' in one && one.what)
  expect(missing({})).toEqual(['headline', 'description', 'picture'])
  expect(missing({ headline: richText('Shut'), body: [opening, { ...photo, picture: null }] })).toEqual(['picture'])
  expect(missing({ headline: richText('Shut'), standfirst: richText('Again'), body: [photo] })).toEqual([])
})

test('the words that each card cuts are told, of a standfirst but not of how a story merely begins', () => {
  const cut = (story: Partial<Story>) =>
    cutOnCards({ ...empty, body: [opening], ...story }, measures).map(
      (one) => 'words' in one && `${one.kind} ${one.words}`,
    )
  expect(cut({ headline: richText('Harbour shut') })).toEqual([])
  expect(cut({ headline: richText('Syrian forces push deeper into Aleppo as army tells rebels to leave') })).toEqual([
    'cut rebels to leave',
  ])
  expect(cut({ headline: richText('Harbour shut'), standfirst: richText(`${'again '.repeat(20)}today`) })).toEqual([
    'cut today',
  ])
  const long = cutOnCards({ ...empty, headline: richText('harbour '.repeat(30)) }, measures)
  expect(long.map((one) => 'what' in one && one.what)).toEqual(['search title', 'shared title', 'notification'])
})
