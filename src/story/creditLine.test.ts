import fc from 'fast-check'
import { expect, test } from 'vitest'
import { creditLine, creditParts } from './creditLine.ts'
import { type ChainRole, chainRoles } from './types.ts'

const chain = (...steps: readonly (readonly [ChainRole, string])[]) => steps.map(([role, name]) => ({ role, name }))

const sentences: readonly (readonly [string, ReturnType<typeof chain>])[] = [
  ['Boris Johnson', chain(['said by', 'Boris Johnson'])],
  ['Boris Johnson, quoted by Reuters', chain(['said by', 'Boris Johnson'], ['quoted by', 'Reuters'])],
  ['Boris Johnson, speaking to the BBC', chain(['said by', 'Boris Johnson'], ['said to', 'the BBC'])],
  [
    'Syrian army high command, carried by SANA and quoted by Reuters',
    chain(['said by', 'Syrian army high command'], ['carried by', 'SANA'], ['quoted by', 'Reuters']),
  ],
  [
    'Dana Ruiz on behalf of the port, speaking to Ynet, carried by AP, translated by Noa Levi and seen by The Meridian',
    chain(
      ['said by', 'Dana Ruiz'],
      ['on behalf of', 'the port'],
      ['said to', 'Ynet'],
      ['carried by', 'AP'],
      ['translated by', 'Noa Levi'],
      ['seen by us', 'The Meridian'],
    ),
  ],
  [
    'Ann, Bo and Cy, quoted by dpa',
    chain(['said by', 'Ann'], ['said by', 'Bo'], ['said by', 'Cy'], ['quoted by', 'dpa']),
  ],
  ['Carried by SANA and quoted by Reuters', chain(['said by', ' '], ['carried by', 'SANA'], ['quoted by', 'Reuters'])],
  ['Ann, quoted by AP', chain(['said by', 'Ann'], ['carried by', ''], ['quoted by', 'AP'])],
  ['', chain(['said by', ''])],
  ['', []],
]

for (const [sentence, steps] of sentences) {
  test(`a chain of ${steps.length} is credited as “${sentence}”`, () => {
    expect(creditLine(steps)).toBe(sentence)
  })
}

test('a language without words of its own gets the names in order', () => {
  expect(creditLine(chain(['said by', 'משה כהן'], ['quoted by', 'Ynet']), 'he')).toBe('משה כהן · Ynet')
})

test('every named step is in the sentence with its role, and nothing but the sentence is in the parts', () => {
  const step = fc.record({ role: fc.constantFrom(...chainRoles), name: fc.string() })
  fc.assert(
    fc.property(fc.array(step), fc.constantFrom('en', 'he'), (steps, language) => {
      const parts = creditParts(steps, language)
      const tidy = (name: string) => name.replace(/\s+/gu, ' ').trim()
      expect(parts.flatMap((part) => ('role' in part ? [[part.role, part.text]] : []))).toEqual(
        steps.filter(({ name }) => tidy(name) !== '').map(({ role, name }) => [role, tidy(name)]),
      )
      expect(parts.map(({ text }) => text).join('')).toBe(creditLine(steps, language))
    }),
  )
})
