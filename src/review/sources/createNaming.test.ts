import { expect, test } from 'vitest'
import { plainHouse } from '~/story'
import { createNaming } from './createNaming.ts'
import { house } from './itemInTest.ts'

const named = (names: readonly string[], by = plainHouse) => names.map(createNaming(names, by))

test('a surname is the person whose full name is there', () => {
  expect(named(['Dana Ruiz', 'Ruiz', 'Mr Ruiz'])).toEqual(['Dana Ruiz', 'Dana Ruiz', 'Dana Ruiz'])
})

test('a surname that two people have is neither', () => {
  expect(named(['Dana Ruiz', 'Ruiz', 'Pablo Ruiz'])).toEqual(['Dana Ruiz', 'Ruiz', 'Pablo Ruiz'])
})

test('an army, its command and its spokesman are one source', () => {
  const names = ['the army', 'Syrian army command', 'the army’s general command', 'an army spokesman']
  expect(new Set(named(names))).toEqual(new Set(['Syrian army command']))
})

test('with two armies in a story “the army” is neither', () => {
  const names = ['the army', 'the Syrian army', 'the Israeli army']
  expect(named(names)).toEqual(names)
})

test('the foreign ministries of two countries are two', () => {
  const names = ['the Russian foreign ministry', 'the Iranian foreign ministry', 'the foreign ministry']
  expect(named(names)).toEqual(names)
})

test('a name that only begins another is not it', () => {
  const names = ['Washington', 'The Washington Post', 'Israel', 'the Bank of Israel', 'police', 'the police union']
  expect(named(names)).toEqual(names)
})

test('what narrows a name may be left out', () => {
  const names = ['the Syrian Observatory for Human Rights', 'the Observatory']
  expect(named(names)).toEqual([names[0], names[0]])
})

test('the house’s spellings lead to the house’s name, and an agency keeps it under a description', () => {
  const names = ['Thomson Reuters', 'reuters', 'the Syrian state news agency SANA', 'Syrian Arab News Agency']
  expect(named(names, house)).toEqual(['Reuters', 'Reuters', 'SANA', 'SANA'])
})

test('names of the house and longer ones of the story are one', () => {
  expect(named(['the army', 'the Syrian army', 'the regime’s forces'], house)).toEqual([
    'Syrian army',
    'Syrian army',
    'Syrian army',
  ])
})

test('an army that the story does not name in full is not taken for the house’s', () => {
  expect(named(['the army'], house)).toEqual(['the army'])
})
