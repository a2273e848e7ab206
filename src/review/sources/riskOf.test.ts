import { expect, test } from 'vitest'
import type { ReviewItem } from '../types.ts'
import { house, item } from './itemInTest.ts'
import { riskOf, risksOf } from './riskOf.ts'

const risks = (line: string, rest: Partial<ReviewItem> = {}) => risksOf(item('words', line, rest), house)

test('a cleared attribution to somebody who told us is no risk', () => {
  expect(riskOf(item('words', 'said by: Dana Ruiz'), house)).toBe(0)
})

test('each thing that is wrong is named once, and each hand beyond the first', () => {
  expect(risks('', { state: 'unreviewed', confidence: 'unsure' })).toEqual(['no source', 'unsure', 'unreviewed'])
  expect(risks('said by: army? > carried by:')).toEqual(['missing step', 'doubtful step', 'hand'])
  expect(risks('said by: army > carried by: SANA > quoted by: Reuters')).toEqual(['hand', 'hand'])
  expect(risks('said by: a Western diplomat', { confidence: 'likely', state: 'queried' })).toEqual([
    'unnamed',
    'likely',
    'queried',
  ])
})

test('words that changed since they were cleared, or could not be verified, are a risk', () => {
  const one = item('words', 'said by: Dana Ruiz')
  const decided = { on: one.wording, block: one.block, nth: 0, by: { id: 'ann', name: 'Ann' }, at: 0 as never }
  expect(risks('said by: Dana Ruiz', { state: 'unreviewed', before: { ...decided, ruling: 'stet' } })).toEqual([
    'changed since cleared',
    'unreviewed',
  ])
  const amendment = { ...decided, ruling: 'amend', verification: { state: 'could not verify' } } as const
  expect(risks('said by: Dana Ruiz', { amendment })).toEqual(['unverified'])
})

test('nobody to answer for words weighs more than words that came from far', () => {
  const nobody = item('a', '')
  const far = item('b', 'said by: army > carried by: SANA > quoted by: Reuters')
  expect(riskOf(nobody, house)).toBeGreaterThan(riskOf(far, house))
})
