import type { Decision } from './types.ts'
import { wordingKey } from './wording.ts'

/** A ruling that was made, changed or is not there yet: the last one on the same words in the same place, before and after. */
export interface RulingChange {
  readonly before: Decision | null
  readonly after: Decision | null
}

/** Which wordings are ruled on otherwise in one list of decisions than in another, in the order of the rulings. */
export function rulingsBetween(before: readonly Decision[], after: readonly Decision[]): readonly RulingChange[] {
  const [old, fresh] = [inForce(before), inForce(after)]
  const keys = new Set([...fresh.keys(), ...old.keys()])
  return [...keys].flatMap((key) => {
    const change = { before: old.get(key) ?? null, after: fresh.get(key) ?? null }
    return isSameRuling(change) ? [] : [change]
  })
}

/** The last decision on each wording in each place. */
function inForce(decisions: readonly Decision[]): ReadonlyMap<string, Decision> {
  const last = new Map<string, Decision>()
  for (const decision of decisions) {
    const key = `${sortOf(decision)}/${decision.block}/${decision.nth}/${wordingKey(decision.on)}`
    // Taken out first, so that the map is in the order of the rulings.
    last.delete(key)
    last.set(key, decision)
  }
  return last
}

/** Decisions of one sort replace each other. */
const sortOf = ({ ruling }: Decision): string =>
  ruling === 'amend' || ruling === 'dismiss' ? 'changed' : ruling === 'add' ? 'added' : 'ruled'

const isSameRuling = ({ before, after }: RulingChange): boolean =>
  before?.ruling === after?.ruling && questionIn(before) === questionIn(after) && before?.by.id === after?.by.id

const questionIn = (one: Decision | null): string | undefined => (one?.ruling === 'query' ? one.question : undefined)
