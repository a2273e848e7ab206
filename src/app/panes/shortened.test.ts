import { expect, test } from 'vitest'
import { shortened } from './shortened.ts'

test('a long line is cut between words, and never through a character', () => {
  expect(shortened('The harbour closed', 40)).toBe('The harbour closed')
  expect(shortened('The harbour closed on Sunday', 14)).toBe('The harbour…')
  expect(shortened('Haltestellenverzeichnis', 10)).toBe('Haltestell…')
  expect(shortened('𝒜𝒜𝒜𝒜', 3)).toBe('𝒜…')
  expect(shortened(' › Reuters', 0)).toBe('…')
})
