import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { packWeights, unpackWeights } from './weights.ts'

test('weights survive being packed', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 12 }).chain((size) =>
        fc.array(fc.oneof(fc.constant(0), fc.integer({ min: -127, max: 127 })), {
          minLength: 2 ** size,
          maxLength: 2 ** size,
        }),
      ),
      (numbers) => {
        const weights = { places: numbers.length, values: Int8Array.from(numbers) }
        expect(unpackWeights(packWeights(weights))).toEqual(weights)
      },
    ),
  )
})
