import { expect, test } from 'vitest'
import { jerusalem } from '../panes/itemInTest.ts'
import { choiceWords } from './comparisonWords.ts'

test('a focal point is told as it is when it is set, and as the middle where there is none', () => {
  const told = (before: string, after: string) => choiceWords({ choice: 'focus', before, after }, jerusalem)
  expect(told('', '20.4 50')).toBe('Focal point: the middle → 20% from left, 50% from top')
  expect(told('20 50', '')).toBe('Focal point: 20% from left, 50% from top → the middle')
})
