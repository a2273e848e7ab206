import { expect, test } from 'vitest'
import { item } from '../sources/itemInTest.ts'
import { itemBreach, wordsOf } from './itemBreach.ts'

const long = 'the ground under the bridge is soft, wet and in no way to be foretold by anybody'
const shown = (words: string) => wordsOf(item(words, ''))

test('words are shown in marks, their own where they have some, and closed where they are cut', () => {
  expect(
    ['We stay', '“We stay”', '„Wir bleiben“', '«Nos quedamos»', `“${long}”`, `"${long}"`, long].map(shown),
  ).toEqual([
    '“We stay”',
    '“We stay”',
    '„Wir bleiben“',
    '«Nos quedamos»',
    '“the ground under the bridge is soft, wet and in no way to…”',
    '"the ground under the bridge is soft, wet and in no way to…"',
    '“the ground under the bridge is soft, wet and in no way to…”',
  ])
  expect(shown('We\n stay')).toBe('“We stay”')
})

test('a breach is about the words and the chain, and nothing else of an attribution', () => {
  const one = item('We stay', 'said by: Dana Ruiz')
  expect(itemBreach(one, 'So.')).toEqual({
    block: one.block,
    anchor: one.anchors[0],
    item: one.key,
    says: 'So.',
    on: 'We stay\0said by\0\0Dana Ruiz',
  })
  expect(itemBreach({ ...one, nth: 3, state: 'queried' }, 'So.').on).toBe(itemBreach(one, 'So.').on)
})
