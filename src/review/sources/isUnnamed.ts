import type { ChainLink } from '../types.ts'
import { foldName } from './foldName.ts'

/** Whether a step tells of somebody without a name: “a Western diplomat”, “officials”. A missing step is not unnamed. */
export function isUnnamed({ name, kind }: Pick<ChainLink, 'name' | 'kind'>): boolean {
  if (name.trim() === '') return false
  if (kind !== undefined) return kind === 'unnamed'
  return (
    isPronoun(name) || some.test(name) || described.test(name) || (anybody.has(foldName(name).head) && !isTitle(name))
  )
}

/** “Business Insider”, “The Observer” and “The Local” are papers. */
const isTitle = (name: string): boolean => {
  const words = name.trim().split(/\s+/u)
  return words.length > 1 && words.every((word) => /^\p{Lu}/u.test(word))
}

/** A pronoun that nobody has resolved names nobody, and two of them need not be one. */
export const isPronoun = (name: string): boolean => pronouns.has(name.trim().toLowerCase())

const pronouns = new Set('he she they it i we you who him her them'.split(' '))
const some = /^\s*(?:one|two|three|four|five|some|several|many|most|another|a (?:few|second|third)|people)\s/iu
const singular =
  'source official witness resident person man woman diplomat analyst observer activist expert insider aide local neighbour neighbor survivor medic rescuer doctor soldier officer lawmaker'
const anybody = new Set([
  ...singular.split(' '),
  ...singular.split(' ').map((word) => (word === 'witness' ? 'witnesses' : `${word}s`)),
  'people',
  'men',
  'women',
  'eyewitness',
  'eyewitnesses',
])
/** What follows the word says more of somebody, not who it is: “a source close to the president”. */
const described = new RegExp(
  String.raw`^(?:[^\s,]+\s+){0,5}?(?:${[...anybody].join('|')}),?\s+(?:close|familiar|briefed|involved|with|from|near|who|whose|inside|within|speaking|working)\s`,
  'iu',
)
