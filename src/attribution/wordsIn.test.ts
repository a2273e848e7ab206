import { expect, test } from 'vitest'
import { wordsIn } from './wordsIn.ts'

const read = (text: string): readonly string[] =>
  wordsIn(text, 0, text.length, new Set(['mr'])).map(({ kind, text: found }) => (kind === 'word' ? found : `·${found}`))

test('words keep what joins them, and titles and initials their stops', () => {
  expect(read('Mr. Lee’s AT&T bill, well-known: $1,000.50 at 5 a.m. in the U.S.')).toEqual([
    'Mr.',
    'Lee’s',
    'AT&T',
    'bill',
    '·,',
    'well-known',
    '·:',
    '·$',
    '1,000.50',
    'at',
    '5',
    'a.m.',
    'in',
    'the',
    'U.S.',
  ])
  expect(read('@stet, #1 — Ünal’s “naïve” א״ב __ 𝒜 😀.')).toEqual([
    '@stet',
    '·,',
    '#1',
    '·—',
    'Ünal’s',
    '·“',
    'naïve',
    '·”',
    'א',
    '·״',
    'ב',
    '·__',
    '𝒜',
    '·😀',
    '·.',
  ])
})
