import { queryOptions } from '@tanstack/react-query'
import type { Keeper, ShelfEntry } from '~/drafts'

/** The shelf as its keeper lists it, newest first. A keeper that fails is an error with its problem as the message. */
export const shelfQuery = (keeper: Keeper) =>
  queryOptions({
    queryKey: ['shelf', keeper.where],
    queryFn: async (): Promise<readonly ShelfEntry[]> => {
      const answer = await keeper.list()
      if (answer.kind === 'failed') throw new Error(answer.problem)
      return answer.drafts
    },
  })
