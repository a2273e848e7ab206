import { expect, test } from 'vitest'
import { chainsText, readChain } from './chainsText.ts'
import { chain, item } from './itemInTest.ts'

test('each chain is told once, with how many came by it', () => {
  const items = [
    item('a', 'said by: the army > carried by: SANA'),
    item('b', ''),
    item('c', 'said by: the army > carried by: SANA'),
    item('d', 'said by: > quoted by: Reuters'),
  ]
  expect(chainsText(items)).toBe('2\tsaid by\tthe army\tcarried by\tSANA\n1\n1\tsaid by\t\tquoted by\tReuters')
  expect(chainsText([])).toBe('')
})

test('a chain is read back, and a tab or a break in a name does not break the line', () => {
  const odd = { wording: { chain: [{ role: 'said by' as const, name: 'Dana\n\tRuiz', doubtful: true }] } }
  expect(chainsText([odd])).toBe('1\tsaid by\tDana Ruiz')
  expect(readChain('\tsaid by\tDana Ruiz\tcarried by\t')).toEqual(chain('said by: Dana Ruiz > carried by:'))
})

test('a step of a role that is not known is left out', () => {
  expect(readChain('\theard by\tX\tsaid by\tY')).toEqual(chain('said by: Y'))
})
