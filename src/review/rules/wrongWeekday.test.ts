import { expect, test } from 'vitest'
import { type House, plainHouse, type Story } from '~/story'
import { at, breachesIn, copyWith, paragraph, storyWith, zone } from './ruleInTest.ts'
import { wrongWeekday } from './wrongWeekday.ts'

const found = (text: string, story: Partial<Story> = {}, house: House = plainHouse) =>
  breachesIn(wrongWeekday, copyWith(storyWith({ body: [paragraph(text)], ...story }), { house }))
const repairs = (text: string, language: string) =>
  found(text, { language }).map(({ repair }) => (repair?.kind === 'words' ? repair.words : null))

test('a weekday that is not the one of its date is told, with the right one', () => {
  const anchor = { place: { block: 'p', field: 'text' }, start: 3, end: 9, exact: 'Sunday' }
  expect(found('On Sunday 14 March 2026 it burned.')).toEqual([
    {
      block: 'p',
      anchor,
      on: 'Sunday 14 March 2026',
      says: '14 March 2026 is a Saturday, not a Sunday. Check which of the two is wrong.',
      repair: { kind: 'words', label: 'Write Saturday', anchor, words: 'Saturday' },
    },
  ])
})

test.each([
  ['en', 'On Sunday, March 14, 2026, it burned.', 'Saturday'],
  ['en', 'Sun., March 14, 2026', 'Sat'],
  ['en', 'SUNDAY 14 MARCH 2026', 'SATURDAY'],
  ['en', 'Sunday the 14th of March, 2026', 'Saturday'],
  ['en', 'Sunday 2026-03-14', 'Saturday'],
  ['de', 'Am Sonntag, dem 14. März 2026, brannte es.', 'Samstag'],
  ['de', 'Am Sonntag (14.03.2026) brannte es.', 'Samstag'],
  ['fr', 'Le dimanche 14 mars 2026, cela brûlait.', 'samedi'],
  ['es', 'El domingo, 14 de marzo de 2026, ardió.', 'sábado'],
  ['it', 'Domenica 14 marzo 2026 bruciava.', 'Sabato'],
  ['pt', 'Na sexta-feira, 14 de março de 2026, ardeu.', 'sábado'],
  ['nl', 'Op zondag 14 maart 2026 brandde het.', 'zaterdag'],
  ['sv', 'Söndagen den 14 mars 2026 brann det.', 'Lördagen'],
])('%s: %s', (language, text, right) => {
  expect(repairs(text, language)).toEqual([right])
})

test.each([
  ['en', 'On Saturday 14 March 2026 it burned.'],
  ['en', 'On Saturday, March 14, 2026, it burned.'],
  ['en', '“It was Sunday 14 March 2026,” said Dana Ruiz.'],
  ['en', 'On Sunday, 14 people left.'],
  ['en', 'The sun 14 May 2026 rose.'],
  ['en', 'On Sunday 3/4/2026 it burned.'],
  ['de', 'Am Sonnabend, dem 14. März 2026, brannte es.'],
  ['fr', 'Le samedi 14 mars 2026, cela brûlait.'],
  ['sv', 'Lördagen den 14 mars 2026 brann det.'],
  ['he', 'Sunday 14 March 2026'],
])('not %s: %s', (language, text) => {
  expect(found(text, { language })).toEqual([])
})

test('a day that no month has is told', () => {
  expect(found('Saturday 31 February 2026').map(({ says }) => says)).toEqual([
    'There is no such day as “Saturday 31 February 2026”. Check the date.',
  ])
})

test('a date without a year is of the year nearest to the story, and is not put right unseen', () => {
  const filed = { filedAt: at('2026-03-14T12:00Z') }
  expect(found('On Sunday 14 March it burned.', filed).map(({ says, repair }) => [says, repair])).toEqual([
    ['14 March 2026 is a Saturday, not a Sunday. Check which of the two is wrong.', undefined],
  ])
  expect(found('On Saturday 14 March it burned.', filed)).toEqual([])
  expect(found('On Sunday 14 March 2021 it burned, and on Sunday 14 March the year before.', filed)).toHaveLength(0)
  expect(found('On Sunday 14 March it burned.')).toEqual([])
  expect(found('On Friday 1 January it burned.', { filedAt: at('2026-12-30T12:00Z') })).toEqual([])
})

const editions = [{ id: 'il', name: 'Israel', language: 'he', zone: zone('Asia/Jerusalem') }]
const house: House = { ...plainHouse, editions }
/** 22:30 on Saturday in London, half past midnight on Sunday in Jerusalem. */
const late = { filedAt: at('2026-03-14T22:30Z') }
const said = (text: string, story: Partial<Story> = late) => found(text, story, house).map(({ says }) => says)

test('“tonight” is told where the zones of the house disagree on the day', () => {
  expect(said('It burned tonight.')).toEqual([
    '“tonight” is Saturday 14 March in London and Sunday 15 March in Jerusalem. Give the date, or the place whose day it is.',
  ])
  expect(said('It burned yesterday.')).toEqual([
    '“yesterday” is Friday 13 March in London and Saturday 14 March in Jerusalem. Give the date, or the place whose day it is.',
  ])
  expect(said('It burned this morning.', { filedAt: at('2026-03-14T12:00Z') })).toEqual([])
  expect(said('It burned tonight.', {})).toEqual([])
  expect(found('It burned tonight.', late, plainHouse)).toEqual([])
})

test('a weekday is told only if it is one of the days that are apart', () => {
  expect(said('It burned on Saturday evening.')).toEqual([
    '“Saturday” is not one day for all: it is Saturday 14 March in London and Sunday 15 March in Jerusalem. Give the date, or the place whose day it is.',
  ])
  expect(said('It burned on Tuesday.')).toEqual([])
  expect(said('On Saturday 14 March 2026 it burned.')).toEqual([])
})

test('what is filed on one day and published on the next has two todays and one Saturday', () => {
  const twice = { filedAt: at('2026-03-14T12:00Z'), publishAt: at('2026-03-15T06:00Z') }
  expect(found('It burned today, on Saturday.', twice).map(({ says }) => says)).toEqual([
    '“today” is Saturday 14 March when it is filed and Sunday 15 March when it is published. Give the date, or the place whose day it is.',
  ])
})

test('names and quoted words are left alone', () => {
  expect(said('USA Today, the Sunday Times and Black Saturday.')).toEqual([])
  expect(said('“It burned tonight,” said Dana Ruiz.')).toEqual([])
})

test.each([
  ['de', 'Es brannte heute Abend.', 'heute Abend'],
  ['fr', 'Cela a brûlé aujourd’hui.', 'aujourd’hui'],
  ['fr', "Cela a brûlé aujourd'hui.", "aujourd'hui"],
  ['es', 'Ardió ayer.', 'ayer'],
  ['es', 'Ardió el sábado.', 'sábado'],
  ['it', 'Bruciava stasera.', 'stasera'],
  ['pt', 'Ardeu hoje.', 'hoje'],
  ['nl', 'Het brandde vanavond.', 'vanavond'],
  ['sv', 'Det brann i kväll.', 'i kväll'],
])('%s: %s', (language, text, words) => {
  expect(found(text, { ...late, language }, house).map(({ anchor }) => anchor?.exact)).toEqual([words])
})

test('where weekdays are written small, a capital is a name', () => {
  expect(found('Cantó Plácido Domingo.', { ...late, language: 'es' }, house)).toEqual([])
})
