import { expect, test } from 'vitest'
import { attribute } from '~/attribution'
import { passagesOf } from '~/story'
import { reviewOf } from '../reviewOf.ts'
import type { Decision } from '../types.ts'
import { openAttribution } from './openAttribution.ts'
import { openQuery } from './openQuery.ts'
import { at, breachesIn, copyWith, id, paragraph, storyWith } from './ruleInTest.ts'

const text = '“We stay,” said Dana Ruiz.'
const by = { id: 'ines', name: 'Ines Calder' }
type Rule = Pick<Extract<Decision, { ruling: 'stet' | 'query' | 'reopen' }>, 'ruling' | 'question'>

/** A story whose one attribution was ruled on while it read `before`. */
const copyOf = (rulings: readonly Rule[], now = text) => {
  const itemsOf = (words: string, decisions: readonly Decision[]) => {
    const story = storyWith({ body: [paragraph(words)] })
    return { story, items: reviewOf({ story, findings: attribute(passagesOf(story)), decisions }).items }
  }
  const [first] = itemsOf(text, []).items
  if (first === undefined) throw new Error('nothing was found')
  const { wording, block } = first
  const decisions = rulings.map(
    (one, nth): Decision => ({ ...one, on: wording, block, nth: 0, by, at: at(`2026-03-14T10:0${nth}Z`) }),
  )
  const { story, items } = itemsOf(now, decisions)
  return copyWith(story, { items })
}
const anchor = { place: { block: id('p'), field: 'text' }, start: 0, end: 10, exact: '“We stay,”' } as const
const on = '“We stay,”\0said by\0\0Dana Ruiz'

test('what nobody has ruled on is shown at the words', () => {
  const copy = copyOf([])
  const item = copy.parts.flatMap(({ items }) => items)[0]?.key
  const says = 'Nobody has ruled on “We stay,”. Let it stand, or query it.'
  expect(breachesIn(openAttribution, copy)).toEqual([{ block: id('p'), anchor, item, on, says }])
  expect(breachesIn(openQuery, copy)).toEqual([])
})

test('a question is told as it was asked, with who asked it', () => {
  const copy = copyOf([{ ruling: 'query', question: 'Who heard it' }])
  const item = copy.parts.flatMap(({ items }) => items)[0]?.key
  const says = 'Ines Calder queried “We stay,”: Who heard it. Answer it, and have it closed.'
  expect(breachesIn(openQuery, copy)).toEqual([{ block: id('p'), anchor, item, on: `${on}\0?Who heard it`, says }])
  expect(breachesIn(openAttribution, copy)).toEqual([])
})

test('a query may come without a question, and another question is another line', () => {
  const lines = (question?: string) =>
    breachesIn(openQuery, copyOf([question === undefined ? { ruling: 'query' } : { ruling: 'query', question }]))
  const none = 'Ines Calder queried “We stay,” without a question. Answer it, and have it closed.'
  expect([...lines(), ...lines(' ')].map(({ says }) => says)).toEqual([none, none])
  expect(lines('Who says so?').map(({ says }) => says)).toEqual([
    'Ines Calder queried “We stay,”: Who says so? Answer it, and have it closed.',
  ])
  expect(new Set(['', 'Who?', 'When?'].flatMap((question) => lines(question).map((line) => line.on))).size).toBe(3)
})

test('what stands is in nobody’s way, and what is opened again is', () => {
  const stet = copyOf([{ ruling: 'stet' }])
  expect([...breachesIn(openAttribution, stet), ...breachesIn(openQuery, stet)]).toEqual([])
  const again = copyOf([{ ruling: 'stet' }, { ruling: 'reopen' }])
  expect(breachesIn(openAttribution, again).length).toBe(1)
})

test('words that changed after somebody ruled on them are to be compared', () => {
  const copy = copyOf([{ ruling: 'stet' }], '“We stay here,” said Dana Ruiz.')
  expect(breachesIn(openAttribution, copy).map(({ says }) => says)).toEqual([
    '“We stay here,” changed after Ines Calder ruled on it. Compare the two, and rule again.',
  ])
})

test('a change elsewhere in the story leaves a line what it is', () => {
  const [before] = breachesIn(openAttribution, copyOf([]))
  const [after] = breachesIn(openAttribution, copyOf([], `It burned. ${text}`))
  expect(after?.on).toBe(before?.on)
})
