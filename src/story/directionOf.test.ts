import { expect, test } from 'vitest'
import { directionOf } from './directionOf.ts'

test.each([
  ['en-GB', 'ltr'],
  ['he', 'rtl'],
  ['FA-IR', 'rtl'],
  ['az-Arab-IR', 'rtl'],
  ['ar-Latn', 'ltr'],
  ['', 'ltr'],
])('%s is written %s', (tag, direction) => {
  expect(directionOf(tag)).toBe(direction)
})
