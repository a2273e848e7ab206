import { queryOptions } from '@tanstack/react-query'
import type { Cursor, Keeper, Listed, ShelfEntry } from '~/drafts'

/** The shelf as its keeper lists it, newest first. A keeper that fails is an error with its problem as the message. */
export const shelfQuery = (keeper: Keeper) =>
  queryOptions({
    queryKey: ['shelf', keeper.where],
    queryFn: async (): Promise<readonly ShelfEntry[]> => {
      const drafts: ShelfEntry[] = []
      for (let after: Cursor | null | undefined; after !== null; ) {
        const answer: Listed = await keeper.list({ limit: 500, ...(after === undefined ? {} : { after }) })
        if (answer.kind === 'failed') throw new Error(answer.problem)
        drafts.push(...answer.drafts)
        after = answer.more
      }
      return drafts
    },
  })
