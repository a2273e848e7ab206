import { versionAt } from './names.ts'
import type { Card, DraftId, Keeper, Kept, Version } from './types.ts'

/** A copy, near by, of logs that are kept far away: as much of each as was seen, and never a word more. */
export interface Mirror {
  /** These entries are in the log far away. What the copy lacks is fetched; settles when it has them, or cannot. */
  readonly follow: (draft: DraftId, seen: readonly Kept[], card: Card | null) => Promise<void>
  /** Whether the copy reaches a version. Waits for what is being copied. */
  readonly reaches: (draft: DraftId, version: Version) => Promise<boolean>
}

export function createMirror(far: Keeper, near: Keeper): Mirror {
  const working = new Map<DraftId, Promise<void>>()
  /** How far each copy is known to be the log's beginning; null where it is that of another log. */
  const reached = new Map<DraftId, Version | null>()

  /** What the copy lacks up to a version, and how long it is; null where that cannot be said. */
  async function lacking(draft: DraftId, seen: readonly Kept[]) {
    const known = reached.get(draft) ?? null
    const [first] = seen
    if (known !== null && first !== undefined && first.version <= known + 1) return { length: known, log: seen }
    const here = await near.open(draft, versionAt(Infinity))
    if (here.kind === 'failed') return null
    const length = here.kind === 'log' ? here.version : versionAt(0)
    // The last entry of the copy is asked for too: a log that is another there is not gone on with here.
    const from = versionAt(Math.max(0, length - 1))
    const [last, there] = await Promise.all([near.open(draft, from), far.open(draft, from)])
    if (there.kind !== 'log') return null
    if (last.kind === 'log' && last.entries[0]?.entry.id !== there.entries[0]?.entry.id) {
      reached.set(draft, null)
      return null
    }
    return { length, log: there.entries }
  }

  async function copy(draft: DraftId, seen: readonly Kept[], card: Card | null): Promise<void> {
    const known = reached.get(draft)
    const upTo = seen.at(-1)?.version
    if (known === null || upTo === undefined || (known !== undefined && known >= upTo)) return
    const lack = await lacking(draft, seen)
    const shown = card ?? (lack === null ? null : await cardAt(far, draft))
    if (lack === null || shown === null) return
    const fresh = lack.log.filter(({ version }) => version > lack.length).map(({ entry }) => entry)
    const answer = await near.append(draft, lack.length, fresh, shown)
    if (answer.kind === 'kept') reached.set(draft, answer.version)
    else reached.delete(draft) // another window of this device copies too: what is there is looked at the next time
  }

  return {
    follow: (draft, seen, card) => {
      const mine = (working.get(draft) ?? Promise.resolve()).then(() => copy(draft, seen, card))
      working.set(draft, mine)
      return mine
    },
    reaches: async (draft, version) => {
      await working.get(draft)
      if (version === 0 || (reached.get(draft) ?? 0) >= version) return true
      if (reached.get(draft) === null) return false
      const here = await near.open(draft, versionAt(Infinity))
      return here.kind === 'log' && here.version >= version
    },
  }
}

async function cardAt(far: Keeper, draft: DraftId): Promise<Card | null> {
  const looked = await far.look(draft)
  return looked.kind === 'card' ? looked.draft.card : null
}
