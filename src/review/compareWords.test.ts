import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { compareWords } from './compareWords.ts'

test('a changed word is shown as removed and added', () => {
  expect(compareWords('Let it stand, please', 'Let it fall, please')).toEqual([
    { kind: 'same', text: 'Let it ' },
    { kind: 'removed', text: 'stand' },
    { kind: 'added', text: 'fall' },
    { kind: 'same', text: ', please' },
  ])
})

test('words changed side by side are one change', () => {
  expect(compareWords('We will go home', 'We shall stay home')).toEqual([
    { kind: 'same', text: 'We ' },
    { kind: 'removed', text: 'will go' },
    { kind: 'added', text: 'shall stay' },
    { kind: 'same', text: ' home' },
  ])
})

test('equal texts have one stretch, and empty ones none', () => {
  expect(compareWords('No', 'No')).toEqual([{ kind: 'same', text: 'No' }])
  expect(compareWords('', '')).toEqual([])
})

test('what is same or removed makes the old text, what is same or added the new one', () => {
  const text = fc
    .array(fc.constantFrom('a', 'b', 'word', ' ', ' ', '’', '.', '“', '\n', '😀'), { maxLength: 40 })
    .map((list) => list.join(''))
  fc.assert(
    fc.property(text, text, (before, now) => {
      const changes = compareWords(before, now)
      const without = (kind: string) =>
        changes
          .filter((change) => change.kind !== kind)
          .map((change) => change.text)
          .join('')
      expect([without('added'), without('removed')]).toEqual([before, now])
    }),
  )
})

test('two long texts with nothing in common are compared at once', () => {
  const changes = compareWords('a '.repeat(20_000), 'b '.repeat(20_000))
  expect(changes.map(({ kind }) => kind)).toEqual(['removed', 'added', 'same'])
})
