import { expect, test } from 'vitest'
import { commonOrigins, hiddenOrigins } from './commonOrigins.ts'
import { chain, house, item } from './itemInTest.ts'
import { originOf } from './originOf.ts'

const from = (line: string) => originOf(chain(line))?.name ?? null

test('words come from whom the speaker stands for, else from the speaker, else from the first carrier', () => {
  expect(from('said by: Hagari > on behalf of: the army > carried by: SANA')).toBe('the army')
  expect(from('said by: Hagari > carried by: SANA')).toBe('Hagari')
  expect(from('said by: > carried by: SANA > quoted by: Reuters')).toBe('SANA')
  expect(from('said by: he > carried by: SANA')).toBe('SANA')
  expect(from('said by:')).toBe(null)
})

test('SANA and Reuters both lead to the army: one origin, hidden behind two carriers', () => {
  const items = [
    item('a', 'said by: the army > carried by: SANA > quoted by: Reuters'),
    item('b', 'said by: Syrian army command > quoted by: Reuters'),
    item('c', 'said by: Adham Sahloul'),
  ]
  const army = { name: 'Syrian army', items: items.slice(0, 2), carriers: ['SANA', 'Reuters'] }
  expect(commonOrigins(items, house)).toEqual([army, { name: 'Adham Sahloul', items: [items[2]], carriers: [] }])
  expect(hiddenOrigins(items, house)).toEqual([army])
})

test('the foreign ministries of two countries are no common origin', () => {
  const items = [
    item('a', 'said by: the Russian foreign ministry > carried by: SANA'),
    item('b', 'said by: the Iranian foreign ministry > carried by: Reuters'),
  ]
  expect(hiddenOrigins(items, house)).toEqual([])
})

test('two sources without a name need not be one', () => {
  const items = [
    item('a', 'said by: a military source > carried by: SANA'),
    item('b', 'said by: a military source > carried by: Reuters'),
  ]
  expect(hiddenOrigins(items, house)).toEqual([])
})
