import { type Folded, foldDraft, foldOn, salvageFrom } from './foldDraft.ts'
import { versionAt } from './names.ts'
import { type ReadSnapshot, readSnapshot, snapshotOf } from './snapshots.ts'
import type { DraftId, Failed, Keeper, Kept, Opened, Problem, Version } from './types.ts'

/** So many entries after a snapshot another one is worth its room. */
export const snapshotEvery = 500

export type OpenedFolded =
  | {
      readonly kind: 'folded'
      readonly folded: Folded
      /** The version of the snapshot it was folded from; 0 where it was folded from the beginning. */
      readonly since: Version
      /** The log as far as it was read. */
      readonly log: readonly Kept[]
      /** Why the log is in this window alone; absent when it is kept. */
      readonly unkept?: Problem
    }
  | { readonly kind: 'missing' }
  | Failed

/**
 * What a draft comes to at its end, or at a version: its newest snapshot and what follows it. A snapshot is believed only
 * where the log has its last entry in that place and goes on soundly from there; else all of the log is folded. A log that
 * is damaged before the snapshot is shown from it, for reading.
 */
export async function openFolded(keeper: Keeper, draft: DraftId, upTo?: Version): Promise<OpenedFolded> {
  const found = await keeper.openSnapshot(draft, upTo)
  const snapshot = found.kind === 'snapshot' ? readSnapshot(found.snapshot) : null
  if (snapshot !== null) {
    const opened = await keeper.open(draft, versionAt(snapshot.version - 1), upTo)
    const folded = opened.kind === 'log' ? foldedOn(snapshot, opened, upTo) : null
    if (folded !== null) return folded
  }
  const opened = await keeper.open(draft, versionAt(0), upTo)
  if (opened.kind !== 'log') return opened
  const log = logUpTo(opened, upTo)
  if (log.length === 0 || (upTo !== undefined && opened.version < upTo)) return { kind: 'missing' }
  return { kind: 'folded', folded: foldedBest(log, snapshot), since: versionAt(0), log, ...unkeptIn(opened) }
}

/** All of a log; where its damage comes before a snapshot, what can be read from there. */
function foldedBest(log: readonly Kept[], snapshot: ReadSnapshot | null): Folded {
  const folded = foldDraft(log)
  if (snapshot === null || folded.readOnly !== 'damaged' || folded.goodUntil >= snapshot.version) return folded
  return (
    salvageFrom(
      snapshot,
      log.filter(({ version }) => version > snapshot.version),
    ) ?? folded
  )
}

type Log = Extract<Opened, { readonly kind: 'log' }>

function foldedOn(snapshot: ReadSnapshot, opened: Log, upTo: Version | undefined): OpenedFolded | null {
  const [last, ...log] = logUpTo(opened, upTo)
  if (last?.version !== snapshot.version || last.entry.id !== snapshot.last) return null
  const folded = foldOn(snapshot, log)
  if (folded === null) return null
  return upTo !== undefined && folded.version < upTo
    ? { kind: 'missing' }
    : { kind: 'folded', folded, since: snapshot.version, log: [last, ...log], ...unkeptIn(opened) }
}

const logUpTo = ({ entries }: Log, upTo: Version | undefined): readonly Kept[] =>
  upTo === undefined ? entries : entries.filter(({ version }) => version <= upTo)

const unkeptIn = ({ unkept }: Log) => (unkept === undefined ? {} : { unkept })

export type OpenedVersion =
  | { readonly kind: 'version'; readonly folded: Folded }
  /** There is no such draft, or it never was so long. */
  | { readonly kind: 'missing' }
  | Failed

/** What a draft came to at a version. Where no snapshot is near, one is kept there, so that it opens at once the next time. */
export async function openVersion(keeper: Keeper, draft: DraftId, version: Version): Promise<OpenedVersion> {
  const opened = await openFolded(keeper, draft, version)
  if (opened.kind !== 'folded') return opened
  if (opened.folded.version - opened.since >= snapshotEvery) await keepFold(keeper, draft, opened)
  return { kind: 'version', folded: opened.folded }
}

/** Keeps a fold as a snapshot. False where it cannot be kept, which harms nothing. */
export async function keepFold(
  keeper: Keeper,
  draft: DraftId,
  { folded, log }: Pick<Extract<OpenedFolded, { readonly kind: 'folded' }>, 'folded' | 'log'>,
): Promise<boolean> {
  const last = log.at(-1)
  const snapshot = last === undefined ? null : snapshotOf(folded, last.entry.id)
  return snapshot !== null && (await keeper.keepSnapshot(draft, snapshot)).kind === 'kept'
}
