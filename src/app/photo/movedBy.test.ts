import { expect, test } from 'vitest'
import { focusWords } from './focusWords.ts'
import { movedBy, pointAt } from './movedBy.ts'

const alone = { shiftKey: false }

test('an arrow moves a point by one percent, ten with Shift, and never out of the picture', () => {
  const point = { x: 40, y: 95 }
  expect(movedBy(point, 'ArrowLeft', alone)).toEqual({ x: 39, y: 95 })
  expect(movedBy(point, 'ArrowDown', { shiftKey: true })).toEqual({ x: 40, y: 100 })
  expect(movedBy({ x: 0, y: 0 }, 'ArrowUp', alone)).toEqual({ x: 0, y: 0 })
  expect(movedBy(point, 'Home', alone)).toBeNull()
})

test('a press is a point in whole percents, and the nearest one where it was let go outside', () => {
  const box = { left: 10, top: 20, width: 300, height: 200 }
  expect(pointAt(box, { clientX: 110, clientY: 70 })).toEqual({ x: 33, y: 25 })
  expect(pointAt(box, { clientX: 900, clientY: 0 })).toEqual({ x: 100, y: 0 })
  expect(pointAt({ ...box, width: 0 }, { clientX: 10, clientY: 20 })).toEqual({ x: 0, y: 0 })
})

test('a point is said from the left and from the top', () => {
  expect(focusWords({ x: 40, y: 30.4 })).toBe('40% from left, 30% from top')
})
