import type { TextAttribution } from '../attributeText.ts'

/** What is found in `../shared/samples/wire-aleppo.txt`: whose words, as the copy names them; the first words and the chain. */
export const wireSample = [
  ['Syrian government and allied', 'said by Reuters'],
  ['to leave their positions', 'said by the Syrian army, said to the insurgents, carried by Reuters'],
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

/** The first words and the chain of what was found in the sample, in the form of `wireSample`; what is more is left out. */
export const tellingOf = (text: string, found: readonly TextAttribution[]): readonly (readonly [string, string])[] =>
  wireSample.flatMap(([words]) =>
    found.flatMap(({ content, chain }): (readonly [string, string])[] => {
      const start = content[0]?.[0] ?? 0
      if (!text.startsWith(words, start)) return []
      return [[words, chain.map(({ role, name }) => `${role} ${name}`).join(', ')]]
    }),
  )
