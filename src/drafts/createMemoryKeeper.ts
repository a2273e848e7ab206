import type { Clock } from '~/base'
import { answerTo } from './answerTo.ts'
import { createShelfIndex } from './createShelfIndex.ts'
import { blobHash, instantAt, versionAt } from './names.ts'
import { sha256 } from './sha256.ts'
import type { DraftId, EntryId, Keeper, Kept, Snapshot } from './types.ts'

/** Keeps logs for as long as the window is open: the last resort of a browser without storage, and of tests. */
export function createMemoryKeeper(clock: Clock): Keeper {
  const logs = new Map<DraftId, { readonly kept: Kept[]; readonly ids: Set<EntryId> }>()
  const shelf = createShelfIndex()
  const snapshots = new Map<DraftId, Map<number, Snapshot>>()
  const blobs = new Map<string, Blob>()
  const followers = new Map<DraftId, Set<() => void>>()
  const shelfFollowers = new Set<() => void>()

  const append: Keeper['append'] = async (draft, base, entries, card) => {
    const { kept, ids } = logs.get(draft) ?? { kept: [], ids: new Set() }
    const known = new Set(entries.map((entry) => entry.id).filter((id) => ids.has(id)))
    const verdict = answerTo({ base, length: kept.length, entries, after: kept.slice(base), known })
    if (verdict.kind === 'lost') return { kind: 'failed', problem: 'refused' }
    if (verdict.kind === 'behind') return { kind: 'behind', missed: kept.slice(base) }
    const before = shelf.get(draft)
    if (entries.length === 0 && before !== undefined) {
      shelf.put({ ...before, card })
      for (const heard of shelfFollowers) heard()
    }
    if (verdict.fresh.length === 0) return { kind: 'kept', version: verdict.version }
    for (const entry of verdict.fresh) {
      // A copy, so that nobody can change from outside what is kept.
      kept.push({ version: versionAt(kept.length + 1), entry: structuredClone(entry) })
      ids.add(entry.id)
    }
    logs.set(draft, { kept, ids })
    shelf.put({ id: draft, version: verdict.version, card, at: instantAt(clock.now()) })
    for (const heard of [...(followers.get(draft) ?? []), ...shelfFollowers]) heard()
    return { kind: 'kept', version: verdict.version }
  }

  return {
    where: 'this browser session',
    list: async (query) => shelf.page(query),
    look: async (draft) => {
      const found = shelf.get(draft)
      return found === undefined ? { kind: 'missing' } : { kind: 'card', draft: found }
    },
    open: async (draft, from = versionAt(0), upTo = versionAt(Infinity)) => {
      const log = logs.get(draft)
      if (log === undefined) return { kind: 'missing' }
      return { kind: 'log', version: versionAt(log.kept.length), entries: log.kept.slice(from, upTo) }
    },
    append,
    appendLast: append,
    keepSnapshot: async (draft, snapshot) => {
      if (snapshot.version > (logs.get(draft)?.kept.length ?? 0)) return { kind: 'failed', problem: 'refused' }
      const those = snapshots.get(draft) ?? new Map<number, Snapshot>()
      snapshots.set(draft, those.set(snapshot.version, structuredClone(snapshot)))
      return { kind: 'kept' }
    },
    openSnapshot: async (draft, atMost = versionAt(Infinity)) => {
      const versions = [...(snapshots.get(draft)?.keys() ?? [])].filter((version) => version <= atMost)
      const snapshot = snapshots.get(draft)?.get(Math.max(...versions))
      return snapshot === undefined ? { kind: 'missing' } : { kind: 'snapshot', snapshot }
    },
    follow: (draft, heard) => {
      const those = followers.get(draft) ?? new Set()
      followers.set(draft, those.add(heard))
      return () => those.delete(heard)
    },
    followShelf: (heard) => {
      shelfFollowers.add(heard)
      return () => shelfFollowers.delete(heard)
    },
    keepBlob: async (blob) => {
      const hash = sha256(await blob.arrayBuffer())
      if (!blobs.has(hash)) blobs.set(hash, blob)
      return { kind: 'kept', blob: blobHash(hash) }
    },
    openBlob: async (hash) => {
      const blob = blobs.get(hash)
      return blob === undefined ? { kind: 'missing' } : { kind: 'blob', blob }
    },
  }
}
