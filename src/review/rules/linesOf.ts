import { hashOf } from '~/base'
import type { House, Level, Levels, RuleId, Stage } from '~/story'
import type { Breach, RuleFacts } from './types.ts'

/** A breach with all that there is to say of it: one line of the list before publishing. */
export interface Line extends Breach {
  readonly rule: RuleId
  readonly why: string
  /** As the house sets them; at least one is not `off`. */
  readonly levels: Levels
  /** Names the line for as long as what it is about stays the same: an override is bound to it. */
  readonly key: string
}

/** The lines of one rule at the levels of the house. A rule that is off at every stage is not asked for its breaches. */
export function linesOf(rule: RuleFacts, house: House, breaches: () => readonly Breach[]): readonly Line[] {
  const { id, why } = rule
  const levels = levelsOf(rule, house)
  if (Object.values(levels).every((level) => level === 'off')) return []
  const seen = new Map<string, number>()
  return breaches().map((breach) => {
    const about = `${id}\0${breach.block}\0${breach.on}`
    const nth = seen.get(about) ?? 0
    seen.set(about, nth + 1)
    return { ...breach, rule: id, why, levels, key: hashOf(`${about}\0${nth}`) }
  })
}

function levelsOf({ id, levels }: RuleFacts, house: House): Levels {
  const set: Level | { readonly [S in Stage]?: Level | undefined } = house.rules[id] ?? {}
  return {
    reporter: typeof set === 'string' ? set : (set.reporter ?? levels.reporter),
    desk: typeof set === 'string' ? set : (set.desk ?? levels.desk),
    publish: typeof set === 'string' ? set : (set.publish ?? levels.publish),
  }
}
