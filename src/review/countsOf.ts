import type { ReviewItem, ReviewState } from './types.ts'

/** How many items are in each state. */
export type Counts = Readonly<Record<ReviewState | 'total', number>>

export function countsOf(items: readonly ReviewItem[]): Counts {
  const counts = { unreviewed: 0, queried: 0, stet: 0, total: items.length }
  for (const item of items) counts[item.state] += 1
  return counts
}
