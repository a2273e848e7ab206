import { versionAt } from './names.ts'
import type { DraftId, Snapshot, SnapshotKept, SnapshotOpened, Version } from './types.ts'

/** Snapshots in memory, for keepers to answer from. They may be lost at any time, so a keeper of logs may keep them so. */
export interface SnapshotIndex {
  /** Keeps a snapshot of a log that is `length` long; one that the log does not reach is refused. */
  readonly keep: (draft: DraftId, snapshot: Snapshot, length: number) => SnapshotKept
  readonly open: (draft: DraftId, atMost?: Version) => SnapshotOpened
}

export function createSnapshotIndex(): SnapshotIndex {
  const snapshots = new Map<DraftId, Map<number, Snapshot>>()
  return {
    keep: (draft, snapshot, length) => {
      if (snapshot.version > length) return { kind: 'failed', problem: 'refused' }
      const those = snapshots.get(draft) ?? new Map<number, Snapshot>()
      snapshots.set(draft, those.set(snapshot.version, structuredClone(snapshot)))
      return { kind: 'kept' }
    },
    open: (draft, atMost = versionAt(Infinity)) => {
      const versions = [...(snapshots.get(draft)?.keys() ?? [])].filter((version) => version <= atMost)
      const snapshot = snapshots.get(draft)?.get(Math.max(...versions))
      return snapshot === undefined ? { kind: 'missing' } : { kind: 'snapshot', snapshot }
    },
  }
}
