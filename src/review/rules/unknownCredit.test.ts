import { expect, test } from 'vitest'
import { type House, plainHouse } from '~/story'
import { breachesIn, copyWith, photo, storyWith } from './ruleInTest.ts'
import { unknownCredit } from './unknownCredit.ts'

const house: House = {
  ...plainHouse,
  name: 'The Meridian',
  agencies: [
    { name: 'Reuters', spellings: ['REUTERS', 'Rueters'], kind: 'agency' },
    { name: 'AP', spellings: ['Associated Press', 'A.P.'], kind: 'agency' },
    { name: 'Getty Images', spellings: ['Getty'], kind: 'picture agency' },
  ],
  sources: [{ name: 'Ines Calder', spellings: [] }],
}
const found = (credit: string, at: House = house) =>
  breachesIn(unknownCredit, copyWith(storyWith({ body: [photo({ credit })] }), { house: at }))

test.each([
  'Reuters',
  'REUTERS/Ann Lee',
  'Ann Lee/Reuters',
  'Ann Lee via AP',
  'AP Photo/Ann Lee',
  'Photo by Ann Lee/Getty Images',
  'Photo: Ann Lee, Associated Press',
  'Handout via Reuters',
  '© Getty',
  'Ann Lee for The Meridian',
  'Ines Calder',
  '',
])('%j is a credit the house knows', (credit) => {
  expect(found(credit)).toEqual([])
})

test('a credit in which nobody is known is told whole', () => {
  expect(found('Ann Lee/Zeta Wire')).toEqual([
    {
      block: 'f',
      anchor: { place: { block: 'f', field: 'credit' }, start: 0, end: 17, exact: 'Ann Lee/Zeta Wire' },
      says: 'The Meridian knows nobody in the credit “Ann Lee/Zeta Wire”. Name the agency that sent the picture, or add it to the house’s agencies.',
      on: 'Ann Lee/Zeta Wire',
    },
  ])
})

test('a slip of the pen is put right in its place, whether the house lists it or not', () => {
  expect(
    ['Photo: Rueters', 'Ann Lee/Reutres', 'Gety Images', 'Ann Lee via Asociated Press'].map((credit) =>
      found(credit).map(({ anchor, repair }) => [anchor?.exact, repair]),
    ),
  ).toEqual([
    [['Rueters', { kind: 'credit', label: 'Write Reuters', block: 'f', credit: 'Photo: Reuters' }]],
    [['Reutres', { kind: 'credit', label: 'Write Reuters', block: 'f', credit: 'Ann Lee/Reuters' }]],
    [['Gety Images', { kind: 'credit', label: 'Write Getty Images', block: 'f', credit: 'Getty Images' }]],
    [['Asociated Press', { kind: 'credit', label: 'Write AP', block: 'f', credit: 'Ann Lee via AP' }]],
  ])
})

test('short names are never taken for slips of each other', () => {
  expect(found('AFP/Reuters')).toEqual([])
  expect(found('UPI').map(({ repair }) => repair)).toEqual([undefined])
})

test('a house without agencies knows nothing of credits', () => {
  expect(found('Ann Lee/Zeta Wire', plainHouse)).toEqual([])
})
