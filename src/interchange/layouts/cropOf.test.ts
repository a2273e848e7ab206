import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cropOf, cropRatios, positionOf } from './cropOf.ts'

const wide = { width: 3000, height: 2000 }

test('a crop is the largest of its shape, with the focal point in its middle where there is room', () => {
  expect(cropOf(wide, { x: 40, y: 50 }, 1)).toEqual({ x: 200, y: 0, width: 2000, height: 2000 })
  expect(cropOf(wide, { x: 0, y: 90 }, 1)).toEqual({ x: 0, y: 0, width: 2000, height: 2000 })
  expect(cropOf(wide, { x: 0, y: 45 }, cropRatios.shared)).toEqual({ x: 0, y: 113, width: 3000, height: 1575 })
  expect(cropOf(wide, { x: 50, y: 100 }, cropRatios.shared)).toEqual({ x: 0, y: 425, width: 3000, height: 1575 })
  expect(cropOf(wide, undefined, cropRatios.standard)).toEqual({ x: 167, y: 0, width: 2667, height: 2000 })
  expect(cropOf({ width: 1, height: 1 }, undefined, cropRatios.shared)).toEqual({ x: 0, y: 0, width: 1, height: 1 })
  expect(cropOf({ width: 0, height: 0 }, undefined, 1)).toEqual({ x: 0, y: 0, width: 0, height: 0 })
})

const length = fc.integer({ min: 1, max: 20_000 })
const percent = fc.double({ min: 0, max: 100, noNaN: true })

test('a crop of any picture is whole pixels, inside it, touches two of its sides and holds its focal point', () => {
  fc.assert(
    fc.property(
      fc.record({ width: length, height: length }),
      fc.record({ x: percent, y: percent }),
      fc.constantFrom(...Object.values(cropRatios), 16 / 9),
      (size, focus, ratio) => {
        const crop = cropOf(size, focus, ratio)
        expect(Object.values(crop).every((value) => Number.isInteger(value) && value >= 0)).toBe(true)
        expect(crop.x + crop.width).toBeLessThanOrEqual(size.width)
        expect(crop.y + crop.height).toBeLessThanOrEqual(size.height)
        expect(crop.width === size.width || crop.height === size.height).toBe(true)
        // A pixel of the shape may be rounded away, never more.
        expect(
          Math.min(Math.abs(crop.width - crop.height * ratio), Math.abs(crop.width / ratio - crop.height)),
        ).toBeLessThan(1)
        const x = (size.width * focus.x) / 100
        const y = (size.height * focus.y) / 100
        expect(x >= crop.x - 0.5 && x <= crop.x + crop.width + 0.5).toBe(true)
        expect(y >= crop.y - 0.5 && y <= crop.y + crop.height + 0.5).toBe(true)
      },
    ),
  )
})

test('the position says which share of what is cut away is cut at the left and at the top', () => {
  expect(positionOf(cropOf(wide, { x: 40, y: 50 }, 1), wide)).toBe('20% 50%')
  expect(positionOf(cropOf(wide, { x: 0, y: 100 }, 1), wide)).toBe('0% 50%')
  expect(positionOf(cropOf(wide, { x: 50, y: 45 }, cropRatios.shared), wide)).toBe('50% 26.6%')
})
