import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createKept, withEachKey } from './createKept.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function world(plan?: typeof withEachKey) {
  const now = { words: 'one', followed: 0, made: 0, change: () => {} }
  const kept = createKept(
    () => {
      now.made++
      return { words: now.words }
    },
    (changed) => {
      now.followed++
      now.change = changed
      return () => void now.followed--
    },
    plan,
  )
  return { now, kept }
}

test('all who look are told of a change, once, and nobody of one that comes to the same', () => {
  const { now, kept } = world()
  const told: string[] = []
  const leave = [
    kept.subscribe(() => told.push(`a ${kept.get().words}`)),
    kept.subscribe(() => told.push(`b ${kept.get().words}`)),
  ]
  const before = kept.get()
  now.change()
  vi.advanceTimersByTime(300)
  expect([told, kept.get() === before]).toEqual([[], true])
  now.words = 'two'
  now.change()
  now.change()
  vi.advanceTimersByTime(300)
  expect([told, now.followed]).toEqual([['a two', 'b two'], 1])
  for (const end of leave) end()
  expect(now.followed).toBe(0)
})

test('nothing is made while nobody looks, and who looks again sees what there is', () => {
  const { now, kept } = world()
  kept.subscribe(() => {})()
  const { made } = now
  now.words = 'three'
  vi.advanceTimersByTime(1000)
  expect(now.made).toBe(made)
  kept.subscribe(() => {})
  expect(kept.get().words).toBe('three')
})

test('what is cheap to make is shown by the picture that shows the key', () => {
  const { now, kept } = world(withEachKey)
  const told: string[] = []
  const leave = kept.subscribe(() => told.push(kept.get().words))
  now.words = 'two'
  now.change()
  vi.advanceTimersByTime(20)
  expect(told).toEqual(['two'])
  now.words = 'three'
  now.change()
  leave()
  vi.advanceTimersByTime(20)
  expect(told).toEqual(['two'])
})

test('what nobody shows is made again when typing rests, within five seconds of typing that does not', () => {
  const { now, kept } = world()
  const told: string[] = []
  kept.atRest(() => told.push(kept.get().words))
  const type = (words: string, keys: number) => {
    now.words = words
    for (let key = 0; key < keys; key++) {
      now.change()
      vi.advanceTimersByTime(150)
    }
  }
  const { made } = now
  type('two', 10)
  expect([told, now.made]).toEqual([[], made])
  vi.advanceTimersByTime(1000)
  expect(told).toEqual(['two'])
  type('three', 40)
  expect(told).toEqual(['two', 'three'])
})

test('who begins to show what was put off has it at once, and each key’s after that', () => {
  const { now, kept } = world()
  const told: string[] = []
  kept.atRest(() => told.push(kept.get().words))
  now.words = 'two'
  now.change()
  const leave = kept.subscribe(() => {})
  expect([told, kept.get().words]).toEqual([['two'], 'two'])
  now.words = 'three'
  now.change()
  vi.advanceTimersByTime(260)
  expect(told).toEqual(['two', 'three'])
  leave()
})
