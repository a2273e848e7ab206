import type { ItemKey, ReviewItem } from '~/review'

/**
 * Where an editor goes after a ruling on `from`: the next unreviewed item in story order, round the end to the
 * beginning; when there is none, the next queried one; null when nothing else is open.
 */
export function nextOpen(items: readonly ReviewItem[], from: ItemKey | null): ReviewItem | null {
  const at = items.findIndex(({ key }) => key === from)
  const others = [...items.slice(at + 1), ...items.slice(0, Math.max(at, 0))]
  return others.find(({ state }) => state === 'unreviewed') ?? others.find(({ state }) => state === 'queried') ?? null
}
