import { expect, test } from 'vitest'
import { type Block, type Mark } from '~/story'
import { chain } from '../sources/itemInTest.ts'
import { breachesIn, copyWith, id, storyWith } from './ruleInTest.ts'
import { untranslated } from './untranslated.ts'

type Tags = readonly (string | undefined)[]
/** A quote block whose steps have these languages. */
const quoteOf = (line: string, tags: Tags, words = 'Leave the city.', marks: readonly Mark[] = []): Block => ({
  kind: 'quote',
  id: id('q'),
  words: [[{ text: words, marks }]],
  chain: chain(line).map((link, nth) => {
    const language = tags[nth]
    return { ...link, id: id(`s${nth}`), ...(language === undefined ? {} : { language }) }
  }),
})
const said = (quote: Block, language = 'en-GB') =>
  breachesIn(untranslated, copyWith(storyWith({ language, body: [quote] }))).map(({ says }) => says)

test('words said in another language want their translator, at the words', () => {
  const copy = copyWith(storyWith({ body: [quoteOf('said by: the army', ['ar'])] }))
  expect(breachesIn(untranslated, copy)).toEqual([
    {
      block: id('q'),
      anchor: { place: { block: id('q'), field: 'words.0' }, start: 0, end: 15, exact: 'Leave the city.' },
      item: copy.parts.flatMap(({ items }) => items)[0]?.key,
      on: 'Leave the city.\0said by\0\0the army\0\u0001\u0001\u0001\u0001\u0001ar',
      says: 'These words were said in Arabic and stand here in British English. Add who translated them.',
    },
  ])
})

test.each([
  ['a translator is named', quoteOf('said by: the army > translated by: Ines Calder', ['ar'])],
  ['the language is the story’s', quoteOf('said by: the army', ['en-US'])],
  ['no language is known', quoteOf('said by: the army', [])],
  [
    'whoever carried them had them in the story’s language',
    quoteOf('said by: the army > carried by: SANA', ['ar', 'en']),
  ],
  ['they stand as they were said', quoteOf('said by: the army', ['ar'], 'غادروا المدينة.')],
  [
    'they are marked as of that language',
    quoteOf('said by: Ruiz', ['es'], 'No pasarán.', [{ kind: 'language', lang: 'es', dir: 'ltr' }]),
  ],
])('not where %s', (_, quote) => {
  expect(said(quote)).toEqual([])
})

test('a translator without a name is none, and a tag that is none is told as it is', () => {
  expect(said(quoteOf('said by: the army > translated by: ', ['ar'])).length).toBe(1)
  expect(said(quoteOf('said by: the army', ['no_such_tag!']))).toEqual([
    'These words were said in no_such_tag! and stand here in British English. Add who translated them.',
  ])
})

test('Norwegian and renamed tags are one language each', () => {
  expect(said(quoteOf('said by: Ruiz', ['nb']), 'no')).toEqual([])
  expect(said(quoteOf('said by: Ruiz', ['iw']), 'he')).toEqual([])
  expect(said(quoteOf('said by: Ruiz', ['de']), 'nn')).toEqual([
    'These words were said in German and stand here in Norwegian Nynorsk. Add who translated them.',
  ])
})

test('words written in two scripts are a translation', () => {
  expect(said(quoteOf('said by: Ruiz', ['ru'], 'Нет, no, never.')).length).toBe(1)
})

test('a whole name in other letters tells of another language', () => {
  expect(said(quoteOf('said by: الجيش العربي السوري', []))).toEqual([
    'الجيش العربي السوري is written in other letters than the words. Add who translated them, or write the name as readers know it.',
  ])
  expect(said(quoteOf('said by: CNN', [], 'עזבו את העיר.'), 'he')).toEqual([])
  expect(said(quoteOf('said by: דנה רואיז', [], 'עזבו את העיר.'), 'he')).toEqual([])
})
