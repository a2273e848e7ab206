import { expect, test } from 'vitest'
import { breachesIn, copyWith, id, paragraph, storyWith, wordsFound } from './ruleInTest.ts'
import { twoSpeakers } from './twoSpeakers.ts'

const found = (text: string) => wordsFound(twoSpeakers, text)

test('the second of two people who are quoted in a paragraph is given one of their own', () => {
  const copy = copyWith(storyWith({ body: [paragraph('“We spoke,” Haddad said. “It was good,” Dana Ruiz said.')] }))
  expect(breachesIn(twoSpeakers, copy)).toEqual([
    {
      block: id('p'),
      anchor: { place: { block: id('p'), field: 'text' }, start: 25, end: 39, exact: '“It was good,”' },
      item: copy.parts.flatMap(({ items }) => items)[1]?.key,
      on: '“It was good,”\0said by\0\0Dana Ruiz',
      says: 'Haddad and Dana Ruiz are both quoted in this paragraph. Give Dana Ruiz a paragraph of their own.',
    },
  ])
})

test.each([
  ['one person goes on', '“We spoke,” said Dana Ruiz. “It was good,” Ruiz said. “We ate,” she added.'],
  ['a name is given with a title', '“We spoke,” said Tom Hale. “It was good,” Inspector Hale said.'],
  ['a description may be the same person', '“We spoke,” said Dana Ruiz. “It was good,” the harbour master said.'],
  ['a pronoun may be', '“We spoke,” said Dana Ruiz. “It was good,” she said.'],
  ['the other is not quoted in full', '“We spoke,” said Dana Ruiz. Omar Haddad said that it was good.'],
  ['the other has a word or two in marks', '“We spoke,” said Dana Ruiz. Omar Haddad said that it was “good”.'],
])('not where %s', (_, text) => {
  expect(found(text)).toEqual([])
})

test('what one person tells of another’s words is one quote', () => {
  expect(found('“Omar Haddad told me, ‘We will stay here,’” said Dana Ruiz.')).toEqual([])
})

test('a paragraph each is what is asked for', () => {
  const body = [paragraph('“We spoke,” Haddad said.', 'a'), paragraph('“It was good,” Reyes said.', 'b')]
  expect(breachesIn(twoSpeakers, copyWith(storyWith({ body })))).toEqual([])
})
