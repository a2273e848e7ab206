import fc from 'fast-check'
import { expect, test } from 'vitest'
import { longestRise } from './longestRise.ts'

test('what stayed in order is as long as can be', () => {
  expect(longestRise([])).toEqual([])
  expect(longestRise([3, 0, 1, 2])).toEqual([0, 1, 2])
  expect(longestRise([2, 1, 0])).toHaveLength(1)
})

test('it is found among all parts of a list', () => {
  const rises = (list: readonly number[]) => list.every((number, at) => at === 0 || (list[at - 1] ?? 0) < number)
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(50), { maxLength: 8 }), (numbers) => {
      const parts = Array.from({ length: 2 ** numbers.length }, (_, bits) =>
        numbers.filter((_, at) => ((bits >> at) & 1) === 1),
      )
      const longest = Math.max(...parts.filter(rises).map(({ length }) => length))
      const found = longestRise(numbers)
      expect(rises(found) && found.every((number) => numbers.includes(number))).toBe(true)
      expect(found).toHaveLength(longest)
    }),
  )
})
