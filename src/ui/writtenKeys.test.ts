import { expect, test } from 'vitest'
import { writtenKeys } from './writtenKeys.ts'

test('keys are written as the keyboard at hand has them', () => {
  const keys = ['Ctrl K', 'Ctrl Shift Enter', 'Alt Shift ↑', 'F8', 'Shift F8', 'Ctrl B, I, Shift X']
  expect(keys.map((one) => writtenKeys(one, { mac: false }))).toEqual(keys)
  expect(keys.map((one) => writtenKeys(one, { mac: true }))).toEqual(['⌘K', '⌘⇧Enter', '⌥⇧↑', 'F8', '⇧F8', '⌘B, I, ⇧X'])
})
