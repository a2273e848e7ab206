import { never } from '~/base'
import type { House } from '~/story'
import type { ReviewItem } from '../types.ts'
import { type Path, pathsOf } from './pathsOf.ts'
import { riskOf } from './riskOf.ts'

/** Which attributions a ledger lists. */
export type ItemFilter =
  | { readonly kind: 'all' | 'unreviewed' | 'queried' | 'stet' }
  /** Carried to us by another, or further. */
  | { readonly kind: 'second-hand' }
  /** Nobody is named, neither who said it nor who carried it. */
  | { readonly kind: 'no source' }
  /** A name as `sourcesIn` gives it, wherever it stands in the chain. */
  | { readonly kind: 'source'; readonly name: string }
  | { readonly kind: 'distance'; readonly distance: number | null }

export type ItemOrder = 'story' | 'risk'

/** The items that a filter lets through, in their order. */
export function filterItems(items: readonly ReviewItem[], filter: ItemFilter, house: House): readonly ReviewItem[] {
  if (filter.kind === 'all') return items
  return pathsOf(items, house)
    .filter((path) => passes(path, filter))
    .map(({ item }) => item)
}

/** Items in the order of the story, as they come, or the riskiest first; of two that are as risky the earlier. */
export function orderItems(items: readonly ReviewItem[], by: ItemOrder, house: House): readonly ReviewItem[] {
  if (by === 'story') return items
  const risks = new Map(items.map((item) => [item, riskOf(item, house)]))
  return items.toSorted((a, b) => (risks.get(b) ?? 0) - (risks.get(a) ?? 0))
}

function passes({ item, origins, steps, distance }: Path, filter: ItemFilter): boolean {
  switch (filter.kind) {
    case 'all':
      return true
    case 'second-hand':
      return distance !== null && distance >= 2
    case 'no source':
      return origins.length === 0
    case 'source':
      return steps.some(({ name }) => name === filter.name)
    case 'distance':
      return distance === filter.distance
    case 'unreviewed':
    case 'queried':
    case 'stet':
      return item.state === filter.kind
    default:
      return never(filter)
  }
}
