import { expect, test } from 'vitest'
import { plainHouse } from './plainHouse.ts'
import { readHouse } from './readHouse.ts'

const us = { version: 1, name: 'Us', language: 'en', zone: 'UTC', agencies: [] }
const problemsOf = (changed: object) => {
  const read = readHouse({ ...us, ...changed })
  return read.kind === 'refused' ? read.problems : []
}

test('a misspelt setting is told, with what was most likely meant, and the rest is read', () => {
  const agencies = [{ name: 'ANSA', spelings: ['Ansa'] }]
  const rules = { 'late-speker': 'warn', tk: { reporterr: 'off', desk: 'block' } }
  expect(
    readHouse({
      ...us,
      rulez: {},
      agencies,
      rules,
      colour: 'red',
      keeper: { kind: 'server', adress: '/d/', address: '/d/' },
    }),
  ).toEqual({
    kind: 'house',
    house: {
      ...plainHouse,
      ...us,
      agencies: [{ name: 'ANSA', spellings: [], kind: 'agency' }],
      rules: { tk: { desk: 'block' } },
      keeper: { kind: 'server', address: '/d/' },
    },
    warnings: [
      'house.json: agencies.0.spelings is no setting of Stet and was left out; did you mean “spellings”?',
      'house.json: rulez is no setting of Stet and was left out; did you mean “rules”?',
      'house.json: rules.late-speker is no setting of Stet and was left out; did you mean “late-speaker”?',
      'house.json: rules.tk.reporterr is no setting of Stet and was left out; did you mean “reporter”?',
      'house.json: colour is no setting of Stet and was left out.',
      'house.json: keeper.adress is no setting of Stet and was left out; did you mean “address”?',
    ],
  })
})

test('what is missing or of another kind is told in words', () => {
  expect(readHouse({ version: 1, agencies: 'AP' })).toEqual({
    kind: 'refused',
    problems: [
      'house.json: name is missing: it has to be given.',
      'house.json: language is missing: it has to be given.',
      'house.json: zone is missing: it has to be given.',
      'house.json: agencies must be a list, in square brackets.',
    ],
    warnings: [],
  })
  expect([null, 7, 'Us'].map((json) => readHouse(json))).toEqual(
    [1, 2, 3].map(() => ({
      kind: 'refused',
      problems: ['house.json: the file must be settings by name, in curly brackets.'],
      warnings: [],
    })),
  )
})

test('each part of a house is held to what it means', () => {
  expect(problemsOf({ agencies: [{ name: 'AP', kind: 'wire' }] })).toEqual([
    'house.json: agencies.0.kind must be one of agency, state media, broadcaster, newspaper, picture agency.',
  ])
  expect(problemsOf({ verbs: { en: ['hit back'], english_: [] } })).toEqual([
    'house.json: verbs.en.0 must be one word, such as “tooted”.',
    'house.json: verbs.english_ is not a language tag such as “en-GB”.',
  ])
  expect(problemsOf({ rules: { tk: 'loud' } })).toEqual([
    'house.json: rules.tk must be one of off, hint, warn, block, or such a level for reporter, desk, publish.',
  ])
  expect(problemsOf({ quotationMarks: { en: ['“', '”'] }, lengths: { headline: 0, story: 1.5 } })).toEqual([
    'house.json: quotationMarks.en.2 must be given: outer opening and closing, inner opening and closing are four marks.',
    'house.json: quotationMarks.en.3 must be given: outer opening and closing, inner opening and closing are four marks.',
    'house.json: lengths.headline must be at least 1.',
    'house.json: lengths.story must be a whole number.',
  ])
  const edition = { id: 'a', name: 'A', language: 'en', zone: 'UTC' }
  expect(problemsOf({ editions: [edition, edition] })).toEqual([
    'house.json: editions must each have an id of their own.',
  ])
})

test('a credit pattern has both its parts, each once', () => {
  const wrong = [
    '{creator}',
    '{agency}/{agency}',
    '{creator}/{agency}/{creator}',
    '{creator}/{agency}{',
    '{who}/{agency}',
  ]
  expect(wrong.map((creditPattern) => problemsOf({ creditPattern }).length)).toEqual([1, 1, 1, 1, 1])
  const right = ['{creator}/{agency}', '{agency} – {creator}', 'Photo: {creator} ({agency})']
  expect(right.map((creditPattern) => problemsOf({ creditPattern }))).toEqual([[], [], []])
})
