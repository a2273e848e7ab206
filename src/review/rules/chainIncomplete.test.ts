import { expect, test } from 'vitest'
import { type Block, richText } from '~/story'
import { chain, house } from '../sources/itemInTest.ts'
import { chainIncomplete } from './chainIncomplete.ts'
import { breachesIn, copyWith, id, paragraph, photo, storyWith } from './ruleInTest.ts'

const quoteOf = (line: string): Block => ({
  kind: 'quote',
  id: id('q'),
  words: [richText('Leave the city.')],
  chain: chain(line).map((link, nth) => ({ ...link, id: id(`s${nth}`) })),
})
const said = (line: string) =>
  breachesIn(chainIncomplete, copyWith(storyWith({ body: [quoteOf(line)] }))).map(({ says }) => says)

test('a step without a name is shown at the words', () => {
  const copy = copyWith(storyWith({ body: [quoteOf('said by: the army > carried by: ')] }))
  expect(breachesIn(chainIncomplete, copy)).toEqual([
    {
      block: id('q'),
      anchor: { place: { block: id('q'), field: 'words.0' }, start: 0, end: 15, exact: 'Leave the city.' },
      item: copy.parts.flatMap(({ items }) => items)[0]?.key,
      on: 'Leave the city.\0said by\0\0the army\0carried by\0\0',
      says: 'The step “carried by” has no name. Fill it in, or take the step out.',
    },
  ])
})

test.each([
  [
    'said by: the army > carried by: SANA?',
    'The step “carried by SANA” is marked as doubtful. Find out, or say in the text that it is not sure.',
  ],
  ['carried by: SANA > quoted by: Reuters', 'The chain does not say whose words these are. Add who said them.'],
  [
    'said by: Ruiz > carried by: SANA > carried by: SANA',
    'SANA is in the chain twice as “carried by”. Take one of the two out.',
  ],
  [
    'said by: SANA > carried by: Reuters > quoted by: SANA',
    'The chain leads from SANA back to SANA. Put its steps in the order the words took.',
  ],
])('%s', (line, says) => {
  expect(said(line)).toEqual([says])
})

test('the house’s spellings are one name, and all that is wrong is one line', () => {
  const says = (line: string) =>
    breachesIn(chainIncomplete, copyWith(storyWith({ body: [quoteOf(line)] }), { house })).map((breach) => breach.says)
  expect(says('said by: Ruiz > carried by: SANA > carried by: Syrian Arab News Agency')).toEqual([
    'Syrian Arab News Agency is in the chain twice as “carried by”. Take one of the two out.',
  ])
  expect(says('carried by: SANA? > quoted by:')).toEqual([
    'The chain does not say whose words these are. Add who said them. The step “carried by SANA” is marked as doubtful. Find out, or say in the text that it is not sure. The step “quoted by” has no name. Fill it in, or take the step out.',
  ])
})

test.each([
  ['said by: an official > carried by: SANA > said by: an official'],
  ['said by: the army > carried by: SANA > translated by: SANA > quoted by: Reuters'],
  ['said by: Ruiz > said to: Reuters > carried by: Reuters'],
  ['seen by us: The Meridian'],
  ['said by: the army'],
  ['said by: the army > carried by: SANA > quoted by: Reuters'],
  ['said by: Ruiz > said by: Calder > said to: Reuters'],
  ['said by: Ruiz > said to: Reuters > translated by: Calder > carried by: Reuters'],
  ['said by: Ruiz > on behalf of: Ruiz > carried by: Reuters'],
  ['said by: the army > seen by us: '],
  [''],
])('not: %s', (line) => {
  expect(said(line)).toEqual([])
})

test('chains that the text tells, and credits, are whole', () => {
  const body = [
    paragraph('“We stay,” the army said in a statement carried by SANA and quoted by Reuters.'),
    photo({ caption: 'Smoke over Aleppo.', credit: 'Ann Lee/Reuters' }),
    { ...photo({ caption: 'Smoke.' }), id: id('g') },
  ]
  expect(breachesIn(chainIncomplete, copyWith(storyWith({ body })))).toEqual([])
})
