import { expect, test } from 'vitest'
import { type BlockId, emptyStory } from '~/story'
import { house, item } from '../sources/itemInTest.ts'
import type { ReviewItem } from '../types.ts'
import { singleOrigin } from './singleOrigin.ts'
import type { Copy } from './types.ts'

const zone = house.zone
const copyOf = (items: readonly ReviewItem[]): Copy => {
  const story = emptyStory({ language: 'en', direction: 'ltr', zone }, 'p0' as BlockId) // made up for a test
  return {
    story,
    parts: items.map((one) => ({ id: one.block, block: 'headline', passages: [], items: [one] })),
    ground: { language: 'en', zone, filedAt: null, publishAt: null, house, origins: [], vouched: [] },
    now: 0 as Copy['now'], // any time will do
  }
}
const breaches = (...items: readonly ReviewItem[]) => singleOrigin.inStory(copyOf(items))
const named = (...items: readonly ReviewItem[]) => breaches(...items).map(({ on }) => on)

test('three attributions that lead to one source rest on it, whoever carried them', () => {
  const items = [
    item('a', 'said by: the army > carried by: SANA'),
    item('b', 'said by: Syrian army command > quoted by: Reuters'),
    item('c', 'said by: an officer > on behalf of: the army'),
  ]
  expect(breaches(...items)).toEqual([
    {
      block: items[0]?.block,
      item: 'a',
      on: 'Syrian army',
      says: 'Everything in this story rests on Syrian army: each of its 3 attributions leads to Syrian army in the end. Find a second source, or say in the story that there is none.',
    },
  ])
})

test('three speakers that one agency carried rest on the agency', () => {
  const items = [
    item('a', 'said by: Dana Ruiz > carried by: Reuters'),
    item('b', 'said by: the army > carried by: SANA > quoted by: Thomson Reuters'),
    item('c', 'said by: Reuters'),
  ]
  expect(named(...items)).toEqual(['Reuters'])
})

test('two attributions are too few to say so', () => {
  expect(named(item('a', 'said by: Ruiz'), item('b', 'said by: Ruiz'))).toEqual([])
})

test('a second source, or words whose source is not known, ends it', () => {
  const two = [item('a', 'said by: Ruiz'), item('b', 'said by: Ruiz')]
  expect(named(...two, item('c', 'said by: Calder'))).toEqual([])
  expect(named(...two, item('c', ''))).toEqual([])
})

test('words that two people said do not rest on one of them', () => {
  const one = 'said by: Ruiz > said by: Calder'
  expect(named(item('a', one), item('b', 'said by: Ruiz'), item('c', 'said by: Ruiz'))).toEqual([])
})

test('the credit of a picture is no second source', () => {
  const quotes = ['a', 'b', 'c'].map((words) => item(words, 'said by: Dana Ruiz'))
  expect(named(...quotes, item('d', 'carried by: Reuters', { kind: 'photo', type: 'credit' }))).toEqual(['Dana Ruiz'])
})

test('the foreign ministries of two countries are two sources', () => {
  const items = ['Russian', 'Iranian', 'Russian'].map((of, at) =>
    item(`${at}`, `said by: the ${of} foreign ministry > carried by: ${at === 0 ? 'SANA' : 'AFP'}`),
  )
  expect(named(...items)).toEqual([])
})
