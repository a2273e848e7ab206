import type { Cursor, DraftId, Keeper, Listed, Problem } from '../types.ts'
import type { SourceIndex } from './createSourceIndex.ts'

export type SourcesRead =
  | { readonly kind: 'read'; readonly away?: Problem }
  | { readonly kind: 'failed'; readonly problem: Problem }

const mostAtOnce = 500

/**
 * Brings an index up to what a shelf holds now, the stories changed last first; spiked ones are not in it. `told` is called
 * after each page: what is known by then can be shown.
 */
export async function readSources(keeper: Keeper, index: SourceIndex, told: () => void): Promise<SourcesRead> {
  const seen = new Set<DraftId>()
  let away: Problem | undefined
  for (let after: Cursor | null | undefined; after !== null; ) {
    const listed: Listed = await keeper.list({
      spiked: false,
      limit: mostAtOnce,
      ...(after === undefined ? {} : { after }),
    })
    if (listed.kind === 'failed') return listed
    for (const draft of listed.drafts) {
      index.put(draft)
      seen.add(draft.id)
    }
    away ??= listed.away
    after = listed.more
    told()
  }
  for (const id of index.ids()) if (!seen.has(id)) index.drop(id)
  told()
  return { kind: 'read', ...(away === undefined ? {} : { away }) }
}
