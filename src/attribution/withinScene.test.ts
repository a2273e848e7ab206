import { expect, test } from 'vitest'
import { found } from './kit/found.ts'

test('what is said in a clause that sets the scene ends with it', () => {
  expect(found('Although the mayor insisted that the bridge was safe, drivers stayed away.')).toBe(
    'Although ⟨the mayor⟩ insisted ⟦that the bridge was safe⟧, drivers stayed away.',
  )
})
