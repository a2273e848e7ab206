import { expect, test } from 'vitest'
import { nearestName } from './nearestName.ts'

test('a misspelt name is known by its nearest neighbour, and a strange one by none', () => {
  const names = ['name', 'zone', 'rules', 'verbs', 'sources', 'quotationMarks']
  expect(
    ['rulez', 'ruels', 'Verb', 'QuotationMark', 'source', 'nmae', 'colour', ''].map((one) => nearestName(one, names)),
  ).toEqual(['rules', 'rules', 'verbs', 'quotationMarks', 'sources', 'name', null, null])
})
