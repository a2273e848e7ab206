import { expect, test } from 'vitest'
import { quotationsIn } from './quotationsIn.ts'
import { sentenceWords } from './sentenceWords.ts'
import { sentencesIn } from './sentencesIn.ts'

const sentences = (text: string) =>
  sentencesIn(text, quotationsIn(text), sentenceWords).map(({ start, end }) => text.slice(start, end))

test('a full stop ends a sentence, an abbreviation or an initial does not', () => {
  expect(sentences('Mr. Smith met U.S. Sen. J. Kerry. He left at 3.5 miles. The end')).toEqual([
    'Mr. Smith met U.S. Sen. J. Kerry.',
    'He left at 3.5 miles.',
    'The end',
  ])
})

test('a quotation of many sentences is one unit of its sentence', () => {
  expect(sentences('“One. Two. Three,” he said. “Four.” The mayor left.')).toEqual([
    '“One. Two. Three,” he said.',
    '“Four.”',
    'The mayor left.',
  ])
})

test('a question keeps its speaker', () => {
  expect(sentences('“Why?” Smith asked. “Why?” The mayor left the hall.')).toEqual([
    '“Why?” Smith asked.',
    '“Why?”',
    'The mayor left the hall.',
  ])
})

test('a question keeps a speaker in apposition, and whom it was asked', () => {
  const whole = [
    '“Why?” Rep. Ann Lee, R-Pa., said of the plan.',
    '“Why?” Lee asked reporters rhetorically on Monday.',
    '“Why?” Lee asked the committee.',
  ]
  expect(whole.map(sentences)).toEqual(whole.map((one) => [one]))
  expect(sentences('“Why?” Lee told reporters he was tired.')).toEqual(['“Why?”', 'Lee told reporters he was tired.'])
})

test('“no.” is short for a number only before a figure, and a firm may stand last', () => {
  expect(sentences('He shook his head no. The No. 2 left.')).toEqual(['He shook his head no.', 'The No. 2 left.'])
  expect(sentences('He runs Acme Inc. “We stay.”')).toEqual(['He runs Acme Inc.', '“We stay.”'])
})

test('a line break ends a sentence', () => {
  expect(sentences('One\ntwo')).toEqual(['One', 'two'])
})
