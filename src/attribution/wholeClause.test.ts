import { expect, test } from 'vitest'
import { found } from './kit/found.ts'

test('“according to” behind a sentence holds for all of it', () => {
  expect(found('The army left the town, leaving its tanks behind, according to the news agency.')).toBe(
    '⟦The army left the town, leaving its tanks behind⟧, according to ⟨the news agency⟩.',
  )
})
