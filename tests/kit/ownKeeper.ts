import { createFollowers, createShelfIndex, createSnapshotIndex, hashBlob, instantAt, openLog, placeIn } from '~/drafts'
import type { BlobOpened, DraftId, Keeper, Kept } from '~/drafts'

/** Put your database in the place of the maps; what `append` does between its look and its write has to be one transaction. */
export function createOurKeeper(now: () => number): Keeper {
  const logs = new Map<DraftId, readonly Kept[]>()
  const blobs = new Map<string, BlobOpened>()
  const shelf = createShelfIndex()
  const snapshots = createSnapshotIndex()
  const { tell, tellShelf, ...followers } = createFollowers()
  const append: Keeper['append'] = async (draft, base, entries, card) => {
    const log = logs.get(draft) ?? []
    const placed = placeIn(log, base, entries)
    if (placed.kind !== 'fits') return placed
    if (placed.fresh.length > 0) {
      logs.set(draft, [...log, ...structuredClone(placed.fresh)])
      shelf.put({ id: draft, version: placed.version, card, at: instantAt(now()) })
      tell(draft)
    } else if (entries.length === 0 && shelf.setCard(draft, card)) tellShelf()
    return { kind: 'kept', version: placed.version }
  }
  return {
    where: 'the server',
    append,
    appendLast: append,
    open: async (draft, from, upTo) => openLog(logs.get(draft), from, upTo),
    list: async (query) => shelf.page(query),
    look: async (draft) => shelf.look(draft),
    keepSnapshot: async (draft, snapshot) => snapshots.keep(draft, snapshot, logs.get(draft)?.length ?? 0),
    openSnapshot: async (draft, atMost) => snapshots.open(draft, atMost),
    keepBlob: async (blob) => {
      const hash = await hashBlob(blob)
      blobs.set(hash, { kind: 'blob', blob })
      return { kind: 'kept', blob: hash }
    },
    openBlob: async (hash) => blobs.get(hash) ?? { kind: 'missing' },
    ...followers,
  }
}
