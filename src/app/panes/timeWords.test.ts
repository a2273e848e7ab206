import { expect, test } from 'vitest'
import { instant, jerusalem } from './itemInTest.ts'
import { dayIn, placeOf, shortDayIn, timeAndPlace } from './timeWords.ts'

const at = instant('2016-10-02T22:20:00Z')

test('a time is told in its zone, with its place', () => {
  expect(timeAndPlace(at, jerusalem)).toBe('01:20 Jerusalem')
})

test('a day is the day of its zone', () => {
  expect([dayIn(at, jerusalem), shortDayIn(at, jerusalem)]).toEqual(['Monday 3 October 2016', '3 Oct'])
})

test('a zone is called by its city', () => {
  expect(['America/New_York', 'America/Argentina/Buenos_Aires', 'UTC'].map(placeOf)).toEqual([
    'New York',
    'Buenos Aires',
    'UTC',
  ])
})
