import { expect, test } from 'vitest'
import { cueAt } from '../cuesIn.ts'
import { quotationsIn } from '../quotationsIn.ts'
import { sentencesIn } from '../sentencesIn.ts'
import { sentenceWords } from '../sentenceWords.ts'
import { rolesOf } from './rolesOf.ts'
import { signsOf } from './signsOf.ts'

/** Who and what the cue headed by `head` is about. */
const roles = (text: string, head: string) => {
  const units = sentencesIn(text, quotationsIn(text), sentenceWords)[0]?.units ?? []
  const at = units.findIndex((unit) => unit.text === head)
  const { source, content } = rolesOf(units, signsOf(units), cueAt(units, at))
  const words = ({ from, to }: { readonly from: number; readonly to: number }): string =>
    text.slice(units[from]?.start, units[to - 1]?.end)
  return [source === null ? null : words(source), ...content.map(words)]
}

test('words on both sides of a speaker are one statement in two parts', () => {
  expect(roles('“Stop,” said Ann Lee, “and listen.”', 'said')).toEqual(['Ann Lee', '“Stop,”', '“and listen.”'])
  expect(roles('The plan, Ann Lee said, was never going to work.', 'said')).toEqual([
    'Ann Lee',
    'The plan',
    'was never going to work',
  ])
})

test('a second verb shares the subject of the first', () => {
  expect(roles('Ann Lee praised the plan and said that it would work.', 'said')).toEqual([
    'Ann Lee',
    'that it would work',
  ])
})

test('the source is the whole noun phrase', () => {
  expect(roles('Ann Lee, a lawyer who lives in Ohio, said the vote was fair.', 'said')).toEqual([
    'Ann Lee, a lawyer who lives in Ohio',
    'the vote was fair',
  ])
})

test('a noun is a cue with an owner', () => {
  expect(roles('There was no proof of his claim that the vote was rigged.', 'claim')).toEqual([
    'his',
    'that the vote was rigged',
  ])
})

test('without anyone named there is no source', () => {
  expect(roles('It was announced on Monday that the bridge would close.', 'announced')).toEqual([
    null,
    'that the bridge would close',
  ])
})

test('a source ends with the bracket that opens in it', () => {
  expect(roles('The Medical Society (SAMS) said the hospital had been hit.', 'said')).toEqual([
    'The Medical Society (SAMS)',
    'the hospital had been hit',
  ])
})
