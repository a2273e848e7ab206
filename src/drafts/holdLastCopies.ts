import type { Holds } from './createHolds.ts'
import type { Holder } from './holders.ts'
import { keysIn, readCopy, writeCopy } from './lastCopies.ts'
import { draftId } from './names.ts'
import type { Keeper } from './types.ts'

interface Place {
  readonly storage: Storage
  /** The server's own, so that the words of two servers are never mixed. */
  readonly server: string
}

const prefixOf = ({ server }: Place): string => `stet:last:${server}:`

/**
 * The same before a server as `keepLastCopies` on a device: what a closing window says is written down before the call
 * returns, and the copy goes with the answer, or with the hold of it.
 */
export function leaveLastCopies(keeper: Keeper, place: Place, holder: string): Keeper {
  return {
    ...keeper,
    appendLast: async (draft, base, entries, card) => {
      const key = `${prefixOf(place)}${draft}:${holder}`
      const isCopied = writeCopy(place.storage, key, { base, entries, card })
      const answer = await keeper.appendLast(draft, base, entries, card)
      const isSafe = answer.kind === 'kept' || (answer.kind === 'failed' && answer.held === true)
      if (isCopied && isSafe) place.storage.removeItem(key)
      return answer
    },
  }
}

/** What windows that are gone left so becomes what they held, and is gone on with like all that is held. */
export async function holdLastCopies(holds: Holds, place: Place, isAlive: Holder['isAlive']): Promise<void> {
  for (const key of keysIn(place.storage, prefixOf(place))) {
    const words = readCopy(place.storage.getItem(key))
    const [draft = '', holder = ''] = key.slice(prefixOf(place).length).split(':')
    const last = words?.entries.at(-1)
    if (words === null || last === undefined || (await isAlive(holder, last.at))) continue
    const held = (await holds.of(draftId(draft))).find((one) => one.holder === holder)
    // A window that came back after it was hidden may have held more since.
    const isOlder = held !== undefined && (held.entries.at(-1)?.at ?? 0) > last.at
    if (isOlder || (await holds.keep({ draft: draftId(draft), holder, ...words })).kind === 'kept')
      place.storage.removeItem(key)
  }
}
