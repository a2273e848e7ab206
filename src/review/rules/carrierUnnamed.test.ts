import { expect, test } from 'vitest'
import { type Block, type House, plainHouse, richText } from '~/story'
import { attribute } from '~/attribution'
import { passagesOf, type Story } from '~/story'
import { reviewOf } from '../reviewOf.ts'
import { chain } from '../sources/itemInTest.ts'
import type { Decision } from '../types.ts'
import { carrierUnnamed } from './carrierUnnamed.ts'
import { at, breachesIn, copyWith, id, paragraph, storyWith } from './ruleInTest.ts'

const quoteOf = (line: string, credit?: string): Block => ({
  kind: 'quote',
  id: id('q'),
  words: [richText('Leave the city.')],
  chain: chain(line).map((link, nth) => ({ ...link, id: id(`s${nth}`) })),
  ...(credit === undefined ? {} : { credit }),
})
const said = (body: readonly Block[], house: House = plainHouse) =>
  breachesIn(carrierUnnamed, copyWith(storyWith({ body }), { house })).map(({ says }) => says)
const through = 'said by: the army > carried by: SANA > quoted by: Reuters'

test('words whose carrier stands nowhere beside them are said to lack it', () => {
  const copy = copyWith(storyWith({ body: [quoteOf(through, 'The army')] }))
  expect(breachesIn(carrierUnnamed, copy)).toEqual([
    {
      block: id('q'),
      anchor: { place: { block: id('q'), field: 'words.0' }, start: 0, end: 15, exact: 'Leave the city.' },
      item: copy.parts.flatMap(({ items }) => items)[0]?.key,
      on: 'Leave the city.\0said by\0\0the army\0carried by\0\0SANA\0quoted by\0\0Reuters',
      says: '“Leave the city.” came through SANA and Reuters, and the text beside it does not say so. Name SANA and Reuters.',
    },
  ])
})

test('a credit that is made of the chain names everybody, one by hand those it names', () => {
  expect(said([quoteOf(through)])).toEqual([])
  expect(said([quoteOf(through, 'The army, to SANA')])).toEqual([
    '“Leave the city.” came through Reuters, and the text beside it does not say so. Name Reuters.',
  ])
})

test('a credit of spaces is none, and the house need not name itself', () => {
  expect(said([quoteOf(through, '  ')])).toEqual([])
  const house = { ...plainHouse, name: 'The Meridian' }
  expect(said([quoteOf('said by: the army > carried by: The Meridian', 'The army')], house)).toEqual([])
})

const beside = (carrier: string, text: string, house?: House) =>
  said([paragraph(text), quoteOf(`said by: the army > carried by: ${carrier}`, 'The army')], house).length

test.each([
  ['Reuters', 'The army told Reuters’ correspondent.'],
  ['the Washington Post', 'The Post spoke to the army.'],
  ['Süddeutsche Zeitung', 'Das sagte die Armee der „Süddeutschen Zeitung“.'],
  ['Der Spiegel', 'Nach Informationen des Spiegels.'],
  ['Agence France-Presse', 'The army told AFP.'],
  ['Associated Press', 'The army told the AP.'],
  ['the state news agency SANA', 'SANA carried a statement.'],
  ['L’Équipe', 'Selon L’Équipe.'],
])('%s is named in: %s', (carrier, text) => {
  expect(beside(carrier, text)).toBe(0)
})

test.each([
  ['AP', 'The army shelled an apartment.'],
  ['Reuters', 'The army spoke.'],
  ['PA', 'Party leaders met in Paris.'],
])('%s is not named in: %s', (carrier, text) => {
  expect(beside(carrier, text)).toBe(1)
})

test('the house’s own spellings name an agency', () => {
  const house: House = {
    ...plainHouse,
    agencies: [{ name: 'Northwater News', spellings: ['the northern wire'], kind: 'agency' }],
  }
  expect(beside('Northwater News', 'So said the northern wire.', house)).toBe(0)
  expect(beside('Northwater News', 'So said the northern wire.')).toBe(1)
})

test('“the news agency” beside the words is the one that the story named before', () => {
  const far = paragraph('Smoke rose.', 'b')
  const quote = quoteOf('said by: the army > carried by: Reuters', 'The army')
  const agency = paragraph('The army gave the news agency a statement.', 'c')
  const first = paragraph('Troops advanced, Reuters reported.', 'a')
  expect(said([first, far, agency, quote])).toEqual([])
  expect(said([first, far, quote]).length).toBe(1)
  expect(said([far, agency, quote]).length).toBe(1)
})

test('what readers do not get names nobody', () => {
  const quote = quoteOf('said by: the army > carried by: Reuters', 'The army')
  const note: Block = { kind: 'note', id: id('n'), purpose: 'desk', text: richText('From Reuters.') }
  expect(said([note, quote]).length).toBe(1)
  expect(said([{ ...note, purpose: 'reader' }, quote])).toEqual([])
})

const amended = (story: Story, line: string) => {
  const findings = attribute(passagesOf(story))
  const [first] = reviewOf({ story, findings, decisions: [] }).items
  if (first === undefined) throw new Error('nothing was found')
  const amendment: Decision = {
    on: first.wording,
    block: first.block,
    nth: 0,
    by: { id: 'ines', name: 'Ines Calder' },
    at: at('2026-03-14T10:00Z'),
    ruling: 'amend',
    chain: chain(line),
  }
  return breachesIn(
    carrierUnnamed,
    copyWith(story, { items: reviewOf({ story, findings, decisions: [amendment] }).items }),
  ).map(({ says }) => says)
}

test('a carrier that a person put into the chain has to stand in the text', () => {
  const text = '“We will stay,” the army said.'
  expect(amended(storyWith({ body: [paragraph(text)] }), 'said by: The army > carried by: SANA')).toEqual([
    '“We will stay,” came through SANA, and the text beside it does not say so. Name SANA.',
  ])
})

test('a headline need not name a carrier that the text names', () => {
  const headline = richText('‘We will stay here,’ says army')
  const body = (text: string) => [paragraph('Smoke rose.', 'a'), paragraph('It burned.', 'b'), paragraph(text, 'c')]
  expect(
    amended(storyWith({ headline, body: body('SANA had it first.') }), 'said by: army > carried by: SANA'),
  ).toEqual([])
  expect(amended(storyWith({ headline, body: body('Nobody had.') }), 'said by: army > carried by: SANA').length).toBe(1)
})
