import type { House } from '~/story'
import { type FoldedName, foldName, isPartOf } from './foldName.ts'

/**
 * A source as the house writes it, by any of its spellings; null for one it does not know. An agency keeps its name under a
 * description: “the Syrian state news agency SANA”.
 */
export function houseName(name: FoldedName, house: House): string | null {
  const names = namesOf(house)
  const before = names.get(name.key)
  if (before !== undefined) return before
  const described = agenciesBy(name.head, house).find(({ fold }) => isPartOf(fold, name))?.name ?? null
  names.set(name.key, described)
  return described
}

/** A name as a source across stories. */
export interface NamedSource {
  /** Equal for two spellings of one name. */
  readonly key: string
  /** As the house writes it, else as it stands. */
  readonly name: string
  /** The word that a shorter name of it keeps. */
  readonly head: string
}

export function sourceNamed(name: string, house: House): NamedSource {
  const fold = foldName(name)
  const written = houseName(fold, house)
  return { key: written ?? fold.key, name: written ?? name.trim(), head: fold.head }
}

/** One text that is equal for two spellings of one name. */
export function nameKey(name: string, house: House | undefined): string {
  const fold = foldName(name)
  return (house === undefined ? null : houseName(fold, house)) ?? fold.key
}

type Spelled = readonly { readonly name: string; readonly spellings: readonly string[] }[]

const known = new WeakMap<House, Map<string, string | null>>()
const mostKnown = 20_000

/** What each name is to a house, by the keys of those that were asked for. */
function namesOf(house: House): Map<string, string | null> {
  const before = known.get(house)
  if (before !== undefined && before.size < mostKnown) return before
  const all = [...spellingsOf(house.sources), ...spellingsOf(house.agencies)]
  const names = new Map<string, string | null>(all.map(({ fold, name }) => [fold.key, name]))
  known.set(house, names)
  return names
}

interface Spelling {
  readonly fold: FoldedName
  readonly name: string
}

const spellingsOf = (list: Spelled): readonly Spelling[] =>
  list.flatMap(({ name, spellings }) => [name, ...spellings].map((way) => ({ fold: foldName(way), name })))

const agencies = new WeakMap<House, ReadonlyMap<string, readonly Spelling[]>>()

/** The spellings of agencies that end in a word. */
function agenciesBy(head: string, house: House): readonly Spelling[] {
  const known = agencies.get(house) ?? Map.groupBy(spellingsOf(house.agencies), ({ fold }) => fold.head)
  agencies.set(house, known)
  return known.get(head) ?? []
}
