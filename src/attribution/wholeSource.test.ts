import { expect, test } from 'vitest'
import { chains, found } from './kit/found.ts'

test('a clause about the speaker is part of the source, and not the source', () => {
  const copies = [
    '⟨Ann Lee, who runs the office with Bo Dahl⟩, said ⟦the bridge would close⟧.',
    '⟨The agency, which owns the bridge⟩, said ⟦that it would close⟧.',
  ]
  expect(copies.map((copy) => found(copy.replace(/[⟨⟩⟦⟧]/g, '')))).toEqual(copies)
})

test('a carrier keeps its words when a clause tells who it is', () => {
  expect(found('Two men fled, state news agency SANA, which is run by the government, reported.')).toBe(
    '⟦Two men fled⟧, ⟨state news agency SANA, which is run by the government⟩, reported.',
  )
})

test('a carrier behind an apposition is a hand of its own', () => {
  expect(chains('The vote was fair, said Ann Lee, a lawyer, Reuters reported.')).toEqual([
    'said by Ann Lee, carried by Reuters',
    'said by Reuters',
  ])
})
