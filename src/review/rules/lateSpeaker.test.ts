import { expect, test } from 'vitest'
import { lateSpeaker } from './lateSpeaker.ts'
import { breachesIn, copyWith, id, paragraph, storyWith, wordsFound } from './ruleInTest.ts'

const found = (text: string) => wordsFound(lateSpeaker, text)
const long = '“I have been here for thirty years. I have never seen anything like it. People leave every day,”'

test('a speaker who is named sentences later is said to be late, with the distance in words', () => {
  const copy = copyWith(storyWith({ body: [paragraph(`${long} said Dana Ruiz.`)] }))
  const item = copy.parts.flatMap(({ items }) => items)[0]
  expect(breachesIn(lateSpeaker, copy)).toEqual([
    {
      block: id('p'),
      anchor: { place: { block: id('p'), field: 'text' }, start: 0, end: long.length, exact: long },
      item: item?.key,
      on: `${long}\0said by\0\0Dana Ruiz`,
      says: 'Dana Ruiz is named 13 words after the first sentence of the quote. Name the speaker by the end of that sentence.',
    },
  ])
})

test.each([
  ['the speaker is named after the first sentence', `“I have been here for years,” said Dana Ruiz. ${long}`],
  ['before the words', `Dana Ruiz shook her head. ${long} Ruiz said.`],
  ['a colon leads to the words', `She wrote to the council: ${long} Ruiz said.`],
  [
    'the words are one sentence',
    '“I have been here for thirty years, and I have never seen anything like it,” said Dana Ruiz.',
  ],
  [
    'a title ends in a stop',
    '“I have met Dr. Haddad and Gen. Pike of the U.S. Navy a good many times,” said Dana Ruiz.',
  ],
  ['the second sentence is over at once', '“No. Never again,” said Dana Ruiz.'],
  ['a pronoun takes up a name', `Dana Ruiz rose. ${long} she said, before Ruiz left.`],
  ['a name follows in another sentence', `${long} he said. Omar Haddad left.`],
  ['nobody is named', long],
])('not where %s', (_, text) => {
  expect(found(text)).toEqual([])
})

test('a name in another paragraph does not come late for a pronoun', () => {
  const body = [
    paragraph('“We stay,” said Omar Haddad.', 'a'),
    paragraph(`${long} he said before Haddad’s car came.`, 'b'),
  ]
  expect(breachesIn(lateSpeaker, copyWith(storyWith({ body })))).toEqual([])
})

test('whoever spoke in the paragraph before may go on', () => {
  const count = (first: string) =>
    breachesIn(
      lateSpeaker,
      copyWith(storyWith({ body: [paragraph(first, 'a'), paragraph(`${long} Ruiz said.`, 'b')] })),
    ).length
  expect([count('“We stay,” said Dana Ruiz.'), count('“We stay,” said Omar Haddad.')]).toEqual([0, 1])
})
