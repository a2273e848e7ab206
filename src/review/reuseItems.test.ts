/* oxlint-disable typescript/no-unsafe-type-assertion -- a test gives out brands freely */
import { expect, test } from 'vitest'
import type { BlockId, Instant } from '~/story'
import { countsOf, rulingOn, type ItemKey, type Person, type ReviewItem, reuseItems, sameWording } from './index.ts'

const ann: Person = { id: 'ann', name: 'Ann' }
const item = (name: string): ReviewItem => ({
  key: name as ItemKey,
  kind: 'speech',
  type: 'direct',
  anchors: [{ place: { block: name as BlockId, field: 'text' }, start: 0, end: 2, exact: 'No' }],
  block: name as BlockId,
  nth: 0,
  wording: { words: 'No', chain: [{ role: 'said by', name, doubtful: false }] },
  found: { words: 'No', chain: [{ role: 'said by', name, doubtful: false }] },
  foundNth: 0,
  speaker: name,
  confidence: 'certain',
  reason: 'Said so.',
  state: 'unreviewed',
})

test('equal items keep their object, and an equal list stays the list', () => {
  const before = [item('a'), item('b')]
  expect(reuseItems(before, [item('a'), item('b')])).toBe(before)
  const cleared: ReviewItem = {
    ...item('b'),
    state: 'stet',
    decision: rulingOn(item('b'), 'stet', ann, 5 as Instant),
  }
  const now = reuseItems(before, [item('a'), cleared])
  expect(now[0]).toBe(before[0])
  expect(now[1]).toBe(cleared)
})

test('an item whose words moved within the block is another object', () => {
  const before = [item('a')]
  const moved = { ...item('a'), anchors: item('a').anchors.map((anchor) => ({ ...anchor, start: 4, end: 6 })) }
  expect(reuseItems(before, [moved])).toEqual([moved])
  expect(reuseItems(before, [moved])[0]).toBe(moved)
})

test('a list in another order is another list', () => {
  const before = [item('a'), item('b')]
  const now = reuseItems(before, [item('b'), item('a')])
  expect(now).not.toBe(before)
  expect([now[0], now[1]]).toEqual([before[1], before[0]])
})

test('counts are by state', () => {
  expect(countsOf([item('a'), { ...item('b'), state: 'stet' }, { ...item('c'), state: 'queried' }])).toEqual({
    unreviewed: 1,
    queried: 1,
    stet: 1,
    total: 3,
  })
})

test('a question goes with a query only', () => {
  const on = item('a')
  const ruled = { on: on.wording, block: on.block, nth: 0, by: ann, at: 5 }
  expect(rulingOn(on, 'query', ann, 5 as Instant, 'When?')).toEqual({ ...ruled, ruling: 'query', question: 'When?' })
  expect(rulingOn(on, 'stet', ann, 5 as Instant, 'When?')).toEqual({ ...ruled, ruling: 'stet' })
})

test('words are never taken for steps', () => {
  const step = { role: 'said by', name: 'Ann', doubtful: false } as const
  expect(sameWording({ words: 'No', chain: [step] }, { words: 'No', chain: [] })).toBe(false)
  expect(sameWording({ words: 'No', chain: [step] }, { words: 'No', chain: [{ ...step, doubtful: true }] })).toBe(false)
  expect(sameWording({ words: 'No', chain: [step] }, { words: 'No', chain: [{ ...step }] })).toBe(true)
})
