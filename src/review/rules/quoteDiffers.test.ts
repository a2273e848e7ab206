import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Block, richText } from '~/story'
import { quoteDiffers } from './quoteDiffers.ts'
import { breachesIn, copyWith, id, paragraph, storyWith } from './ruleInTest.ts'

const wire = {
  title: 'Reuters copy',
  source: 'Reuters',
  text: `“We liberated the old harbour this morning, and we will not leave it,” General Ruiz told reporters on Sunday.
"It is well into its terrible descent into the pitiless and merciless abyss," Ms Ortega warned. She saw a catastrophe "unlike any so far witnessed here".`,
}
const quote = (...words: readonly string[]): Block => ({
  kind: 'quote',
  id: id('q'),
  words: words.map((text) => richText(text)),
  chain: [],
})
const found = (block: Block, origins = [wire]) =>
  breachesIn(quoteDiffers, copyWith(storyWith({ body: [block] }), { origins }))
const said = (block: Block) => found(block).map(({ says }) => says)

test('a word changed inside a quotation is told, with the word that the origin has, and can be put back', () => {
  const text = '“We captured the old harbour this morning,” said General Ruiz.'
  const place = { block: 'p', field: 'text' }
  const anchor = { place, start: 4, end: 12, exact: 'captured' }
  expect(found(paragraph(text))).toEqual([
    {
      block: 'p',
      item: expect.any(String),
      anchor,
      says: 'The quote has “captured” where Reuters copy has “liberated”. Put the origin’s words back, or take the changed ones out of the quotation.',
      on: '“We captured the old harbour this morning,”\ncaptured/liberated',
      repair: { kind: 'words', label: 'Use the origin’s words', anchor, words: 'liberated' },
    },
  ])
})

test.each([
  '“We liberated the old harbour this morning,” said General Ruiz.',
  "'We liberated the old harbour this morning', said General Ruiz.",
  '“We liberated the old harbour … and we will not leave it,” said General Ruiz.',
  '“We liberated the old harbour [of Hask] this morning,” said General Ruiz.',
  '“We liberated the old harbour,” General Ruiz said. “We will not leave it.”',
  '“Our families are hungry and the bakery is shut,” said Dana Ruiz.',
  'General Ruiz said that his men captured the old harbour this morning.',
  'Ms Ortega warned of a catastrophe “unlike any”.',
])('%s differs in nothing', (text) => {
  expect(found(paragraph(text))).toEqual([])
})

test('a quote block is compared as a whole, and each paragraph has its own repair', () => {
  const [breach] = found(quote('We liberated the old harbour this morning,', 'and we shall not leave it'))
  expect([breach?.anchor, breach?.repair]).toEqual([
    { place: { block: 'q', field: 'words.1' }, start: 7, end: 12, exact: 'shall' },
    {
      kind: 'words',
      label: 'Use the origin’s words',
      anchor: { place: { block: 'q', field: 'words.1' }, start: 7, end: 12, exact: 'shall' },
      words: 'will',
    },
  ])
})

test('only what stands in quotation marks is compared in speech that is half told', () => {
  expect(
    said(paragraph('Ms Ortega said the city was “well into its terrible descent into the merciless abyss”.')),
  ).toEqual([
    'The quote has no “pitiless and” where Reuters copy has it. Put the words back, or mark what is left out with an ellipsis.',
  ])
})

test('several differences are told together and have no repair', () => {
  const breaches = found(quote('We captured the old port this evening and we will never leave it'))
  expect(breaches).toMatchObject([
    {
      says: 'The quote has “captured” where Reuters copy has “liberated”; “port” where it has “harbour”; “evening” where it has “morning”; and 1 more difference. Put the origin’s words back, or take the changed ones out of the quotation.',
      anchor: { exact: 'We captured the old port this evening and we will never leave it' },
    },
  ])
  expect(breaches.map(({ repair }) => repair)).toEqual([undefined])
})

test('without origins nothing is said', () => {
  expect(found(paragraph('“We captured the old harbour this morning,” said General Ruiz.'), [])).toEqual([])
})

const words = 'We liberated the old harbour this morning, and we will not leave it'.split(' ')

test('after its repair a quote differs in nothing', { timeout: 60_000 }, () => {
  const change = fc.record({
    at: fc.integer({ min: 1, max: words.length - 2 }),
    how: fc.constantFrom<'other' | 'less' | 'more'>('other', 'less', 'more'),
  })
  fc.assert(
    fc.property(change, ({ at, how }) => {
      const [without, put] = [how === 'more' ? 0 : 1, how === 'less' ? [] : ['surely']]
      const text = words.toSpliced(at, without, ...put).join(' ')
      const [breach] = found(quote(text))
      expect(breach?.repair?.kind).toBe('words')
      if (breach?.repair?.kind !== 'words') return
      const { anchor, words: back } = breach.repair
      const repaired = text.slice(0, anchor.start) + back + text.slice(anchor.end)
      expect([found(quote(repaired)), repaired.replaceAll(',', '')]).toEqual([[], words.join(' ').replaceAll(',', '')])
    }),
  )
})
