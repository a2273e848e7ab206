import { hashOf } from '~/base'
import { type BlockId, type Level, type Levels, type RuleId, type Stage, stages } from '~/story'
import type { Breach, Copy, Ground, Part, PartRule, Rule, StoryRule } from './types.ts'

/** A breach with all that there is to say of it: one line of the list before publishing. */
export interface Line extends Breach {
  readonly rule: RuleId
  readonly why: string
  /** As the house sets them; at least one is not `off`. */
  readonly levels: Levels
  /** Names the line for as long as what it is about stays the same: an override is bound to it. */
  readonly key: string
}

/**
 * Makes a `check` that remembers: rules for parts are asked again only where a part or the ground changed, and their
 * lines are the very objects of before. Lines are in story order; a rule that is off at every stage is not asked.
 */
export function createRules(rules: readonly Rule[]): (copy: Copy) => readonly Line[] {
  const forParts = rules.filter((rule) => 'inPart' in rule)
  const forStories = rules.filter((rule) => 'inStory' in rule)
  const known = new WeakMap<Ground, WeakMap<Part, readonly Line[]>>()
  return (copy) => {
    const { ground, parts } = copy
    const here = known.get(ground) ?? new WeakMap<Part, readonly Line[]>()
    known.set(ground, here)
    const whole = linesOfStory(forStories, copy)
    return parts.flatMap((part) => {
      const own = here.get(part) ?? linesOfPart(forParts, part, ground)
      here.set(part, own)
      const more = whole.get(part)
      return more === undefined ? own : inOrder(part, [...own, ...more])
    })
  }
}

function linesOfPart(rules: readonly PartRule[], part: Part, ground: Ground): readonly Line[] {
  const lines = rules.flatMap((rule) => linesOf(rule, ground, () => rule.inPart(part, ground)))
  return lines.length < 2 ? lines : inOrder(part, lines)
}

/** Lines about a block that is not in the story are about its headline, as what concerns the whole story is. */
function linesOfStory(rules: readonly StoryRule[], copy: Copy): ReadonlyMap<Part | undefined, readonly Line[]> {
  const lines = rules.flatMap((rule) => linesOf(rule, copy.ground, () => rule.inStory(copy)))
  if (lines.length === 0) return new Map()
  const partAt = new Map<BlockId, Part>()
  for (const part of copy.parts) {
    partAt.set(part.id, part)
    for (const { place } of part.passages) partAt.set(place.block, part)
  }
  return Map.groupBy(lines, ({ block }) => partAt.get(block) ?? copy.parts[0])
}

function linesOf(rule: Rule, ground: Ground, breaches: () => readonly Breach[]): readonly Line[] {
  const { id, why } = rule
  const levels = levelsOf(rule, ground)
  if (stages.every((stage) => levels[stage] === 'off')) return []
  const seen = new Map<string, number>()
  return breaches().map((breach) => {
    const about = `${id}\0${breach.block}\0${breach.on}`
    const nth = seen.get(about) ?? 0
    seen.set(about, nth + 1)
    return { ...breach, rule: id, why, levels, key: hashOf(`${about}\0${nth}`) }
  })
}

function levelsOf({ id, levels }: Rule, { house }: Ground): Levels {
  const set: Level | { readonly [S in Stage]?: Level | undefined } = house.rules[id] ?? {}
  return {
    reporter: typeof set === 'string' ? set : (set.reporter ?? levels.reporter),
    desk: typeof set === 'string' ? set : (set.desk ?? levels.desk),
    publish: typeof set === 'string' ? set : (set.publish ?? levels.publish),
  }
}

/** By place; what is about the part as a whole comes first. */
function inOrder({ passages }: Part, lines: readonly Line[]): readonly Line[] {
  const passageOf = ({ anchor, block }: Line): number =>
    passages.findIndex(({ place }) =>
      anchor === undefined
        ? place.block === block
        : place.block === anchor.place.block && place.field === anchor.place.field,
    )
  return lines
    .map((line) => ({ line, passage: passageOf(line), start: line.anchor?.start ?? -1 }))
    .sort((a, b) => a.passage - b.passage || a.start - b.start)
    .map(({ line }) => line)
}
