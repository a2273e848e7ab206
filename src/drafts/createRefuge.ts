import { versionAt } from './names.ts'
import type { DraftId, Keeper, Problem } from './types.ts'

/** A keeper with a refuge beside it: drafts begun while nothing could be kept, which can be written in all the same. */
export interface Refuge {
  /** Answers for both. A draft in the refuge opens as `unkept`, and moves out with the first append that is kept. */
  readonly keeper: Keeper
  /** Where a draft is begun when the keeper would not take it, and why it would not. */
  readonly beside: (problem: Problem) => Promise<Keeper>
}

/**
 * Lets a person go on writing when a keeper fails from the start (storage refused, disk full). What is in the refuge is
 * in this window alone and is never called kept by `keeper`. `makeMemory` is asked for a keeper in memory when one is
 * first needed.
 */
export function createRefuge(keeper: Keeper, makeMemory: () => Promise<Keeper>): Refuge {
  const why = new Map<DraftId, Problem>()
  let made: Promise<Keeper> | null = null
  const memory = () => (made ??= makeMemory())
  const home = async (draft: DraftId) => (why.has(draft) ? memory() : keeper)
  return {
    beside: async (problem) => {
      const refuge = await memory()
      return {
        ...refuge,
        append: (draft, base, entries, card) => {
          why.set(draft, problem)
          return refuge.append(draft, base, entries, card)
        },
      }
    },
    keeper: {
      ...keeper,
      list: async (query = {}) => {
        const kept = await keeper.list(query)
        // What is kept nowhere stands before all else, and so on the first page alone.
        const { after, ...asked } = query
        const unkept = why.size === 0 ? null : await (await memory()).list({ ...asked, limit: 500 })
        const here = unkept?.kind === 'shelf' ? unkept.drafts.filter(({ id }) => why.has(id)) : []
        if (here.length === 0) return kept
        const shelf = kept.kind === 'failed' ? { kind: 'shelf' as const, drafts: [], total: 0, more: null } : kept
        const before = after === undefined ? here : []
        return { ...shelf, drafts: [...before, ...shelf.drafts], total: here.length + shelf.total }
      },
      look: async (draft) => (await home(draft)).look(draft),
      open: async (draft, from, upTo) => {
        const unkept = why.get(draft)
        if (unkept === undefined) return keeper.open(draft, from, upTo)
        const opened = await (await memory()).open(draft, from, upTo)
        return opened.kind === 'log' ? { ...opened, unkept } : opened
      },
      append: async (draft, base, entries, card) => {
        const log = why.has(draft) ? await (await memory()).open(draft) : null
        if (log?.kind !== 'log') return keeper.append(draft, base, entries, card)
        const whole = [...log.entries.map(({ entry }) => entry), ...entries]
        const answer = await keeper.append(draft, versionAt(0), whole, card)
        if (answer.kind === 'kept') why.delete(draft)
        return answer
      },
      appendLast: async (draft, base, entries, card) => {
        const unkept = why.get(draft)
        // It has no log to follow at the keeper, and no time is left to make one.
        return unkept === undefined
          ? keeper.appendLast(draft, base, entries, card)
          : { kind: 'failed', problem: unkept }
      },
      keepSnapshot: async (draft, snapshot) => (await home(draft)).keepSnapshot(draft, snapshot),
      openSnapshot: async (draft, atMost) => (await home(draft)).openSnapshot(draft, atMost),
    },
  }
}
