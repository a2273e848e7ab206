import { expect, test } from 'vitest'
import { spokenWords } from './spokenWords.ts'
import { type Words, wordsIn } from './wordsIn.ts'

const spelled = ({ text, count, starts, ends }: Words): readonly string[] =>
  Array.from({ length: count }, (_, word) => text.slice(starts[word], ends[word]))
const found = (text: string) => spelled(wordsIn(text))
const isSame = (one: string, other: string) => {
  const [a, b] = [wordsIn(one), wordsIn(other)]
  return a.hashes.subarray(0, a.count).join() === b.hashes.subarray(0, b.count).join()
}

test('marks, dashes and stops are between words, apostrophes, numbers and initials are within them', () => {
  expect(found('“The U.S.-led force – O’Brien’s – won’t pay £1,200.50 (or 3%) at 21:20,” he said…')).toEqual(
    ['The', 'U.S', 'led', 'force', 'O’Brien’s', 'won’t', 'pay', '£', '1,200.50', 'or', '3', '%', 'at', '21:20'].concat([
      'he',
      'said',
    ]),
  )
})

test('every character of a script without spaces is a word, and half a word to a reader', () => {
  expect(found('東京タワーは、5月。')).toEqual(['東', '京', 'タ', 'ワ', 'ー', 'は', '5', '月'])
  const words = wordsIn('東京 today')
  expect(spokenWords(words, 0, words.count)).toBe(2)
})

test('other scripts are read by their letters', () => {
  expect(found('ראש הממשלה אמר: «لن نغادر» — Привет, हिन्दी भाषा 한국어')).toEqual(
    ['ראש', 'הממשלה', 'אמר', 'لن', 'نغادر', 'Привет'].concat(['हिन्दी', 'भाषा', '한국어']),
  )
})

test.each([
  ['quotation marks and dashes', '“It’s over — now,” he said', "'It's over - now', he said"],
  ['spaces of all kinds', 'ten\u00a0tonnes of\u2009wheat', 'ten tonnes\nof  wheat'],
  ['ligatures and wide letters', 'oﬃce ﬁrst ＡＢＣ', 'office first ABC'],
  ['letters put together or apart', 'cafe\u0301 A\u030angstro\u0308m', 'café Ångström'],
  ['Korean syllables put together or apart', '한국', '한국'.normalize('NFD')],
  ['soft hyphens, joiners and marks of direction', 'co\u00adali\u200btion\u200f \u2066now\u2069', 'coalition now'],
  ['the case of first letters', 'The President said', 'the president Said'],
  ['an editor’s capital', '[T]he army', 'the army'],
  ['stops in initials', 'the U.S. and the E.U.', 'the US and the EU'],
  ['Hebrew marks of abbreviation', 'צה״ל', 'צה"ל'],
  ['the sign of less than nothing', 'at −5 degrees', 'at -5 degrees'],
])('%s are typography', (_, one, other) => {
  expect(isSame(one, other)).toBe(true)
})

test.each([
  ['its', 'it’s'],
  ['$5', '£5'],
  ['3.5', '35'],
  ['50%', '50'],
  ['-5', '5'],
  ['10²', '102'],
  ['ALEPPO', 'Aleppo'],
  ['resign', 're-sign'],
  ['סוף', 'סופ'],
])('%s is not %s', (one, other) => {
  expect(isSame(one, other)).toBe(false)
})

test('the end of one sentence without a space is no initial', () => {
  expect(found('It is over.Next came the plan A.Then nothing')).toEqual(
    ['It', 'is', 'over', 'Next', 'came', 'the', 'plan', 'A', 'Then'].concat(['nothing']),
  )
})

test('half a pair of surrogates is between words, and does not spoil the pairs', () => {
  expect(found('a\ud840 b \ud840\udc00 c\udc00')).toEqual(['a', 'b', '\ud840\udc00', 'c'])
})
