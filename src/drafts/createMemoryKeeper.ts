import type { Clock } from '~/base'
import { answerTo } from './answerTo.ts'
import { hashBlob } from './hashBlob.ts'
import { createFollowers } from './createFollowers.ts'
import { createShelfIndex } from './createShelfIndex.ts'
import { createSnapshotIndex } from './createSnapshotIndex.ts'
import { instantAt, versionAt } from './names.ts'
import { openLog } from './openLog.ts'
import type { DraftId, EntryId, Keeper, Kept } from './types.ts'

/** Keeps logs for as long as the window is open: the last resort of a browser without storage, and of tests. */
export function createMemoryKeeper(clock: Clock): Keeper {
  const logs = new Map<DraftId, { readonly kept: Kept[]; readonly ids: Set<EntryId> }>()
  const shelf = createShelfIndex()
  const snapshots = createSnapshotIndex()
  const blobs = new Map<string, Blob>()
  const { tell, tellShelf, ...followers } = createFollowers()

  const append: Keeper['append'] = async (draft, base, entries, card) => {
    const { kept, ids } = logs.get(draft) ?? { kept: [], ids: new Set() }
    const known = new Set(entries.map((entry) => entry.id).filter((id) => ids.has(id)))
    const verdict = answerTo({ base, length: kept.length, entries, after: kept.slice(base), known })
    if (verdict.kind === 'lost') return { kind: 'failed', problem: 'refused' }
    if (verdict.kind === 'behind') return { kind: 'behind', missed: kept.slice(base) }
    if (entries.length === 0 && shelf.setCard(draft, card)) tellShelf()
    if (verdict.fresh.length === 0) return { kind: 'kept', version: verdict.version }
    for (const entry of verdict.fresh) {
      // A copy, so that nobody can change from outside what is kept.
      kept.push({ version: versionAt(kept.length + 1), entry: structuredClone(entry) })
      ids.add(entry.id)
    }
    logs.set(draft, { kept, ids })
    shelf.put({ id: draft, version: verdict.version, card, at: instantAt(clock.now()) })
    tell(draft)
    return { kind: 'kept', version: verdict.version }
  }

  return {
    where: 'this browser session',
    list: async (query) => shelf.page(query),
    look: async (draft) => shelf.look(draft),
    open: async (draft, from, upTo) => openLog(logs.get(draft)?.kept, from, upTo),
    append,
    appendLast: append,
    keepSnapshot: async (draft, snapshot) => snapshots.keep(draft, snapshot, logs.get(draft)?.kept.length ?? 0),
    openSnapshot: async (draft, atMost) => snapshots.open(draft, atMost),
    ...followers,
    keepBlob: async (blob) => {
      const hash = await hashBlob(blob)
      if (!blobs.has(hash)) blobs.set(hash, blob)
      return { kind: 'kept', blob: hash }
    },
    openBlob: async (hash) => {
      const blob = blobs.get(hash)
      return blob === undefined ? { kind: 'missing' } : { kind: 'blob', blob }
    },
  }
}
