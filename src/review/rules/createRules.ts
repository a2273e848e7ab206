import type { BlockId } from '~/story'
import { type Line, linesOf } from './linesOf.ts'
import type { Copy, Ground, Part, PartRule, Rule, StoryRule } from './types.ts'

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
  const lines = rules.flatMap((rule) => linesOf(rule, ground.house, () => rule.inPart(part, ground)))
  return lines.length < 2 ? lines : inOrder(part, lines)
}

/** Lines about a block that is not in the story are about its headline, as what concerns the whole story is. */
function linesOfStory(rules: readonly StoryRule[], copy: Copy): ReadonlyMap<Part | undefined, readonly Line[]> {
  const lines = rules.flatMap((rule) => linesOf(rule, copy.ground.house, () => rule.inStory(copy)))
  if (lines.length === 0) return new Map()
  const partAt = new Map<BlockId, Part>()
  for (const part of copy.parts) {
    partAt.set(part.id, part)
    for (const { place } of part.passages) partAt.set(place.block, part)
  }
  return Map.groupBy(lines, ({ block }) => partAt.get(block) ?? copy.parts[0])
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
