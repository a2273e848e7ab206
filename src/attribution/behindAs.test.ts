import { expect, test } from 'vitest'
import { found } from './kit/found.ts'

test('behind “As Lee told the Post,” all of the sentence is hers', () => {
  expect(found('As Lee told The Huffington Post, surface ozone has dropped partly due to the law.')).toBe(
    'As ⟨Lee⟩ told The Huffington Post, ⟦surface ozone has dropped partly due to the law⟧.',
  )
})

test('“that” alone is only the beginning of what was said', () => {
  expect(
    found('Whitmore told LA Weekly that on October 6, after traveling back from Florida, Montalvo turned himself in.'),
  ).toBe(
    '⟨Whitmore⟩ told LA Weekly ⟦that on October 6, after traveling back from Florida, Montalvo turned himself in⟧.',
  )
})

test('what is expressed begins behind the verb', () => {
  expect(found('Aid chief Ann Lee expressed alarm at the ongoing fighting in the city.')).toBe(
    '⟨Aid chief Ann Lee⟩ expressed ⟦alarm at the ongoing fighting in the city⟧.',
  )
})
