import type { BlockId } from '~/story'
import type { Attribution } from './attributionsIn.ts'
import { resemblance } from './resemblance.ts'
import type { Amendment, Dismissal, Ruling } from './types.ts'
import { wordingKey } from './wording.ts'

/** An attribution and how many equal ones stand before it in its block. */
export type Counted = Attribution & { readonly nth: number }

type OnWords = Ruling | Amendment | Dismissal

/** The last ruling on one wording at one place, and the one that stood here before the words changed. */
export interface Bound<D extends OnWords> {
  readonly decision?: D
  readonly before?: D
}

/**
 * Binds each decision to at most one attribution: first to the same wording where it was ruled on, then to the same
 * wording wherever it has moved, the latest ruling first. What is left over tells what stood in a block before.
 */
export function bindDecisions<D extends OnWords>(
  attributions: readonly Counted[],
  decisions: readonly D[],
): readonly Bound<D>[] {
  if (decisions.length === 0) return attributions.map(() => nothing)
  const slots = latestBySlot(decisions)
  const bound = attributions.map((one): Bound<D> => {
    const places = slots.get(wordingKey(one.wording))
    const place = placeOf(one)
    const decision = places?.get(place)
    if (decision === undefined) return {}
    places?.delete(place)
    return { decision }
  })
  const stays = stayingIn(attributions)
  attributions.forEach((one, index) => {
    if (bound[index]?.decision !== undefined) return
    const places = slots.get(wordingKey(one.wording))
    const [place, decision] = lastIn(places, stays) ?? []
    if (place === undefined || decision === undefined) return
    places?.delete(place)
    bound[index] = { decision }
  })
  const left = leftByBlock(slots)
  return left.size === 0 ? bound : withBefore(attributions, bound, left)
}

const nothing = {}

/** The last ruling on each wording at each place, the places in the order of their last rulings. */
type Slots<D> = ReadonlyMap<string, Map<string, D>>

const placeOf = ({ block, nth }: { readonly block: BlockId; readonly nth: number }): string => `${nth}/${block}`

function latestBySlot<D extends OnWords>(decisions: readonly D[]): Slots<D> {
  const slots = new Map<string, Map<string, D>>()
  for (const decision of decisions) {
    const wording = wordingKey(decision.on)
    const place = placeOf(decision)
    const places = slots.get(wording)
    if (places === undefined) slots.set(wording, new Map([[place, decision]]))
    else {
      places.delete(place)
      places.set(place, decision)
    }
  }
  return slots
}

const lastIn = <D>(
  places: ReadonlyMap<string, D> | undefined,
  stays: (decision: D) => boolean,
): readonly [string, D] | undefined =>
  places === undefined || places.size === 0 ? undefined : [...places].findLast(([, decision]) => !stays(decision))

/**
 * Tells which decisions stay where they were made: what stands there looks like their words changed, and the same words
 * elsewhere are another item that nobody has ruled on.
 */
function stayingIn(attributions: readonly Counted[]): (decision: OnWords) => boolean {
  const inBlock = Map.groupBy(attributions, ({ block }) => block)
  return (decision) => {
    const key = wordingKey(decision.on)
    const here = inBlock.get(decision.block) ?? []
    return here.some((one) => wordingKey(one.wording) !== key && resemblanceOf(one, decision) >= leastResemblance)
  }
}

/** What no attribution took, by the block it was ruled in. */
function leftByBlock<D extends OnWords>(slots: Slots<D>): ReadonlyMap<BlockId, readonly D[]> {
  const left = new Map<BlockId, D[]>()
  for (const places of slots.values()) {
    for (const decision of places.values()) {
      const group = left.get(decision.block)
      if (group === undefined) left.set(decision.block, [decision])
      else group.push(decision)
    }
  }
  return left
}

/** Words that share less than this are not the same words changed, unless nothing else stands in the block. */
const leastResemblance = 1 / 3

/** Gives reopened items the ruling whose words stood in their block, the closest wording first. */
function withBefore<D extends OnWords>(
  attributions: readonly Counted[],
  bound: readonly Bound<D>[],
  left: ReadonlyMap<BlockId, readonly D[]>,
): readonly Bound<D>[] {
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
      .sort((a, b) => b.score - a.score || b.decision.at - a.decision.at)
    const taken = new Set<D>()
    for (const { index, decision } of pairs) {
      if (out[index]?.before !== undefined || taken.has(decision)) continue
      taken.add(decision)
      out[index] = { ...out[index], before: decision }
    }
  }
  return out
}

const resemblanceOf = (one: Counted | undefined, { on }: OnWords): number =>
  one === undefined ? 0 : resemblance(one.wording.words, on.words)
