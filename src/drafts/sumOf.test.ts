import fc from 'fast-check'
import { expect, test } from 'vitest'
import { arbitraryLog } from '~tests/kit/arbitraryLog.ts'
import { fakeClock } from '~tests/kit/fakeClock.ts'
import { entryOf } from './entryOf.ts'
import { readEntry } from './readEntry.ts'
import { sumOf } from './sumOf.ts'
import type { Entry, StepJson } from './types.ts'

const world = { clock: fakeClock(), newId: () => 'e1', who: { id: 'dana', name: 'Dana Ruiz' } }
const edited = (step: StepJson) => entryOf(world, { kind: 'edited', steps: [step], tab: 't' })
const key = edited({ stepType: 'replace', from: 165, to: 165, slice: { content: [{ type: 'text', text: 'l' }] } })

/** The same with its keys the other way round, as a database may hand them out. */
const turned = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(turned)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([name, one]) => [name, turned(one)]),
  )
}

test('an entry is itself after a copy, as JSON, and with its keys in another order', () => {
  fc.assert(
    fc.property(arbitraryLog, ({ log }) => {
      for (const { entry } of log) {
        const sum = sumOf(entry)
        expect(sumOf(JSON.parse(JSON.stringify(entry)) as Entry)).toBe(sum)
        expect(sumOf(structuredClone(entry))).toBe(sum)
        expect(sumOf(turned(entry) as Entry)).toBe(sum)
      }
    }),
    { numRuns: 50 },
  )
})

test('a flipped bit that makes another lawful step is damage', () => {
  expect(readEntry(key).kind).toBe('entry')
  const text = JSON.stringify(key)
  const other = JSON.parse(text.replace('"from":165', '"from":145')) as Entry
  expect(readEntry(other)).toEqual({ kind: 'damaged' })
  const { sum: _, ...unsummed } = other
  expect(readEntry(unsummed).kind, 'without its sum it would be believed').toBe('entry')
})

test('letters that move from one word to the next are another entry', () => {
  const origin = (title: string, text: string) => sumOf({ ...key, what: { kind: 'origin', title, text } })
  expect(origin('ab', 'c')).not.toBe(origin('a', 'bc'))
})

test('nesting without end ends', () => {
  let deep: unknown = 'x'
  for (let at = 0; at < 100_000; at++) deep = [deep]
  expect(sumOf({ ...key, what: { kind: 'began', doc: deep } })).toMatch(/^\w+$/)
})
