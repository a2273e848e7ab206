/* oxlint-disable typescript/no-unsafe-type-assertion -- a test gives out brands freely */
import { expect, test } from 'vitest'
import { type Block, type BlockId, emptyStory, richText, type Story, type Zone } from '~/story'
import type { Correction } from '../deeds.ts'
import { correctionNote, correctionProblems } from './correctionProblems.ts'

const storyOf = (...texts: readonly string[]): Story => ({
  ...emptyStory({ language: 'en-GB', direction: 'ltr', zone: 'UTC' as Zone }, 'p' as BlockId),
  body: texts.map(
    (text, at): Block =>
      text.startsWith('>')
        ? { kind: 'quote', id: `b${at}` as BlockId, words: [richText(text.slice(1))], chain: [] }
        : text.startsWith('#')
          ? { kind: 'note', id: `b${at}` as BlockId, purpose: 'desk', text: richText(text.slice(1)) }
          : { kind: 'paragraph', id: `b${at}` as BlockId, text: richText(text) },
  ),
})
const published = storyOf(
  'The pier shut on 12 March with 1,200 people on it.',
  '“We saw it coming,” said Ida Corrow.',
  '>Nobody listened.',
)
const correction = (part: Partial<Correction>): Correction => ({
  class: 'corrected',
  was: '',
  is: '',
  paragraph: null,
  says: 'A note.',
  ...part,
})
const problems = (part: Partial<Correction>, now: Story = published) =>
  correctionProblems(correction(part), published, now).map(({ field, says }) => `${field}: ${says}`)

test('a correction says the old and the new wording, and which paragraph', () => {
  expect(problems({ says: ' ' })).toEqual([
    'says: Write the note as readers get it.',
    'was: Give the wording that went out.',
    'is: Give the wording that stands in its place.',
    'paragraph: Say which paragraph it was, counted from 1.',
  ])
  expect(problems({ was: '12 March', is: '13 March', paragraph: 1 })).toEqual([])
  expect(problems({ was: '12 March', is: '12 March ', paragraph: 1 })).toEqual(['is: The two wordings are the same.'])
})

test('a withdrawal says why, and no more is asked', () => {
  expect(problems({ class: 'withdrawn' })).toEqual([])
  expect(problems({ class: 'withdrawn', says: '' })).toEqual(['says: Write the note as readers get it.'])
})

test.each([
  [
    'typography and spelling',
    storyOf(
      'The pier closed on 12 March with 1200 people on it.',
      '"We saw it coming", said Ida Corrow.',
      '>Nobody listened!',
      '#7 to check',
    ),
    [],
  ],
  [
    'a number',
    storyOf(
      'The pier shut on 13 March with 1,200 people on it.',
      '“We saw it coming,” said Ida Corrow.',
      '>Nobody listened.',
    ),
    ['class: A refile cannot change numbers (12, 13). Choose “corrected”, and say what was wrong.'],
  ],
  [
    'a quote block',
    storyOf(
      'The pier shut on 12 March with 1,200 people on it.',
      '“We saw it coming,” said Ida Corrow.',
      '>Nobody heard.',
    ),
    ['class: A refile cannot change quoted words (“nobody listened”). Choose “corrected”, and say what was wrong.'],
  ],
  [
    'quoted words in running text',
    storyOf(
      'The pier shut on 12 March with 1,200 people on it.',
      '“We felt it coming,” said Ida Corrow.',
      '>Nobody listened.',
    ),
    ['class: A refile cannot change quoted words (“we saw it coming”). Choose “corrected”, and say what was wrong.'],
  ],
])('a refile after a change of %s', (_, now, expected) => {
  expect(problems({ class: 'refiled' }, now)).toEqual(expected)
})

test('the note begins with what was wrong and where', () => {
  expect(correctionNote(correction({ was: '12 March', is: '13 March', paragraph: 1 }))).toBe(
    'Paragraph 1 of an earlier version said “12 March”. It should have said “13 March”.',
  )
})
