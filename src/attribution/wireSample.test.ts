import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { attributeText } from './attributeText.ts'

const path = join(import.meta.dirname, '../../../shared/samples/wire-aleppo.txt')
const isHere = existsSync(path)

/** Whose words, as the copy names them; the first words and the chain. */
const expected = [
  ['Syrian government and allied', 'said by Reuters'],
  ['the insurgents to leave', 'said by the Syrian army, said to the insurgents, carried by Reuters'],
  ['As the offensive continued', 'said by Reuters'],
  ['the bombing of hospitals', 'said by Britain'],
  ['"It is the continuing', 'said by British Foreign Secretary Boris Johnson, carried by Reuters'],
  ['that the army and its allies', 'said by The Syrian Observatory for Human Rights and the Syrian military'],
  ['that rebel fighters should', 'said by The Syrian army'],
  ['"The army high command', 'said by The army high command, carried by state news agency SANA, quoted by Reuters'],
  ['alarm at the ongoing', 'said by United Nations aid chief Stephen O’Brien'],
  ['that the city faces', 'said by United Nations aid chief Stephen O’Brien'],
  ['"Let me be clear: east', "said by O'Brien, said to the Security Council"],
  ['"It is well into', "said by O'Brien"],
  ['Two patients were killed', 'said by the Reuters report'],
  ['the hospital had been hit', 'said by The Syrian American Medical Society (SAMS)'],
  ['Damaged Red Cross and Red', 'carried by Reuters'],
] as const

test.skipIf(!isHere)(
  `the attributions of the wire sample have the right words and chains${isHere ? '' : ` (skipped: ${path} is missing)`}`,
  () => {
    const text = readFileSync(path, 'utf8')
    const found = attributeText(text).map(({ content, chain }) => [
      content.map(([start, end]) => text.slice(start, end)).join(' … '),
      chain.map(({ role, name }) => `${role} ${name}`).join(', '),
    ])
    expect(found.map(([words, chain], index) => [words?.slice(0, expected[index]?.[0].length), chain])).toEqual(
      expected,
    )
  },
)
