import { expect, test } from 'vitest'
import { sharedWords } from './sharedWords.ts'

const statement = 'The army high command calls on all armed fighters in the eastern districts to leave.'

test('words are found as the text has them, whatever the marks and the case', () => {
  expect(sharedWords('“the army high command calls on all ARMED fighters”, it said.', statement)).toEqual([
    'the army high command calls on all ARMED fighters',
  ])
})

test('two stretches of one statement are two', () => {
  const text = 'It “calls on all armed fighters” and says: in the eastern districts to leave. Done.'
  expect(sharedWords(text, statement)).toEqual(['calls on all armed fighters', 'in the eastern districts to leave'])
})

test('four words in a row are not enough, unless they are all', () => {
  expect(sharedWords('calls on all armed men', statement)).toEqual([])
  expect(sharedWords('They said “we won’t go” today.', "We won't go")).toEqual(['we won’t go'])
})

test('no words are found nowhere', () => {
  expect(sharedWords('anything', ' … ')).toEqual([])
})
