import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { checkHouse, checkHouseText, type House, plainHouse, type Zone } from '~/story'
import { formOf, jsonOf, textOf, twiceIn } from './houseForm.ts'

const ours = checkHouseText(readFileSync('public/house.json', 'utf8')).house ?? plainHouse

const full: House = {
  ...ours,
  keeper: { kind: 'server', address: '/drafts/' },
  agencies: [{ name: 'Doe, Roe & Co', spellings: ['Doe, Roe', 'D&R'], kind: 'newspaper' }],
  sources: [
    { name: 'Dana Ruiz', spellings: [], kind: 'person' },
    { name: 'The port', spellings: ['harbour'] },
  ],
  verbs: { en: ['tooted', 'sniped'], 'fr-CA': ['piaillé'] },
  rules: { tk: 'block', embargo: { desk: 'off' } },
  lengths: { headline: 70 },
  print: { columnWidth: 47.5, columns: 3, lines: 60, size: 8.5, leading: 10 },
  pictureMetadata: 'everything',
  deskHeads: ['Dana Ruiz', 'Ali, desk'],
  versionNames: [],
  zone: 'Asia/Jerusalem' as Zone,
}

test('a house that goes through the fields of the screen, and through its text, is the same house', () => {
  for (const house of [plainHouse, ours, full]) {
    expect(checkHouse(jsonOf(formOf(house))).house).toEqual(house)
    expect(checkHouseText(textOf(jsonOf(formOf(house)))).house).toEqual(house)
  }
})

test('one level at every stage is written as one', () => {
  const form = formOf(full)
  const rules = { ...form.rules, tk: { reporter: 'warn', desk: 'warn', publish: 'warn' } }
  expect(jsonOf({ ...form, rules })['rules']).toEqual({ tk: 'warn', embargo: { desk: 'off' } })
})

test('the text of a house is written as a person would', () => {
  const house: House = {
    ...plainHouse,
    agencies: [{ name: 'AP', spellings: ['A.P.'], kind: 'agency' }],
    verbs: { en: ['tooted'] },
  }
  expect(textOf(jsonOf(formOf(house)))).toBe(`{
  "version": 1,
  "name": "Stet",
  "language": "en",
  "zone": "UTC",
  "agencies": [
    { "name": "AP", "spellings": ["A.P."], "kind": "agency" }
  ],
  "sources": [],
  "verbs": { "en": ["tooted"] },
  "rules": {},
  "editions": [],
  "quotationMarks": {},
  "lengths": {},
  "pictureMetadata": "credit and rights",
  "deskHeads": [],
  "keeper": { "kind": "this device" }
}
`)
})

test('what is typed and is wrong is told where it stands', () => {
  const form = formOf(full)
  const typed = {
    ...form,
    name: ' ',
    zone: 'Mars',
    lengths: { ...form.lengths, headline: 'long', caption: '0' },
    verbs: [{ language: 'en', words: 'hit! back' }],
  }
  expect(checkHouse(jsonOf(typed)).problems.map(({ path }) => path.join('.'))).toEqual([
    'name',
    'zone',
    'verbs.en.0',
    'lengths.headline',
    'lengths.caption',
  ])
})

test('a house with nothing in its fields for print prints nothing, and one that says too little is told so', () => {
  const empty = { columnWidth: ' ', columns: '', lines: '', size: '', leading: '' }
  const printed = (print: Partial<typeof empty>) =>
    checkHouse(jsonOf({ ...formOf(plainHouse), print: { ...empty, ...print } }))
  expect(printed({}).house).toEqual(plainHouse)
  expect(printed({ columnWidth: '48', lines: '44' }).house?.print).toEqual({
    columnWidth: 48,
    columns: 1,
    lines: 44,
    size: 9,
    leading: 11,
  })
  expect(printed({ columnWidth: '4 cm', columns: '1.5', size: '90' }).problems).toEqual([
    { path: ['print', 'columnWidth'], says: 'must be a number' },
    { path: ['print', 'columns'], says: 'must be a whole number' },
    { path: ['print', 'lines'], says: 'is missing: it has to be given' },
    { path: ['print', 'size'], says: 'must be at most 40' },
  ])
})

test('a language that has two rows is found', () => {
  expect([...twiceIn([{ language: 'en' }, { language: 'fr' }, { language: 'en ' }])]).toEqual(['en'])
})
