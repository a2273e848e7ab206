import type { BlockId } from '~/story'
import type { Attribution } from './attributionsIn.ts'
import { resemblance } from './resemblance.ts'
import type { Decision } from './types.ts'
import { wordingKey } from './wording.ts'

/** An attribution and how many equal ones stand before it in its block. */
export type Counted = Attribution & { readonly nth: number }

/** The last ruling on one wording at one place, and the one that stood here before the words changed. */
export interface Bound {
  readonly decision?: Decision
  readonly before?: Decision
}

/**
 * Binds each decision to at most one attribution: first to the same wording where it was ruled on, then to the same
 * wording wherever it has moved, the latest ruling first. What is left over tells what stood in a block before.
 */
export function bindDecisions(attributions: readonly Counted[], decisions: readonly Decision[]): readonly Bound[] {
  const slots = latestBySlot(decisions)
  const bound = attributions.map((one): Bound => {
    const key = slotKey(one.block, one.nth, wordingKey(one.wording))
    const decision = slots.get(key)
    if (decision === undefined) return {}
    slots.delete(key)
    return { decision }
  })
  const moved = latestFirst(slots.values(), ({ on }) => wordingKey(on))
  attributions.forEach((one, index) => {
    if (bound[index]?.decision !== undefined) return
    const decision = moved.get(wordingKey(one.wording))?.shift()
    if (decision !== undefined) bound[index] = { decision }
  })
  const left = latestFirst([...moved.values()].flat(), ({ block }) => block)
  return left.size === 0 ? bound : withBefore(attributions, bound, left)
}

const slotKey = (block: BlockId, nth: number, wording: string): string => `${block}\0${nth}\0${wording}`

function latestBySlot(decisions: readonly Decision[]): Map<string, Decision> {
  const slots = new Map<string, Decision>()
  for (const decision of decisions) {
    const key = slotKey(decision.block, decision.nth, wordingKey(decision.on))
    slots.delete(key) // set again, so that the map stays in the order of the last rulings
    slots.set(key, decision)
  }
  return slots
}

/** Groups decisions, given in the order they were made, with the latest of each group first. */
function latestFirst<K>(decisions: Iterable<Decision>, groupOf: (decision: Decision) => K): Map<K, Decision[]> {
  const groups = new Map<K, Decision[]>()
  for (const decision of decisions) {
    const key = groupOf(decision)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [decision])
    else group.unshift(decision)
  }
  return groups
}

/** Words that share less than this are not the same words changed, unless nothing else stands in the block. */
const leastResemblance = 1 / 3

/** Gives reopened items the ruling whose words stood in their block, the closest wording first. */
function withBefore(
  attributions: readonly Counted[],
  bound: readonly Bound[],
  left: ReadonlyMap<BlockId, readonly Decision[]>,
): readonly Bound[] {
  const inBlock = Map.groupBy(attributions.keys(), (index) => attributions[index]?.block)
  const out = [...bound]
  for (const [block, decisions] of left) {
    const here = inBlock.get(block) ?? []
    const open = here.filter((index) => bound[index]?.decision === undefined)
    const alone = here.length === 1
    const pairs = open
      .flatMap((index) =>
        decisions
          .filter(({ ruling }) => ruling !== 'reopen')
          .map((decision) => ({ index, decision, score: resemblanceOf(attributions[index], decision) })),
      )
      .filter(({ score }) => alone || score >= leastResemblance)
      .sort((a, b) => b.score - a.score)
    const taken = new Set<Decision>()
    for (const { index, decision } of pairs) {
      if (out[index]?.before !== undefined || taken.has(decision)) continue
      taken.add(decision)
      out[index] = { ...out[index], before: decision }
    }
  }
  return out
}

const resemblanceOf = (one: Counted | undefined, { on }: Decision): number =>
  one === undefined ? 0 : resemblance(one.wording.words, on.words)
