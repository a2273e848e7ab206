import { expect, test } from 'vitest'
import { plainHouse } from '~/story'
import type { AnonymousForm } from '../deeds.ts'
import { anonymousSource } from './anonymousSource.ts'
import { breachesIn, copyWith, id, paragraph, storyWith, wordsFound } from './ruleInTest.ts'

const found = (text: string) => wordsFound(anonymousSource, text)
const form: AnonymousForm = {
  source: 'a Western diplomat',
  knowsDirectly: true,
  reason: 'The diplomat would lose the post.',
  motive: '',
  knownTo: 'Ines Calder',
  second: '',
  people: 1,
}
const text = 'The talks failed, a Western diplomat said.'
const breaches = (vouched: readonly AnonymousForm[]) =>
  breachesIn(anonymousSource, copyWith(storyWith({ body: [paragraph(text)] }), { vouched }))

test('a source without a name is shown at the words, with the questions that nobody has answered', () => {
  const key = copyWith(storyWith({ body: [paragraph(text)] })).parts.flatMap(({ items }) => items)[0]?.key
  const questions = [
    'whether the source knows it directly',
    'why the source cannot be named',
    'which editor knows who it is',
  ]
  expect(breaches([])).toEqual([
    {
      block: id('p'),
      anchor: { place: { block: id('p'), field: 'text' }, start: 0, end: 16, exact: 'The talks failed' },
      item: key,
      on: `a Western diplomat\0${questions.join('\0')}\0The talks failed`,
      says: `“a Western diplomat” is not named. Still to be answered: ${questions.join(', ')}.`,
    },
  ])
})

test('what a form answers is not asked again; the last form counts', () => {
  const says = (vouched: readonly AnonymousForm[]) => breaches(vouched).map((breach) => breach.says)
  expect(says([form])).toEqual([])
  expect(says([{ ...form, source: 'The Western  diplomat' }])).toEqual([])
  expect(says([form, { ...form, reason: ' ' }])).toEqual([
    '“a Western diplomat” is not named. Still to be answered: why the source cannot be named.',
  ])
  expect(says([{ ...form, source: 'an aide' }]).length).toBe(1)
})

test.each([
  ['A source close to the president said that the deal was done.'],
  ['Two officials said that the deal was done.'],
  ['Two officials at the ministry said that the deal was done.'],
  ['A senior police officer said that the deal was done.'],
  ['U.S. officials said that the deal was done.'],
  ['People familiar with the talks said that the deal was done.'],
  ['One commander told reporters that the deal was done.'],
  ['One resident said that the deal was done.'],
  ['The sources said that the deal was done.'],
  ['One party activist said that the deal was done.'],
])('%s', (copy) => {
  expect(found(copy)).toEqual(['that the deal was done'])
})

test.each([
  ['Police said that the deal was done.'],
  ['The military said that the deal was done.'],
  ['Officials at the ministry said that the deal was done.'],
  ['Bank officials said that rates would fall.'],
  ['Police officers said that the street was shut.'],
  ['Health officials said that 12 people had died.'],
  ['Residents said that the street was shut.'],
  ['Analysts said that the market would fall.'],
  ['He said that the deal was done.'],
  ['Dana Ruiz said that the deal was done.'],
  ['The foreign ministry said that the deal was done.'],
  ['Business Insider reported that the deal was done.'],
  ['The Observer reported that the deal was done.'],
  ['Another email said that the deal was done.'],
  ['Several newspapers said that the deal was done.'],
  ['One commander told AFP that the deal was done.'],
  ['A statement said that the deal was done.'],
  ['The aide said that the deal was done.'],
  ['Some Democrats said that the deal was done.'],
  ['Many critics said that the deal was done.'],
  ['Most of the party said that the deal was done.'],
  ['Another ranking said that the deal was done.'],
  ['One company said that the deal was done.'],
])('not: %s', (copy) => {
  expect(found(copy)).toEqual([])
})

test('what was told to the house itself is the house’s to vouch for', () => {
  const copy = (name: string) =>
    copyWith(storyWith({ body: [paragraph('A diplomat told The Meridian that the deal was done.')] }), {
      house: { ...plainHouse, name },
    })
  expect(breachesIn(anonymousSource, copy('The Meridian')).length).toBe(1)
  expect(breachesIn(anonymousSource, copy('Northwater Post'))).toEqual([])
})

/** Whether the speaker of a quote block is asked about. */
const asked = (name: string, language: string) => {
  const chain = [{ id: id('s'), role: 'said by', name, doubtful: false }] as const
  const body = [{ kind: 'quote', id: id('q'), words: [[{ text: '3', marks: [] }]], chain }] as const
  return breachesIn(anonymousSource, copyWith(storyWith({ language, body }))).length === 1
}

test.each([
  ['de', 'ein hochrangiger Diplomat'],
  ['de', 'Regierungskreise'],
  ['fr', 'une source proche du dossier'],
  ['fr', 'des responsables américains'],
  ['es', 'un alto funcionario'],
  ['es', 'fuentes diplomáticas'],
  ['it', 'una fonte diplomatica'],
  ['pt', 'um diplomata europeu'],
  ['nl', 'een westerse diplomaat'],
  ['sv', 'en högt uppsatt tjänsteman'],
  ['ar', 'مصدر أمني رفض الكشف عن اسمه'],
  ['he', 'גורמים ביטחוניים'],
])('%s: %s', (language, name) => {
  expect(asked(name, language)).toBe(true)
})

test.each([
  ['de', 'die Polizei'],
  ['de', 'der Diplomat'],
  ['de', 'Diplomat Erik Holm'],
  ['de', 'viele Experten'],
  ['fr', 'le ministère des affaires étrangères'],
  ['fr', 'la source'],
  ['es', 'el ejército'],
  ['it', 'la polizia'],
  ['pt', 'a polícia'],
  ['nl', 'de politie'],
  ['sv', 'polisen'],
  ['ar', 'الجيش'],
  ['he', 'המשטרה'],
])('not %s: %s', (language, name) => {
  expect(asked(name, language)).toBe(false)
})
