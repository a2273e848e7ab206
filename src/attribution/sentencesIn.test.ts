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

test('a line break ends a sentence', () => {
  expect(sentences('One\ntwo')).toEqual(['One', 'two'])
})
