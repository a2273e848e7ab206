import { expect, test } from 'vitest'
import { type House, plainHouse, richText, type Story } from '~/story'
import { overLength } from './overLength.ts'
import { breachesIn, copyWith, paragraph, photo, storyWith } from './ruleInTest.ts'

const house: House = { ...plainHouse, lengths: { headline: 12, standfirst: 20, caption: 10, story: 5 } }
const found = (story: Partial<Story>, at: House = house) =>
  breachesIn(overLength, copyWith(storyWith(story), { house: at }))
const said = (...asked: Parameters<typeof found>) => found(...asked).map(({ says }) => says)

test('what goes over the house’s room says by how much', () => {
  expect(
    said({
      headline: richText('Harbour shut now'),
      standfirst: richText('It burns and burns and burns.'),
      body: [paragraph('One two three four five six.'), photo({ caption: 'Smoke over the port' })],
    }),
  ).toEqual([
    'The story has 10 words, 5 over the house’s 5. Cut it, or have the room agreed.',
    'The headline has 16 characters, 4 over the house’s 12. Cut it.',
    'The standfirst has 29 characters, 9 over the house’s 20. Cut it.',
    'The caption has 19 characters, 9 over the house’s 10. Cut it.',
  ])
})

test('what fits to the last character is not told, nor is anything where the house sets no lengths', () => {
  const full = { headline: richText('Harbour shut'), body: [paragraph('One two three four five.')] }
  expect(said(full)).toEqual([])
  expect(said({ body: [paragraph('One two three four five six.')] }, plainHouse)).toEqual([])
})

test('characters are counted as readers count them', () => {
  expect(said({ headline: richText('👩🏽‍🚒👩🏽‍🚒 e\u0301e\u0301'), body: [] })).toEqual([])
})

test('an override of the length of a story holds until it has grown by another hundred words', () => {
  const on = (words: number) => found({ body: [paragraph('word '.repeat(words))] }).map((one) => one.on)
  expect([on(6), on(105), on(106)]).toEqual([['1'], ['1'], ['2']])
})
