import { expect, test } from 'vitest'
import { printVerdict } from './printVerdict.ts'

const says = (lines: number, room: number) => printVerdict({ lines, room, top: 0, depth: 0, fallen: '' }).says

test('a column says by how many lines a story is over, or how many are free', () => {
  expect([says(12, 9), says(10, 9), says(9, 9), says(8, 9), says(3, 9), says(0, 9)]).toEqual([
    '3 lines over',
    '1 line over',
    'Fits',
    'Fits, 1 line free',
    'Fits, 6 lines free',
    'Nothing to print',
  ])
  expect(printVerdict({ lines: 10, room: 9, top: 0, depth: 0, fallen: 'then' }).isWrong).toBe(true)
})
