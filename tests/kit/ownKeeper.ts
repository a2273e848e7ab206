import { answerTo, blobHash, createShelfIndex, instantAt, sha256, versionAt } from '~/drafts'
import type { DraftId, Keeper, Kept, Snapshot } from '~/drafts'

/** Put your database in the place of the maps; what `append` does between its look and its write has to be one transaction. */
export function createOurKeeper(now: () => number): Keeper {
  const logs = new Map<DraftId, readonly Kept[]>()
  const shelf = createShelfIndex()
  const snapshots = new Map<DraftId, readonly Snapshot[]>()
  const blobs = new Map<string, Blob>()
  const followers = new Set<{ readonly of: DraftId | 'shelf'; readonly heard: () => void }>()
  const follow = (of: DraftId | 'shelf', heard: () => void) => {
    const follower = { of, heard }
    followers.add(follower)
    return () => followers.delete(follower)
  }
  const append: Keeper['append'] = async (draft, base, entries, card) => {
    const log = logs.get(draft) ?? []
    const after = log.slice(base)
    const known = new Set(log.map(({ entry }) => entry.id))
    const verdict = answerTo({ base, length: log.length, entries, after, known })
    if (verdict.kind === 'lost') return { kind: 'failed', problem: 'refused' }
    if (verdict.kind === 'behind') return { kind: 'behind', missed: after }
    const fresh = verdict.fresh.map((entry, at) => ({ version: versionAt(log.length + at + 1), entry }))
    const before = shelf.get(draft)
    if (fresh.length > 0) {
      logs.set(draft, [...log, ...structuredClone(fresh)])
      shelf.put({ id: draft, version: verdict.version, card, at: instantAt(now()) })
    } else if (entries.length === 0 && before !== undefined) shelf.put({ ...before, card })
    for (const { of, heard } of followers) if (of === 'shelf' || (of === draft && fresh.length > 0)) heard()
    return { kind: 'kept', version: verdict.version }
  }
  return {
    where: 'the server',
    list: async (query) => shelf.page(query),
    look: async (draft) => {
      const found = shelf.get(draft)
      return found === undefined ? { kind: 'missing' } : { kind: 'card', draft: found }
    },
    open: async (draft, from = versionAt(0)) => {
      const log = logs.get(draft)
      if (log === undefined) return { kind: 'missing' }
      return { kind: 'log', version: versionAt(log.length), entries: log.slice(from) }
    },
    append,
    appendLast: append,
    keepSnapshot: async (draft, snapshot) => {
      if (snapshot.version > (logs.get(draft)?.length ?? 0)) return { kind: 'failed', problem: 'refused' }
      const others = (snapshots.get(draft) ?? []).filter(({ version }) => version !== snapshot.version)
      snapshots.set(
        draft,
        [...others, structuredClone(snapshot)].sort((a, b) => a.version - b.version),
      )
      return { kind: 'kept' }
    },
    openSnapshot: async (draft, atMost = versionAt(Infinity)) => {
      const snapshot = snapshots.get(draft)?.findLast(({ version }) => version <= atMost)
      return snapshot === undefined ? { kind: 'missing' } : { kind: 'snapshot', snapshot }
    },
    follow,
    followShelf: (heard) => follow('shelf', heard),
    keepBlob: async (blob) => {
      const hash = blobHash(sha256(await blob.arrayBuffer()))
      blobs.set(hash, blob)
      return { kind: 'kept', blob: hash }
    },
    openBlob: async (hash) => {
      const blob = blobs.get(hash)
      return blob === undefined ? { kind: 'missing' } : { kind: 'blob', blob }
    },
  }
}
