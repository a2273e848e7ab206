import type { Holds } from './createHolds.ts'
import type { Holder } from './holders.ts'
import { keysIn, readCopy, writeCopy } from './lastCopies.ts'
import { draftId } from './names.ts'
import type { Appended, DraftId, Keeper } from './types.ts'

interface Place {
  readonly storage: Storage
  /** The server's own, so that the words of two servers are never mixed. */
  readonly server: string
}

const prefixOf = ({ server }: Place): string => `stet:last:${server}:`

/**
 * The same before a server as `keepLastCopies` on a device: what a closing window says is written down before the call
 * returns, and the copy goes with the answer, or with the hold of it; where the window comes back after all, with those of
 * its desk's next append, which tells all that is unkept.
 */
export function leaveLastCopies(keeper: Keeper, place: Place, holder: string): Keeper {
  const desks = new Map<DraftId, object>()
  const keyOf = (draft: DraftId) => `${prefixOf(place)}${draft}:${holder}`
  /** A copy that was left meanwhile says more, and stays. */
  const remove = (draft: DraftId, left: string | null) => {
    if (left !== null && place.storage.getItem(keyOf(draft)) === left) place.storage.removeItem(keyOf(draft))
  }
  const { takeUp } = keeper
  const takingUp: Pick<Keeper, 'takeUp'> =
    takeUp === undefined
      ? {}
      : {
          takeUp: async (draft) => {
            const taken = await takeUp(draft)
            desks.set(draft, taken)
            const end = () => {
              if (desks.get(draft) === taken) desks.delete(draft)
              taken.end()
            }
            return { ...taken, end }
          },
        }
  return {
    ...keeper,
    ...takingUp,
    append: async (draft, base, entries, card) => {
      const left = entries.length > 0 && desks.has(draft) ? place.storage.getItem(keyOf(draft)) : null
      const answer = await keeper.append(draft, base, entries, card)
      if (isSafe(answer)) remove(draft, left)
      return answer
    },
    appendLast: async (draft, base, entries, card) => {
      const isCopied = writeCopy(place.storage, keyOf(draft), { base, entries, card })
      const left = isCopied ? place.storage.getItem(keyOf(draft)) : null
      const answer = await keeper.appendLast(draft, base, entries, card)
      if (isSafe(answer)) remove(draft, left)
      return answer
    },
  }
}

const isSafe = (answer: Appended): boolean =>
  answer.kind === 'kept' || (answer.kind === 'failed' && answer.held === true)

/**
 * Holds among which is what windows that are gone left so. It is looked for before anything held is looked at or claimed:
 * a copy that stayed behind while the same words went on under other ids would bring them back.
 */
export function holdLastCopies(holds: Holds, place: Place, isAlive: Holder['isAlive']): Holds {
  let adopting: Promise<void> = Promise.resolve()

  async function adoptOne(key: string): Promise<void> {
    const stored = place.storage.getItem(key)
    const words = readCopy(stored)
    const [draft = '', holder = ''] = key.slice(prefixOf(place).length).split(':')
    const last = words?.entries.at(-1)
    if (words === null || last === undefined || (await isAlive(holder, last.at))) return
    const held = (await holds.of(draftId(draft))).find((one) => one.holder === holder)?.entries.at(-1)
    // A window that came back after it was hidden may have held more since.
    const isThere = held !== undefined && (held.id === last.id || held.at > last.at)
    // Another window may have made it a hold meanwhile, and may be done with that.
    const isStill = () => place.storage.getItem(key) === stored
    if (isThere || (await holds.keep({ draft: draftId(draft), holder, ...words }, isStill)).kind === 'kept')
      if (isStill()) place.storage.removeItem(key)
  }

  async function adoptAll(): Promise<void> {
    for (const key of keysIn(place.storage, prefixOf(place))) await adoptOne(key)
  }

  /** Each time anew, for a window may have closed since it was last asked. */
  function adopt(): Promise<void> {
    adopting = adopting.then(adoptAll, adoptAll)
    return adopting
  }

  return {
    ...holds,
    of: async (draft) => {
      await adopt()
      return holds.of(draft)
    },
    claim: async (draft, from, to) => {
      await adopt()
      return holds.claim(draft, from, to)
    },
  }
}
