import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query'
import type { Cursor, Keeper, Listed, ShelfQuery } from '~/drafts'

type Page = Extract<Listed, { readonly kind: 'shelf' }>

/** The first rows are to be there at once; who goes on wants many. */
const firstPage = 100
const nextPages = 500

/** The shelf as its keeper lists it, a page at a time. A keeper that fails is an error with its problem as the message. */
export const shelfQuery = (keeper: Keeper, asked: Pick<ShelfQuery, 'words' | 'spiked'>) =>
  infiniteQueryOptions({
    queryKey: ['shelf', keeper.where, asked],
    queryFn: async ({ pageParam }): Promise<Page> => {
      const place = pageParam === null ? { limit: firstPage } : { after: pageParam, limit: nextPages }
      const answer = await keeper.list({ ...asked, ...place })
      if (answer.kind === 'failed') throw new Error(answer.problem)
      return answer
    },
    initialPageParam: null as Cursor | null,
    getNextPageParam: ({ more }) => more,
    // What was found for fewer letters stands until there is an answer for all of them.
    placeholderData: keepPreviousData,
    // Looking through thousands of drafts for what is the same takes longer than drawing the few that are seen.
    structuralSharing: false,
  })
