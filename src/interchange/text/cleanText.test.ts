import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cleanText } from './cleanText.ts'

test('line ends are one kind, form feeds and paragraph separators are blank lines', () => {
  expect(cleanText('a\r\nb\rc\u2028d\u0085e\u000bf\fg\u2029h')).toBe('a\nb\nc\nd\ne\nf\n\ng\n\nh')
})

test('controls go, half a surrogate pair is the replacement character, tabs and letters stay', () => {
  expect(cleanText('\ufeffa\u0000b\u0001\u001b\u007f\u009fc\td\ud800e\udc00f😀g')).toBe('abc\td\ufffde\ufffdf😀g')
})

test('isolates and embeddings that close within their line stay', () => {
  for (const balanced of [
    '\u2067חלב\u2069 fell',
    '\u202bחלב\u202c fell',
    '\u2068a \u2066b\u2069\u2069',
    'a\u200f \u200eb\u061c',
  ]) {
    expect(cleanText(balanced)).toBe(balanced)
  }
})

test('bidi controls that do not close within their line go, and so does every override', () => {
  expect(cleanText('\u2067open\nnext\u2069')).toBe('open\nnext')
  expect(cleanText('\u202ecba\u202c and \u202dabc\u202c')).toBe('cba and abc')
  expect(cleanText('\u202b\u2067a\u202c\u2069')).toBe('\u2067a\u2069')
})

test('whatever comes in, what comes out is well formed, keeps its letters, and is clean already', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const clean = cleanText(text)
      expect(clean.isWellFormed()).toBe(true)
      expect(clean.match(/[\p{L}\p{N}\p{P}]/gu)).toEqual(text.match(/[\p{L}\p{N}\p{P}]/gu))
      expect(cleanText(clean)).toBe(clean)
    }),
  )
})
