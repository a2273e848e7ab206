import { expect, test } from 'vitest'
import { liveStoryOf } from './liveStory.ts'
import { richText } from './richText.ts'
import type { Block, BlockId, Instant } from './types.ts'

const paragraph = (id: string): Block => ({ kind: 'paragraph', id: id as BlockId, text: richText(id) })
const moment = (id: string, at: number | null): Block => ({
  kind: 'moment',
  id: id as BlockId,
  title: [],
  at: at as Instant | null,
  isKey: false,
})

/** The names of what is a story’s own, then of each update with its blocks. */
const inShort = (...body: readonly Block[]) => {
  const { own, updates } = liveStoryOf(body)
  return [
    own.map(({ id }) => id).join(' '),
    ...updates.map(({ moment: { id }, blocks }) => [id, ...blocks.map((block) => block.id)].join(' ')),
  ]
}

test('what stands before the first moment is the story’s own, and the updates stand newest first', () => {
  const body = [paragraph('a'), moment('one', 1), paragraph('b'), paragraph('c'), moment('two', 2), paragraph('d')]
  expect(inShort(...body)).toEqual(['a', 'two d', 'one b c'])
})

test('updates without a time stand last, as they were written', () => {
  const body = [moment('x', null), moment('one', 5), moment('y', null), paragraph('b'), moment('two', 9)]
  expect(inShort(...body)).toEqual(['', 'two', 'one', 'x', 'y b'])
})

test('of one minute the update that was written last is the newest, whichever way the text grows', () => {
  expect(inShort(moment('one', 5), moment('two', 5))).toEqual(['', 'two', 'one'])
  expect(inShort(moment('one', 3), moment('two', 5), paragraph('b'), moment('three', 5))).toEqual([
    '',
    'three',
    'two b',
    'one',
  ])
  expect(inShort(moment('three', 5), moment('two', 5), moment('one', 3))).toEqual(['', 'three', 'two', 'one'])
})

test('a story without a moment is the very same array', () => {
  const body = [paragraph('a')]
  expect(liveStoryOf(body).own).toBe(body)
})
