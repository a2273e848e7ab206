import { expect, test } from 'vitest'
import { type Block, richText, titleId } from '~/story'
import { blockId } from './itemInTest.ts'
import { whereIs } from './whereIs.ts'

const paragraph = (id: string): Block => ({ kind: 'paragraph', id: blockId(id), text: richText('words') })
const body: readonly Block[] = [
  paragraph('p1'),
  { kind: 'quote', id: blockId('q1'), words: [], chain: [] },
  paragraph('p2'),
  {
    kind: 'list',
    id: blockId('l1'),
    ordered: false,
    items: [
      {
        id: blockId('i1'),
        text: [],
        list: { kind: 'list', id: blockId('l2'), ordered: true, items: [{ id: blockId('i2'), text: [] }] },
      },
    ],
  },
]

test('a block is told by its kind and its count within the kind', () => {
  expect(['p1', 'q1', 'p2', 'l1', 'i2', 'gone'].map((id) => whereIs(blockId(id), { body }))).toEqual([
    'Paragraph 1',
    'Quote 1',
    'Paragraph 2',
    'List 1',
    'List 1',
    'In the story',
  ])
  expect(whereIs(titleId('headline'), { body })).toBe('Headline')
})
