import { expect, test } from 'vitest'
import { type House, type LayoutTrouble, plainHouse } from '~/story'
import { createRules } from '../rules/createRules.ts'
import { linesAt } from '../rules/linesAt.ts'
import { missingAlt } from '../rules/missingAlt.ts'
import { noHeadline } from '../rules/noHeadline.ts'
import { copyWith, id, photo, storyWith } from '../rules/ruleInTest.ts'
import { layoutLines, type SeenLayouts } from './layoutLines.ts'

const over = (lines: number, words: number): LayoutTrouble => ({ kind: 'over', layout: 'print', lines, words })
const cut = (what: Extract<LayoutTrouble, { kind: 'cut' }>['what'], words: string): LayoutTrouble => ({
  kind: 'cut',
  layout: 'cards',
  what,
  words,
})
const lost = (words: string): LayoutTrouble => ({
  kind: 'lost',
  layout: 'reader',
  what: 'attribution',
  block: id('q'),
  words,
})
const lacks = (what: 'headline' | 'description' | 'picture'): LayoutTrouble => ({
  kind: 'missing',
  layout: 'cards',
  what,
})
const unheard = (what: string): LayoutTrouble => ({
  kind: 'missing',
  layout: 'spoken',
  what,
  block: id('f'),
  words: 'The pier',
})

/** Found on the page of a house that has no editions. */
const written = (troubles: readonly LayoutTrouble[]): readonly SeenLayouts[] => [{ edition: null, troubles }]

const listed = (troubles: readonly LayoutTrouble[], house: House = plainHouse) =>
  linesAt(layoutLines(written(troubles), house, []), 'publish').map(
    ({ level, rule, says }) => `${level} ${rule} ${says}`,
  )

test('each line says which layout, what and how much, at the level of its rule: what is lost first, what is cut last', () => {
  expect(
    listed([
      cut('search title', 'rebels to leave'),
      cut('description', 'again'),
      cut('shared title', 'é to leave'),
      cut('notification', 'x'),
      lacks('picture'),
      unheard('heading of level 2'),
      over(21, 143),
      { kind: 'over', layout: 'newsletter', bytes: 11_300 },
      lost('Ines Calder, told Reuters'),
    ]),
  ).toEqual([
    'block layout-lost Reader mode: the attribution “Ines Calder, told Reuters” is lost. Say it in a paragraph too.',
    'warn layout-over Print column: 21 lines over. Cut about 140 words, or give it more room.',
    'warn layout-over Newsletter: 12 kB over. Mail programs hide what comes after 102 kB: shorten the story, or mail a part of it.',
    'warn layout-missing Social card: no picture. Add one to the story.',
    'warn layout-missing Screen reader: a heading of level 2 is missing before “The pier”. Do not skip a level.',
    'hint layout-cut Search result: the title loses “rebels to leave”, 15 characters. Shorten the headline.',
    'hint layout-cut Search result: the description loses “again”, 5 characters. Shorten the standfirst.',
    'hint layout-cut Social card: the title loses “é to leave”, 10 characters. Shorten the headline.',
    'hint layout-cut Notification: the headline loses “x”, 1 character. Shorten the headline.',
  ])
  expect(listed([over(1, 7)])).toEqual([
    'warn layout-over Print column: 1 line over. Cut about 7 words, or give it more room.',
  ])
})

test('long words that are lost are told by how they begin and end', () => {
  const [line] = listed([lost(`The army command said ${'all of it '.repeat(20)}in a statement on Sunday`)])
  expect(line).toContain('“The army command said all of … statement on Sunday”')
})

test('the house sets the levels', () => {
  const rules = { 'layout-over': 'block', 'layout-cut': 'off' } as const
  expect(listed([over(2, 12), cut('notification', 'x')], { ...plainHouse, rules })).toEqual([
    'block layout-over Print column: 2 lines over. Cut about 12 words, or give it more room.',
  ])
})

test('a layout is gone to where it is seen, and the text where it is put right there', () => {
  const troubles = [lost('a'), over(1, 1), lacks('picture'), lacks('headline'), unheard('alternative text')]
  const places = layoutLines(written([...troubles, cut('description', 'x')]), plainHouse, []).map(
    ({ layout, block }) => [layout, block],
  )
  expect(places).toEqual([
    [undefined, 'q'],
    ['print', 'headline'],
    ['cards', 'headline'],
    [undefined, 'headline'],
    [undefined, 'f'],
    ['cards', 'standfirst'],
  ])
})

test('what a rule says of the text is not said of a layout again, and is where the house has switched that rule off', () => {
  const troubles = [lacks('headline'), unheard('alternative text')]
  const story = storyWith({ headline: [], body: [photo({ caption: 'The pier' })] })
  const said = (house: House) => {
    const lines = createRules([noHeadline, missingAlt])(copyWith(story, { house }))
    return layoutLines(written(troubles), house, lines).map(({ says }) => says)
  }
  expect(said(plainHouse)).toEqual([])
  expect(said({ ...plainHouse, rules: { 'no-headline': { publish: 'off' }, 'missing-alt': 'off' } })).toEqual([
    'Search result, social card and notification: no headline. Write one.',
    'Screen reader: a picture has no alternative text. Say what it shows.',
  ])
})

test('an override holds until a story is over by another ten lines, and for the very words that are lost', () => {
  const key = (trouble: LayoutTrouble) => layoutLines(written([trouble]), plainHouse, [])[0]?.key
  expect(key(over(11, 70))).toBe(key(over(20, 140)))
  expect(key(over(21, 150))).not.toBe(key(over(20, 140)))
  expect(key(lost('Ines Calder'))).not.toBe(key(lost('Ines Calder, told Reuters')))
})

const edition = (name: string) => ({ id: name.toLowerCase(), name })
/** What is found as written, and in each edition, by name. */
const seen = (asWritten: readonly LayoutTrouble[], editions: Readonly<Record<string, readonly LayoutTrouble[]>>) => [
  ...written(asWritten),
  ...Object.entries(editions).map(([name, troubles]) => ({ edition: edition(name), troubles })),
]
const told = (tellings: readonly SeenLayouts[]) =>
  layoutLines(tellings, plainHouse, []).map(({ says, editions }) => [
    says.split(/[.:] /).slice(0, -1).join(': '),
    editions,
  ])

test('what every edition has is said once and names none, and what some have names them', () => {
  const [four, five] = [over(4, 28), over(5, 35)]
  expect(told(seen([four], { London: [four], Jerusalem: [five] }))).toEqual([
    ['London: Print column: 4 lines over', [edition('London')]],
    ['Jerusalem: Print column: 5 lines over', [edition('Jerusalem')]],
  ])
  expect(told(seen([four], { London: [four], Jerusalem: [four] }))).toEqual([['Print column: 4 lines over', undefined]])
  expect(told(seen([four], { London: [], Jerusalem: [] }))).toEqual([['As written: Print column: 4 lines over', []]])
  const names = (count: number) => {
    const cities = ['London', 'Jerusalem', 'Paris', 'Rome', 'Cairo'].slice(0, count)
    const tellings = seen([], { ...Object.fromEntries(cities.map((name) => [name, [four]])), Oslo: [] })
    return layoutLines(tellings, plainHouse, [])[0]?.says.replace(/: .*/, '')
  }
  expect([2, 3, 4, 5].map(names)).toEqual([
    'London and Jerusalem',
    'London, Jerusalem and Paris',
    'London, Jerusalem and 2 more editions',
    'London, Jerusalem and 3 more editions',
  ])
})

test('what one edition alone has is gone to in its layout, and what is found twice in it is two lines', () => {
  const lines = layoutLines(seen([lost('a')], { Jerusalem: [lost('a'), lost('a')] }), plainHouse, [])
  expect(lines.map(({ layout, editions }) => [layout, editions])).toEqual([
    [undefined, undefined],
    ['reader', [edition('Jerusalem')]],
  ])
})

test('an override is for the editions it was given for, whatever else holds of them', () => {
  const key = (tellings: readonly SeenLayouts[]) => layoutLines(tellings, plainHouse, [])[0]?.key
  const jerusalem = key(seen([], { London: [], Jerusalem: [over(4, 28)] }))
  expect(key(seen([], { Jerusalem: [over(5, 30)], Paris: [] }))).toBe(jerusalem)
  expect(key(seen([], { London: [over(4, 28)], Jerusalem: [] }))).not.toBe(jerusalem)
  expect(key(seen([], { London: [over(4, 28)], Jerusalem: [over(4, 28)] }))).not.toBe(jerusalem)
  expect(key(seen([over(4, 28)], { London: [over(4, 28)] }))).toBe(key(written([over(4, 28)])))
})
