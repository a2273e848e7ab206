import { expect, test } from 'vitest'
import { found } from './kit/found.ts'

test('words in the next paragraph are announced by a verb at the end of this one', () => {
  expect(found('The sheriff was given material. Rathbun stated,\n“He was picked up by an investigator.”')).toBe(
    'The sheriff was given material. ⟨Rathbun⟩ stated,\n⟦“He was picked up by an investigator.”⟧',
  )
})

test('how it was said is not what was said', () => {
  expect(found('President Obama tweeted using his own account:\n“We should inspire more kids like you.”')).toBe(
    '⟨President Obama⟩ tweeted using his own account:\n⟦“We should inspire more kids like you.”⟧',
  )
})

test('a title beside a quotation is no part of it', () => {
  expect(found('“It is time to say goodbye,” Lee says on “The Internet Daily Countdown”.')).toBe(
    '⟦“It is time to say goodbye,”⟧ ⟨Lee⟩ says on “The Internet Daily Countdown”.',
  )
})
