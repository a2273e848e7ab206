import { allPageWords } from './allPageWords.ts'
import { creditLine, type CreditStep } from './creditLine.ts'

/** Names as a newsroom of the language writes them. */
export interface Names {
  readonly person: string
  readonly second: string
  readonly third: string
  readonly body: string
  readonly us: string
  readonly outlet: string
  readonly carrier: string
  readonly quoting: string
  readonly translator: string
}

/** The sentences of the chains that a newsroom meets, in one language. */
export function sentencesIn(language: string, names: Names): Readonly<Record<string, string>> {
  const { person, second, third, body, us, outlet, carrier, quoting, translator } = names
  const said = { role: 'said by', name: person } as const
  const states = { role: 'said by', name: body, kind: 'organisation' } as const
  const told = { role: 'said to', name: outlet } as const
  const carried = { role: 'carried by', name: carrier } as const
  const quoted = { role: 'quoted by', name: quoting } as const
  const from = language === 'ar' ? 'he' : 'ar'
  const translated = { role: 'translated by', name: translator } as const
  const seen = { role: 'seen by us', name: us } as const
  const spokesman = [said, { role: 'on behalf of', name: body }] as const
  const chains: Readonly<Record<string, readonly CreditStep[]>> = {
    'one step': [said],
    'three speakers': [said, { ...said, name: second }, { ...said, name: third }],
    'on behalf of': spokesman,
    'said to us': [said, { ...told, name: us }],
    'said to another': [said, told, quoted],
    'a statement carried and quoted': [states, carried, quoted],
    'a person carried': [{ ...said, kind: 'person' }, carried],
    quoted: [said, quoted],
    'translated from a language': [said, { ...translated, language: from }],
    translated: [said, translated],
    'seen by us': [states, seen],
    'every step': [...spokesman, told, carried, { ...translated, language: from }, quoted, seen],
    'no name of the speaker': [{ ...said, name: ' ' }, carried, quoted],
    'a doubtful speaker': [{ ...said, doubtful: true }, quoted],
    'a doubtful step': [said, { ...carried, doubtful: true }, quoted],
    'no name at all': [
      { ...said, name: '' },
      { ...carried, name: '' },
    ],
  }
  return Object.fromEntries(
    Object.entries(chains).map(([name, chain]) => [name, creditLine(chain, language, allPageWords)]),
  )
}

/** What stands for “translated from …” by a language's tag. */
export const translatedFrom = (language: string, ...from: readonly string[]): readonly string[] =>
  from.map((tag) => creditLine([{ role: 'translated by', name: 'X', language: tag }], language, allPageWords))
