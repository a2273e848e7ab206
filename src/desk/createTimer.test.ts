import { expect, test } from 'vitest'
import { fakeClock } from '~tests/kit/fakeClock.ts'
import { createTimer } from './createTimer.ts'

test('a call that is put off again and again comes once, after the last time', async () => {
  const clock = fakeClock()
  const timer = createTimer(clock)
  const calls: number[] = []
  const begun = clock.now()
  for (let key = 0; key < 5; key += 1) {
    timer.move(100, () => calls.push(clock.now() - begun))
    expect(clock.pending()).toBe(1)
    await clock.pass(40)
  }
  await clock.pass(1000)
  expect(calls).toEqual([260])
  expect(timer.isSet()).toBe(false)
})

test('a call is moved nearer as well', async () => {
  const clock = fakeClock()
  const timer = createTimer(clock)
  const calls: string[] = []
  timer.move(100, () => calls.push('late'))
  timer.move(30, () => calls.push('soon'))
  await clock.pass(40)
  expect(calls).toEqual(['soon'])
  await clock.pass(100)
  expect(calls).toEqual(['soon'])
})

test('setting one that is set does nothing, and a stopped one does not call', async () => {
  const clock = fakeClock()
  const timer = createTimer(clock)
  const calls: string[] = []
  timer.set(50, () => calls.push('first'))
  timer.set(10, () => calls.push('second'))
  await clock.pass(60)
  timer.set(50, () => calls.push('never'))
  timer.stop()
  await clock.pass(100)
  expect(calls).toEqual(['first'])
})
