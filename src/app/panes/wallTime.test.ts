import { expect, test } from 'vitest'
import type { Zone } from '~/story'
import { instant, jerusalem } from './itemInTest.ts'
import { loadTemporal } from './temporal.ts'
import { instantOf, wallTimeIn } from './wallTime.ts'

const world = await loadTemporal()

test('a wall time and its instant are each other’s, summer and winter', () => {
  const at = instant('2016-10-02T18:20:00Z')
  expect(wallTimeIn(world, at, jerusalem)).toEqual({ date: '2016-10-02', time: '21:20' })
  expect(instantOf(world, { date: '2016-10-02', time: '21:20' }, jerusalem)).toBe(at)
  expect(instantOf(world, { date: '2016-12-02', time: '21:20' }, jerusalem)).toBe(instant('2016-12-02T19:20:00Z'))
})

test('an hour that clocks skip is counted from before the change, a repeated one means the first', () => {
  const newYork = 'America/New_York' as Zone
  expect(instantOf(world, { date: '2026-03-08', time: '02:30' }, newYork)).toBe(instant('2026-03-08T07:30:00Z'))
  expect(instantOf(world, { date: '2026-11-01', time: '01:30' }, newYork)).toBe(instant('2026-11-01T05:30:00Z'))
})

test('what is no date or time is no instant', () => {
  expect(instantOf(world, { date: '', time: '21:20' }, jerusalem)).toBeNull()
  expect(instantOf(world, { date: '2016-02-31', time: '21:20' }, jerusalem)).toBeNull()
})
