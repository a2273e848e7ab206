import { expect, test } from 'vitest'
import { cuesIn } from './cuesIn.ts'
import { words } from './en/index.ts'
import { found } from './kit/found.ts'
import { signsOf } from './learned/signsOf.ts'
import { wordsIn } from './wordsIn.ts'

const cues = (text: string) => {
  const units = wordsIn(text, 0, text.length, words.abbreviations)
  return cuesIn(units, signsOf(units)).map(({ from, to }) =>
    units
      .slice(from, to)
      .map((unit) => unit.text)
      .join(' '),
  )
}

test('a cue is the whole verb group', () => {
  expect(cues('She has repeatedly said that it was so.')).toEqual(['has repeatedly said'])
  expect(cues('Lee would not later deny that it was so.')).toEqual(['would not later deny'])
})

test('participles, “according to”, nouns and colons are cues', () => {
  expect(cues('He said so, adding that it rained.')).toEqual(['said', 'adding'])
  expect(cues('Two men fled, according to police.')).toEqual(['according to'])
  expect(cues('Her claim that the vote was rigged was wrong.')).toEqual(['claim'])
  expect(cues('Lee : we stay.')).toEqual([':'])
})

test('what people believe and want is theirs too', () => {
  expect(cues('Voters believe that he is wrong.')).toEqual(['believe'])
})

test('verbs in other senses are none', () => {
  expect(cues('The milk was added by hand.')).toEqual([])
  expect(cues('The claims were many.')).toEqual([])
})

test('who is told to do something does not speak', () => {
  expect(['Residents told to leave homes', 'The men were told to stay.'].flatMap(cues)).toEqual([])
})

test('somebody’s claim is a cue', () => {
  expect(
    [
      'There was no evidence for his claim that the vote was rigged.',
      'Nothing is left of Lee’s false claim that the vote was rigged.',
    ].flatMap(cues),
  ).toEqual(['claim', 'claim'])
})

test('a word that is hardly ever a cue may be one where a quotation has none', () => {
  expect(found('“This is fantastic!” beamed Ann Lee of Ohio.')).toBe('⟦“This is fantastic!”⟧ beamed ⟨Ann Lee of Ohio⟩.')
})
