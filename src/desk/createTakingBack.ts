import type { EntryId } from '~/drafts'
import type { Decision } from '~/review'
import type { Note } from './types.ts'

/** What a person decided in this window, and the way back from each. */
export interface TakingBack {
  /** Says decisions together, and that earlier entries hold no more; all of it is taken back at once. Answers the id of the first. */
  readonly decide: (decisions: readonly Decision[], undone?: readonly string[]) => EntryId | null
  /** Takes back what was decided last; answers what that was, none where nothing is left. */
  readonly takeBack: () => readonly Decision[]
}

interface Done {
  readonly decisions: readonly Decision[]
  /** What has to be said for it not to hold. */
  readonly back: readonly Note[]
}

export function createTakingBack(
  say: (what: Note) => EntryId | null,
  decisions: () => readonly Decision[],
): TakingBack {
  const done: Done[] = []
  return {
    decide: (made, undone = []) => {
      const gone = decisions().filter(({ id }) => id !== undefined && undone.includes(id))
      const ids = made.flatMap((decision) => say({ kind: 'decided', decision }) ?? [])
      const entries = gone.map(({ id }) => id as EntryId) // found by their ids just above
      if (entries.length > 0) say({ kind: 'undone', entries })
      if (ids.length === 0 && entries.length === 0) return null
      done.push({
        decisions: made.length > 0 ? made : gone,
        back: [
          ...(ids.length > 0 ? [{ kind: 'undone', entries: ids } as const] : []),
          // Said anew it gets the id of its new entry.
          ...gone.map((decision) => ({ kind: 'decided', decision }) as const),
        ],
      })
      return ids[0] ?? null
    },
    takeBack: () => {
      const last = done.pop()
      for (const what of last?.back ?? []) say(what)
      return last?.decisions ?? []
    },
  }
}
