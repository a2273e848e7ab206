import { expect, test } from 'vitest'
import { filterItems, type ItemFilter, orderItems } from './itemFilter.ts'
import { house, item } from './itemInTest.ts'
import { sourcesIn } from './sourcesIn.ts'

const items = [
  item('told', 'said by: Dana Ruiz'),
  item('carried', 'said by: the army > carried by: SANA', { state: 'unreviewed' }),
  item('quoted', 'said by: Syrian army command > carried by: SANA > quoted by: Thomson Reuters', { state: 'queried' }),
  item('nobody', '', { state: 'unreviewed' }),
  item('again', 'said by: Ruiz > seen by us:'),
]
const shown = (filter: ItemFilter) => filterItems(items, filter, house).map(({ wording }) => wording.words)

test('each filter lets through what it says', () => {
  expect(shown({ kind: 'all' })).toEqual(['told', 'carried', 'quoted', 'nobody', 'again'])
  expect(shown({ kind: 'unreviewed' })).toEqual(['carried', 'nobody'])
  expect(shown({ kind: 'queried' })).toEqual(['quoted'])
  expect(shown({ kind: 'stet' })).toEqual(['told', 'again'])
  expect(shown({ kind: 'second-hand' })).toEqual(['carried', 'quoted'])
  expect(shown({ kind: 'no source' })).toEqual(['nobody'])
  expect(shown({ kind: 'distance', distance: 3 })).toEqual(['quoted'])
  expect(shown({ kind: 'distance', distance: null })).toEqual(['nobody'])
  expect(shown({ kind: 'source', name: 'Reuters' })).toEqual(['quoted'])
  expect(shown({ kind: 'source', name: 'Syrian army' })).toEqual(['carried', 'quoted'])
})

test('the sources of a story are listed once each, the busiest first', () => {
  expect(sourcesIn(items, house)).toEqual([
    { name: 'Dana Ruiz', count: 2, roles: ['said by'] },
    { name: 'Syrian army', count: 2, roles: ['said by'] },
    { name: 'SANA', count: 2, roles: ['carried by'] },
    { name: 'Reuters', count: 1, roles: ['quoted by'] },
  ])
})

test('the riskiest come first, and equals stay in the order of the story', () => {
  expect(orderItems(items, 'risk', house).map(({ wording }) => wording.words)).toEqual([
    'nobody',
    'quoted',
    'carried',
    'told',
    'again',
  ])
  expect(orderItems(items, 'story', house)).toBe(items)
})
