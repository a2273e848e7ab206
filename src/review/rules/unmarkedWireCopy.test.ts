import { expect, test } from 'vitest'
import { type Block, type NoteKind, plainHouse, richText } from '~/story'
import { breachesIn, copyWith, id, paragraph, storyWith } from './ruleInTest.ts'
import { unmarkedWireCopy } from './unmarkedWireCopy.ts'

const wire = {
  title: 'Wire copy of Sunday',
  source: 'Reuters',
  text: `Syrian forces supported by Iranian-backed militias began their push to take the whole of the divided city last month. Two patients were killed when the largest hospital of the city had to close on Saturday. It will stay shut.`,
}
const found = (block: Block, origin: { title: string; text: string; source?: string } = wire, house = plainHouse) =>
  breachesIn(unmarkedWireCopy, copyWith(storyWith({ body: [block] }), { origins: [origin], house }))
const words = (block: Block) => found(block).map(({ anchor }) => anchor?.exact)

test('words of an origin that nobody is credited with are marked', () => {
  const text = 'It rained. Two patients were killed when the largest hospital of the city had to shut.'
  const exact = 'Two patients were killed when the largest hospital of the city had to'
  expect(found(paragraph(text))).toEqual([
    {
      block: 'p',
      anchor: { place: { block: 'p', field: 'text' }, start: 11, end: 11 + exact.length, exact },
      says: '13 words in a row are those of Wire copy of Sunday. Credit Reuters in this paragraph, or write them anew.',
      on: exact,
    },
  ])
})

test.each([
  ['less than eight words', 'The largest hospital of the city had closed its doors.'],
  [
    'a sentence that says who said it',
    'Two patients were killed when the largest hospital of the city had to close, doctors said.',
  ],
  ['a quotation', '“Two patients were killed when the largest hospital of the city had to close,” said Dana Ruiz.'],
  [
    'a paragraph that names the source',
    'Two patients were killed when the largest hospital of the city had to close. Reuters saw it.',
  ],
])('%s is not marked', (_, text) => {
  expect(words(paragraph(text))).toEqual([])
})

test('an attributed sentence divides what is copied around it', () => {
  const text =
    'Syrian forces supported by Iranian-backed militias began their push to take the whole of the divided city last month. Two patients were killed when the largest hospital of the city had to close on Saturday, doctors said. It will stay shut.'
  expect(words(paragraph(text))).toEqual([
    'Syrian forces supported by Iranian-backed militias began their push to take the whole of the divided city last month',
  ])
})

test('an agency may be credited by any of its spellings', () => {
  const house = {
    ...plainHouse,
    agencies: [{ name: 'Reuters', spellings: ['Rtrs'], kind: 'agency' as const }],
  }
  const text = 'Two patients were killed when the largest hospital of the city had to close. (Rtrs)'
  expect([found(paragraph(text), wire, house).length, found(paragraph(text)).length]).toEqual([0, 1])
})

test('without a known source the paragraph cannot credit it', () => {
  const { title, text } = wire
  expect(
    found(paragraph('Two patients were killed when the largest hospital of the city had to close.'), { title, text }),
  ).toMatchObject([
    {
      says: '14 words in a row are those of Wire copy of Sunday. Credit the source in this paragraph, or write them anew.',
    },
  ])
})

const note = (purpose: NoteKind): Block => ({
  kind: 'note',
  id: id('n'),
  purpose,
  text: richText('Two patients were killed when the largest hospital of the city had to close.'),
})

test('notes are looked at where readers get them, quotes are not', () => {
  expect([words(note('reader')).length, words(note('desk')), words(note('query'))]).toEqual([1, [], []])
  const text = richText('Two patients were killed when the largest hospital of the city had to close.')
  expect(words({ kind: 'quote', id: id('q'), words: [text], chain: [] })).toEqual([])
})
