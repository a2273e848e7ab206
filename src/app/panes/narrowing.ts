import { filterItems, type ItemFilter, type ItemOrder, orderItems, type ReviewItem } from '~/review'
import type { House } from '~/story'

/** A narrower look at the ledger: which items, in which order, and what it is called. */
export interface Narrowing {
  readonly filter: ItemFilter
  readonly order: ItemOrder
  /** The items it lists, of all. */
  readonly of: (items: readonly ReviewItem[]) => readonly ReviewItem[]
}

/** All items in the order of the story are no narrowing: null. */
export function narrowing(filter: ItemFilter, order: ItemOrder, house: House): Narrowing | null {
  if (filter.kind === 'all' && order === 'story') return null
  return { filter, order, of: (items) => orderItems(filterItems(items, filter, house), order, house) }
}
