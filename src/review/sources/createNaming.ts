import type { House } from '~/story'
import { type FoldedName, foldName, isPartOf } from './foldName.ts'
import { houseName } from './houseName.ts'

/** The one name that a source goes by, for any name it is called; empty for no name. */
export type Naming = (name: string) => string

/**
 * Tells which of some names mean one source. The house's spellings lead to the house's name. Of other names a shorter one
 * is the longer one (“Ruiz”, “Dana Ruiz”) where just one longer one is among them: with the Syrian and the Israeli army in one story,
 * “the army” is neither. A source goes by the house's name, else by its longest.
 */
export function createNaming(names: Iterable<string>, house: House): Naming {
  const ones = new Map<string, One>()
  const called = new Map<string, One>()
  for (const name of new Set(names)) {
    const written = name.trim()
    if (written === '') continue
    const fold = foldName(written)
    const one = ones.get(fold.key) ?? { fold, label: houseName(fold, house), written }
    if (one.written.length < written.length) one.written = written
    ones.set(fold.key, one)
    called.set(name, one)
  }
  const shown = shownNames([...ones.values()])
  return (name) => {
    const one = called.get(name)
    return one === undefined ? name.trim() : (shown.get(one) ?? one.written)
  }
}

function shownNames(ones: readonly One[]): ReadonlyMap<One, string> {
  const byHead = Map.groupBy(ones, ({ fold }) => fold.head)
  const full = new Map(ones.map((one) => [one, fullNameIn(byHead.get(one.fold.head) ?? [], one)]))
  const labels = new Map<One, string>()
  for (const [one, whole] of full) if (one.label !== null && !labels.has(whole)) labels.set(whole, one.label)
  return new Map([...full].map(([one, whole]) => [one, one.label ?? labels.get(whole) ?? whole.written]))
}

/** The longer name that a name is short for; itself where there is none, or more than one. */
function fullNameIn(alike: readonly One[], one: One): One {
  if (alike.length < 2) return one
  const longer = alike.filter(({ fold }) => isPartOf(one.fold, fold))
  const longest = longer.filter(({ fold }) => !longer.some((other) => isPartOf(fold, other.fold)))
  return longest.length === 1 ? (longest[0] ?? one) : one
}

interface One {
  readonly fold: FoldedName
  /** As the house writes it; null where it does not know it. */
  readonly label: string | null
  /** The longest way it is written. */
  written: string
}
