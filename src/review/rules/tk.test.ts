import { expect, test } from 'vitest'
import { type Block, plainHouse, richText } from '~/story'
import { breachesIn, copyWith, id, paragraph, photo, storyWith, wordsFound } from './ruleInTest.ts'
import { tk } from './tk.ts'

test.each([
  ['The mayor, TK name, spoke.', 'TK'],
  ['Some $TK was spent.', 'TK'],
  ['A TK-year-old man.', 'TK'],
  ['More TKTK here.', 'TKTK'],
  ['More tktk here.', 'tktk'],
  ['The number [TK] of dead.', '[TK]'],
  ['The number [tk check with police] of dead.', '[tk check with police]'],
  ['Mr XXX said so.', 'XXX'],
  ['Page XXXX of the report.', 'XXXX'],
  ['“TK,” she said.', 'TK'],
])('%s', (text, words) => {
  expect(wordsFound(tk, text)).toEqual([words])
})

test.each([
  'He won by a TKO.',
  'Shares of TK Maxx and TK Elevator rose.',
  'Passengers of flight TK 1980 waited.',
  'Size XXXL sold out.',
  'The TV showed Super Bowl XXX.',
  'The Games of the XXX Olympiad.',
  'The site example.tk is down.',
  'Ms Atkinson spoke.',
  '“Journalists write TK for what is to come,” said Dana Ruiz.',
])('not: %s', (text) => {
  expect(wordsFound(tk, text)).toEqual([])
})

const foundIn = (...body: Block[]) => breachesIn(tk, copyWith(storyWith({ body }))).map(({ anchor }) => anchor?.place)
const note = (purpose: 'desk' | 'query' | 'correction'): Block => ({
  kind: 'note',
  id: id('n'),
  purpose,
  text: richText('Date TK.'),
})
const quote = (words: string, name: string): Block => ({
  kind: 'quote',
  id: id('q'),
  words: [richText(words)],
  chain: [{ id: id('s'), role: 'said by', name, doubtful: false }],
})

test('it is looked for wherever readers look, and nowhere else', () => {
  expect(foundIn(photo({ caption: 'TK', credit: 'TK/Reuters', alt: 'TK' })).map((place) => place?.field)).toEqual([
    'caption',
    'credit',
    'alt',
  ])
  expect([foundIn(note('desk')), foundIn(note('query')), foundIn(note('correction')).length]).toEqual([[], [], 1])
  expect(foundIn(quote('I wrote TK there.', 'TK')).map((place) => place?.field)).toEqual(['step.0'])
  expect(foundIn(quote('TK', 'Dana Ruiz')).map((place) => place?.field)).toEqual(['words.0'])
})

test('names that the house knows are names', () => {
  const house = { ...plainHouse, sources: [{ name: 'Techniker TK', spellings: ['TK'] }] }
  expect(breachesIn(tk, copyWith(storyWith({ body: [paragraph('The TK pays.')] }), { house }))).toEqual([])
})

test('an override holds for the mark among its words', () => {
  const [one] = breachesIn(tk, copyWith(storyWith({ body: [paragraph('The mayor, TK name, spoke.')] })))
  expect(one).toEqual({
    block: 'p',
    anchor: { place: { block: 'p', field: 'text' }, start: 11, end: 13, exact: 'TK' },
    says: '“TK” is still in the text. Put in what is missing, or take it out.',
    on: 'mayor, TK name,',
  })
})
