import { keysIn, readCopy, writeCopy } from './lastCopies.ts'
import type { Keeper } from './types.ts'

const prefix = 'stet:last:'

/**
 * A keeper whose last appends leave a copy in `storage`, which is written before the call returns: a browser may drop what
 * a dying page has asked of its database. The copy goes with the answer; where none came, the draft's next opening appends
 * it first, and by the ids of its entries it counts once.
 */
export function keepLastCopies(keeper: Keeper, storage: Storage): Keeper {
  return {
    ...keeper,
    open: async (draft, from, upTo) => {
      for (const key of keysIn(storage, `${prefix}${draft}:`)) {
        const words = readCopy(storage.getItem(key))
        // One that is behind cannot be put in its place here, and is left where it can be found.
        const answer = words === null ? null : await keeper.append(draft, words.base, words.entries, words.card)
        if (answer?.kind === 'kept') storage.removeItem(key)
      }
      return keeper.open(draft, from, upTo)
    },
    appendLast: async (draft, base, entries, card) => {
      const key = `${prefix}${draft}:${entries[0]?.id ?? ''}`
      const isCopied = writeCopy(storage, key, { base, entries, card })
      const answer = await keeper.appendLast(draft, base, entries, card)
      if (isCopied && answer.kind === 'kept') storage.removeItem(key)
      return answer
    },
  }
}
