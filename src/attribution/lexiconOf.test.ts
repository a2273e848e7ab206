import { expect, test } from 'vitest'
import { createAttributor } from './createAttributor.ts'
import { passagesIn } from './kit/found.ts'

const foundWith = (verbs: Record<string, string[]>, copy: string) =>
  createAttributor(
    [],
    verbs,
  )(passagesIn(copy)).map(({ content, cue, source, confidence }) => ({
    content: content.map(({ exact }) => exact),
    cue: cue.map(({ exact }) => exact),
    source: source.map(({ exact }) => exact),
    confidence,
  }))

test('a verb of speech that the house adds is found, and was not before', () => {
  const copy = 'The minister tooted the plan had failed.'
  expect(foundWith({}, copy)).toEqual([])
  expect(foundWith({ en: ['tooted'] }, copy)).toMatchObject([
    { content: ['the plan had failed'], cue: ['tooted'], source: ['The minister'] },
  ])
})

test('with a quotation it is surer, in whatever case it is written', () => {
  const surest = (verbs: Record<string, string[]>) => foundWith(verbs, '“We stay,” Dana Ruiz tooted.')[0]?.confidence
  expect([surest({}), surest({ 'en-GB': ['Tooted'] })]).toEqual(['unsure', 'certain'])
})

test('verbs of a language that is not read say nothing in another, and a verb that is known stays as it is known', () => {
  const copy = 'The minister tooted the plan had failed.\nMr Lee called the plan a lie.'
  expect(foundWith({ da: ['tooted'], en: ['called'] }, copy)).toEqual(foundWith({}, copy))
})

test('a house’s verb is no other word’s part', () => {
  expect(foundWith({ en: ['tooted'] }, 'The tooted horn was heard at dawn.')).toEqual([])
})
