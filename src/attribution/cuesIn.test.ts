import { expect, test } from 'vitest'
import { cuesIn } from './cuesIn.ts'
import { words } from './en/index.ts'
import { wordsIn } from './wordsIn.ts'

const cues = (text: string) => {
  const units = wordsIn(text, 0, text.length, words.abbreviations)
  return cuesIn(units).map(
    ({ kind, from, to }) =>
      `${kind}: ${units
        .slice(from, to)
        .map((unit) => unit.text)
        .join(' ')}`,
  )
}

test('a cue is the whole verb group', () => {
  expect(cues('She has repeatedly said it, and would not later deny it.')).toEqual([
    'verb: has repeatedly said',
    'verb: would not later deny',
  ])
})

test('participles, “according to” and “was quoted as saying” are cues of their own kinds', () => {
  expect(cues('He was quoted as saying so, adding that, according to police, it rained.')).toEqual([
    'quoted: was quoted as saying',
    'participle: adding',
    'according: according to',
  ])
})

test('verbs in other senses are none', () => {
  expect(cues('The report was added by hand, and he was told to go.')).toEqual([])
  expect(cues('The claims were many.')).toEqual([])
})

test('an infinitive is a cue only after “went on”', () => {
  expect(cues('He wanted to say no. He went on to say no.')).toEqual(['verb: went on to say'])
})
