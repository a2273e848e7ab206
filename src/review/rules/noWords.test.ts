import { expect, test } from 'vitest'
import { type Block, richText } from '~/story'
import { noWords } from './noWords.ts'
import { breachesIn, copyWith, id, paragraph, storyWith } from './ruleInTest.ts'

const note = (purpose: 'desk' | 'reader'): Block => ({
  kind: 'note',
  id: id('n'),
  purpose,
  text: richText('Call the harbour.'),
})
const found = (...body: Block[]) => breachesIn(noWords, copyWith(storyWith({ body }))).map(({ block }) => block)

test('an empty body, and one of notes for the desk alone, has no words', () => {
  expect([found(), found(paragraph(' ')), found(note('desk'))]).toEqual([['headline'], ['p'], ['n']])
})

test('a published note is words for readers', () => {
  expect([found(paragraph('It burns.')), found(note('reader'))]).toEqual([[], []])
})
