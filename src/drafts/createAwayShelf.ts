import type { Clock } from '~/base'
import type { Hold, Holds } from './createHolds.ts'
import type { Patience } from './createPatience.ts'
import { awayIn, type Reach } from './createReach.ts'
import { createShelfIndex } from './createShelfIndex.ts'
import { isAside } from './holders.ts'
import { versionAt } from './names.ts'
import type { Keeper, Listed, Problem, ShelfEntry, ShelfQuery } from './types.ts'

/** How long an answer that came late is there for who asks again, in milliseconds. */
const freshFor = 1000

interface ShelfWorld {
  readonly far: Keeper
  readonly near: Keeper
  readonly holds: Holds
  readonly clock: Clock
  readonly ask: Reach['ask']
  readonly inTime: Patience
  /** The shelf is to be asked for again. */
  readonly tell: () => void
}

export interface AwayShelf extends Pick<Keeper, 'list'> {
  /** The shelf has changed: what was asked before is out of date. */
  readonly changed: () => void
}

/** The server's shelf; where that is away or slow, the drafts of this device, which say so. */
export function createAwayShelf({ far, near, holds, clock, ask, inTime, tell }: ShelfWorld): AwayShelf {
  /** Answers that came late, by what was asked. Asked for again, a slow server would only be late again. */
  const late = new Map<string, Listed>()

  async function comesLate(key: string, asked: Promise<Listed>): Promise<void> {
    const answer = await asked
    if (answer.kind === 'failed') return
    late.set(key, answer)
    clock.after(freshFor, () => late.delete(key))
    tell()
  }

  return {
    changed: () => late.clear(),
    list: async (query) => {
      const key = JSON.stringify(query ?? {})
      const before = late.get(key)
      if (before !== undefined) {
        late.delete(key)
        return before
      }
      const asked = ask(() => far.list(query))
      // Only the first page is what somebody waits for, and what is asked for again.
      const there = await (query?.after === undefined ? inTime(asked) : asked)
      const away = there === null ? 'unavailable' : awayIn(there)
      if (there !== null && away === null) return there
      const here = await listHere({ near, holds, away: away ?? 'unavailable' }, query)
      if (there !== null) return here
      // An empty shelf would look as if there were no stories.
      if (here.kind === 'failed' || here.total === 0) return asked
      void comesLate(key, asked)
      return here
    },
  }
}

/** What the shelf shows of a draft that is held. */
export const shelfEntryIn = ({ draft, base, entries, card, at }: Hold): ShelfEntry => ({
  id: draft,
  version: versionAt(base + entries.length),
  card,
  at,
})

/** The drafts of this device: those it has a copy of, and before them those that were begun here meanwhile. */
async function listHere(
  { near, holds, away }: { readonly near: Keeper; readonly holds: Holds; readonly away: Problem },
  { after, ...asked }: ShelfQuery = {},
): Promise<Listed> {
  const query = after === undefined ? asked : { ...asked, after }
  const [listed, all] = await Promise.all([near.list(query), holds.of()])
  const held = all.filter(({ holder }) => !isAside(holder))
  const index = createShelfIndex()
  for (const one of held) if (one.base === 0) index.put(shelfEntryIn(one))
  const begun = index.page({ ...asked, limit: 500 })
  const here = begun.kind === 'shelf' ? begun.drafts : []
  if (listed.kind === 'failed' && here.length === 0) return listed
  const { drafts, total, more } = listed.kind === 'failed' ? { drafts: [], total: 0, more: null } : listed
  const cards = new Map(held.map(({ draft, card }) => [draft, card]))
  const seen = drafts
    .filter(({ id }) => index.get(id) === undefined)
    .map((one) => ({ ...one, card: cards.get(one.id) ?? one.card }))
  const before = after === undefined ? here : []
  return { kind: 'shelf', drafts: [...before, ...seen], total: here.length + total, more, away }
}
