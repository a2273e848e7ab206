import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { lineOf, type Lying, placeAt } from './readingLine.ts'

const page: readonly Lying[] = [
  { block: 'header', top: 0, height: 200 },
  { block: 'a', top: 220, height: 80 },
  { block: 'b', top: 320, height: 100 },
]

test('a line inside a block is so far down that block', () => {
  expect(placeAt(page, 270)).toEqual({ block: 'a', fraction: 0.5 })
})

test('a line in the gap after a block belongs to the block', () => {
  expect(placeAt(page, 210)).toEqual({ block: 'header', fraction: 210 / 220 })
})

test('above the first block is its top, below the last is its end', () => {
  expect([placeAt(page, -50), placeAt(page, 900)]).toEqual([
    { block: 'header', fraction: 0 },
    { block: 'b', fraction: 1 },
  ])
})

test('an empty page has no places, and a block that is not on the page no line', () => {
  expect([placeAt([], 10), lineOf(page, { block: 'note', fraction: 0 })]).toEqual([null, null])
})

test('a line and its place lead to each other', () => {
  const blocks = fc.array(fc.record({ height: fc.integer({ min: 1, max: 900 }), gap: fc.nat(60) }), { minLength: 1 })
  fc.assert(
    fc.property(blocks, fc.double({ min: 0, max: 1, noNaN: true }), (heights, share) => {
      const lying = stack(heights)
      const last = lying.at(-1)
      const line = share * (last === undefined ? 0 : last.top + last.height)
      const place = placeAt(lying, line)
      expect(place === null ? null : lineOf(lying, place)).toBeCloseTo(line, 6)
    }),
  )
})

function stack(blocks: readonly { height: number; gap: number }[]): Lying[] {
  let top = 0
  return blocks.map(({ height, gap }, at) => {
    const lying = { block: String(at), top, height }
    top += height + gap
    return lying
  })
}
