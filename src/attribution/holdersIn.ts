import type { Agencies } from './agencies.ts'
import { creditFillers } from './en/index.ts'
import type { Span } from './wordsIn.ts'

/** A name in a credit. `name` is the agency's own spelling where it is one, and “John Lee” for “JohnLee”. */
export interface Holder extends Span {
  readonly name: string
  readonly isAgency: boolean
}

/** The names of a credit, from the camera to the page: “AP Photo/Ann Lee” is Ann Lee's, carried by AP. */
export function holdersIn(text: string, { start, end }: Span, agencies: Agencies): readonly Holder[] {
  const found: Holder[] = []
  const words = text.slice(start, end).replace(/\d{4,}\w*/g, (number) => ' '.repeat(number.length))
  for (const part of words.matchAll(/(?:(?!\svia\s|\sfor\s)[^/,;:|©])+/gu)) {
    const holder = holderIn(text, start + part.index, part[0], agencies)
    if (holder !== null) found.push(holder)
  }
  const [first] = found
  const makers = found.filter(({ isAgency }) => !isAgency)
  return first?.isAgency === true && makers.length > 0
    ? [...makers, ...found.filter(({ isAgency }) => isAgency)]
    : found
}

function holderIn(text: string, offset: number, part: string, agencies: Agencies): Holder | null {
  const words = [...part.matchAll(/[\p{L}\p{M}\p{N}@#&][\p{L}\p{M}\p{N}.'’&_-]*/gu)]
  const isFiller = (word: RegExpExecArray | undefined): boolean =>
    word !== undefined && creditFillers.has(word[0].toLowerCase().replace(/\.$/, ''))
  let from = 0
  let to = words.length
  while (from < to && (isFiller(words[from]) || /^via$/i.test(words[from]?.[0] ?? ''))) from++
  while (to > from && isFiller(words[to - 1])) to--
  const first = words[from]
  const last = words[to - 1]
  if (first === undefined || last === undefined) return null
  const start = offset + first.index
  const end = offset + last.index + last[0].length
  const said = text.slice(start, end)
  const agency = agencies.named(said.replace(/[.]$/, ''))
  if (!/[\p{L}]/u.test(said)) return null
  return { start, end, name: agency ?? spaced(said), isAgency: agency !== null }
}

/** “JohnLee” is two words that lost their space; “McDonald” and “YouTube Live” are not. */
const spaced = (name: string): string =>
  /^(?!(?:Ma?c|De|Di|La|Le|Van|Fitz)\p{Lu})\p{Lu}\p{Ll}+\p{Lu}\p{Ll}+$/u.test(name)
    ? name.replace(/(?<=\p{Ll})(?=\p{Lu})/u, ' ')
    : name
