import { expect, test } from 'vitest'
import { dayOf } from './dayOf.ts'

test.each([
  ['2016-10-02T10:00:00+03:00', '2016-10-02'],
  ['2016:10:02 10:00:00', '2016-10-02'],
  ['20161002', '2016-10-02'],
  ['2016-10', ''],
  ['2016-02-31', ''],
  ['0000:00:00 00:00:00', ''],
  ['yesterday', ''],
])('the day in %s is “%s”', (date, day) => {
  expect(dayOf(date)).toBe(day)
})
