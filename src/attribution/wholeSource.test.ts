import { expect, test } from 'vitest'
import { cueAt } from './cuesIn.ts'
import { words } from './en/index.ts'
import { chains, found } from './kit/found.ts'
import { wholeSource } from './wholeSource.ts'
import { wordsIn } from './wordsIn.ts'

test('a clause about the speaker is part of the source, and not the source', () => {
  const copies = [
    '⟨Ann Lee, who runs the office with Bo Dahl⟩, said ⟦the bridge would close⟧.',
    '⟨The agency, which owns the bridge⟩, said ⟦that it would close⟧.',
    '⟦The hospital was hit⟧, ⟨Ann Lee, who runs it⟩, said.',
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

test('a source that only stands in the clause gives way to whom the clause is about, a whole one stays', () => {
  const copy = 'Ann Lee, a doctor, who once ran the office in Ohio, said the bridge would close.'
  const units = wordsIn(copy, 0, copy.length, words.abbreviations)
  const at = (text: string): number => units.findIndex((unit) => unit.text === text)
  const sourceFrom = (text: string): string => {
    const source = { from: at(text), to: at('Ohio') + 1 }
    const mended = wholeSource(units, cueAt(units, at('said')), {
      content: [{ from: at('bridge'), to: at('close') }],
      source,
    })
    return units[mended.source?.from ?? -1]?.text ?? ''
  }
  expect(['office', 'who', 'Ann'].map(sourceFrom)).toEqual(['a', 'a', 'Ann'])
})
