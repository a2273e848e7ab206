import type { Clock } from '~/base'
import { answerTo } from './answerTo.ts'
import { connectTo, type Connection, logsIn } from './connectTo.ts'
import { createBrowserShelf, shelfEntryOf, type ShelfRow, writeShelf } from './createBrowserShelf.ts'
import { createHints, type OpenChannel } from './createHints.ts'
import { guarded } from './guarded.ts'
import { blobHash, instantAt, versionAt } from './names.ts'
import { problemOf } from './problemOf.ts'
import { answered, completed } from './requests.ts'
import type {
  Appended,
  Card,
  DraftId,
  Entry,
  EntryId,
  Failed,
  Keeper,
  Kept,
  ShelfEntry,
  Snapshot,
  SnapshotKept,
  Version,
} from './types.ts'

export interface BrowserWorld {
  readonly factory: IDBFactory
  readonly keyRange: typeof IDBKeyRange
  /** Opens the channel on which windows hint each other, or null where there is none. */
  readonly channel: OpenChannel
  readonly clock: Clock
  /** The SHA-256 of some bytes, in hex. */
  readonly digest: (bytes: ArrayBuffer) => string | Promise<string>
  /** The database, where it is not the usual one. */
  readonly name?: string
}

type Row = Kept & { readonly draft: DraftId }
type SnapshotRow = Snapshot & { readonly draft: DraftId }
type BlobRow = { readonly hash: string; readonly type: string; readonly bytes: ArrayBuffer }

/**
 * Keeps logs in IndexedDB. The primary key `(draft, version)` lets two windows never write the same place of a log, and
 * `kept` is said when a transaction of strict durability has completed.
 */
export function createBrowserKeeper({ factory, keyRange, channel, clock, digest, name }: BrowserWorld): Keeper {
  const connection = connectTo(factory, clock, logsIn(name ?? 'stet'))
  const hints = createHints(channel)
  const shelf = createBrowserShelf(keyRange)
  const underway: Underway = new Map()
  const after = (draft: DraftId, from: Version) => keyRange.bound([draft, from], [draft, Infinity], true)

  return {
    where: 'this device',
    list: (query) => guarded(connection, (base) => shelf(base, query)),
    look: (draft) =>
      guarded(connection, async (base) => {
        const drafts = base.transaction('drafts').objectStore('drafts')
        const row = await answered<ShelfRow | undefined>(drafts.get(draft))
        return row === undefined ? { kind: 'missing' } : { kind: 'card', draft: shelfEntryOf(row) }
      }),
    open: (draft, from = versionAt(0), upTo = versionAt(Infinity)) =>
      guarded(connection, async (base) => {
        const entries = base.transaction('entries').objectStore('entries')
        const [rows, length] = await Promise.all([
          from < upTo ? answered<Row[]>(entries.getAll(keyRange.bound([draft, from], [draft, upTo], true))) : [],
          lengthOf(entries, after(draft, versionAt(0))),
        ])
        return length === 0
          ? { kind: 'missing' }
          : { kind: 'log', version: versionAt(length), entries: rows.map(keptOf) }
      }),
    append: async (draft, base, entries, card) => {
      const answer = await makingRoom(connection, (database) =>
        appendTo(database, {
          draft,
          base,
          entries,
          card,
          after: after(draft, base),
          all: after(draft, versionAt(0)),
          keyRange,
          clock,
          underway,
        }),
      )
      if (answer.kind === 'kept') hints.tell(draft)
      return answer
    },
    appendLast: async (draft, base, entries, card) => {
      try {
        const database = await connection.open()
        const staying = [...underway].flatMap(([transaction, written]) => (giveUp(transaction) ? [] : written))
        const version = versionAt(base + entries.length)
        const shown = { id: draft, version, card, at: instantAt(clock.now()) }
        const rows = rowsOf(draft, base, entries)
        const rest = rows.filter((row) => !staying.some(({ entry }) => entry.id === row.entry.id))
        // The places of one of the two are taken: of all, where the append that could not be given up is kept, else of the rest.
        const tries = [rows, ...(rest.length > 0 && rest.length < rows.length ? [rest] : [])]
        const added = tries.map((these) => addAll(database, keyRange, these, shown))
        await Promise.any(added).catch(() => added[0])
        return { kind: 'kept', version }
      } catch (trouble) {
        const problem = problemOf(trouble)
        if (problem === null) throw trouble
        return { kind: 'failed', problem }
      }
    },
    keepSnapshot: (draft, { version, data }) =>
      guarded(connection, async (base): Promise<SnapshotKept> => {
        const length = await lengthOf(base.transaction('entries').objectStore('entries'), after(draft, versionAt(0)))
        if (version > length) return { kind: 'failed', problem: 'refused' }
        // Not strict: one that is lost is made again.
        const transaction = base.transaction('snapshots', 'readwrite')
        const done = completed(transaction)
        transaction.objectStore('snapshots').put({ draft, version, data } satisfies SnapshotRow)
        await done
        return { kind: 'kept' }
      }),
    openSnapshot: (draft, atMost = versionAt(Infinity)) =>
      guarded(connection, async (base) => {
        const snapshots = base.transaction('snapshots').objectStore('snapshots')
        const range = keyRange.bound([draft], [draft, atMost])
        const newest = await answered<IDBCursorWithValue | null>(snapshots.openCursor(range, 'prev'))
        if (newest === null) return { kind: 'missing' }
        // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- only this file writes there; the data is nobody's yet
        const { version, data } = newest.value as SnapshotRow
        return { kind: 'snapshot', snapshot: { version, data } }
      }),
    follow: hints.follow,
    followShelf: hints.followShelf,
    keepBlob: (blob) =>
      makingRoom(connection, async (base) => {
        const bytes = await blob.arrayBuffer()
        const hash = await digest(bytes)
        const transaction = base.transaction('blobs', 'readwrite', { durability: 'strict' })
        const done = completed(transaction)
        transaction.objectStore('blobs').put({ hash, type: blob.type, bytes } satisfies BlobRow)
        await done
        return { kind: 'kept', blob: blobHash(hash) }
      }),
    openBlob: (hash) =>
      guarded(connection, async (base) => {
        const row = await answered<BlobRow | undefined>(base.transaction('blobs').objectStore('blobs').get(hash))
        return row === undefined
          ? { kind: 'missing' }
          : { kind: 'blob', blob: new Blob([row.bytes], { type: row.type }) }
      }),
  }
}

interface Append {
  readonly draft: DraftId
  readonly base: Version
  readonly entries: readonly Entry[]
  readonly card: Card
  /** The keys after `base`, and all keys of this draft. */
  readonly after: IDBKeyRange
  readonly all: IDBKeyRange
  readonly keyRange: typeof IDBKeyRange
  readonly clock: Clock
  readonly underway: Underway
}

/** Appends that are being made, each with the rows it has asked to be written so far. */
type Underway = Map<IDBTransaction, readonly Row[]>

/** The stores an append writes to. */
const appended = ['entries', 'drafts', 'changes']

/** Looks and writes in one transaction, so that nothing comes between. */
async function appendTo(database: IDBDatabase, append: Append): Promise<Appended> {
  const { draft, base, entries, card, keyRange, clock, underway } = append
  const transaction = database.transaction(appended, 'readwrite', { durability: 'strict' })
  underway.set(transaction, [])
  const done = completed(transaction).finally(() => underway.delete(transaction))
  // Awaited below; a failure before that must not be reported as nobody's.
  done.catch(() => undefined)
  const store = transaction.objectStore('entries')
  const [length, rows, known] = await Promise.all([
    lengthOf(store, append.all),
    answered<Row[]>(store.getAll(append.after)),
    knownOf(store, draft, entries),
  ])
  const after = rows.map(keptOf)
  const verdict = answerTo({ base, length, entries, after, known })
  if (verdict.kind === 'fits') {
    const written = rowsOf(draft, versionAt(length), verdict.fresh)
    for (const row of written) store.add(row)
    underway.set(transaction, written)
    const shelf = { id: draft, version: versionAt(length + verdict.fresh.length), card, at: instantAt(clock.now()) }
    if (verdict.fresh.length > 0) writeShelf(transaction, keyRange, shelf)
    else if (entries.length === 0) {
      const before = await answered<ShelfRow | undefined>(transaction.objectStore('drafts').get(draft))
      if (before !== undefined) writeShelf(transaction, keyRange, { ...shelfEntryOf(before), card })
    }
  }
  await done
  if (verdict.kind === 'lost') return { kind: 'failed', problem: 'refused' }
  return verdict.kind === 'fits' ? { kind: 'kept', version: verdict.version } : { kind: 'behind', missed: after }
}

/** The place of each entry in its log: the primary key refuses one that is taken. */
const rowsOf = (draft: DraftId, base: Version, entries: readonly Entry[]): readonly Row[] =>
  entries.map((entry, at) => ({ draft, version: versionAt(base + at + 1), entry }))

/** Adds without looking first: where another window was there before, the primary key refuses all of it. */
function addAll(
  database: IDBDatabase,
  keyRange: typeof IDBKeyRange,
  rows: readonly Row[],
  shelf: ShelfEntry,
): Promise<void> {
  const transaction = database.transaction(appended, 'readwrite', { durability: 'strict' })
  for (const row of rows) transaction.objectStore('entries').add(row)
  writeShelf(transaction, keyRange, shelf)
  // Nobody may be there to let it end by itself.
  transaction.commit()
  return completed(transaction)
}

/** Answers false where it is over already, and its end is on its way. */
function giveUp(transaction: IDBTransaction): boolean {
  try {
    transaction.abort()
    return true
  } catch (trouble) {
    if (problemOf(trouble) === null) throw trouble
    return false
  }
}

async function lengthOf(store: IDBObjectStore, keys: IDBKeyRange): Promise<number> {
  const last = await answered<IDBCursor | null>(store.openKeyCursor(keys, 'prev'))
  const version: unknown = Array.isArray(last?.key) ? last.key[1] : 0
  return typeof version === 'number' ? version : 0
}

async function knownOf(
  store: IDBObjectStore,
  draft: DraftId,
  entries: readonly Entry[],
): Promise<ReadonlySet<EntryId>> {
  const ids = store.index('ids')
  const keys = await Promise.all(entries.map((entry) => answered(ids.getKey([draft, entry.id]))))
  return new Set(entries.filter((_, at) => keys[at] !== undefined).map((entry) => entry.id))
}

const keptOf = ({ version, entry }: Row): Kept => ({ version, entry })

/** Does work for words and pictures: where there is no room for them, snapshots are dropped, which can be made again. */
async function makingRoom<Answer extends { readonly kind: string }>(
  connection: Connection,
  work: (database: IDBDatabase) => Promise<Answer>,
): Promise<Answer | Failed> {
  const answer = await guarded(connection, work)
  if (!isFull(answer)) return answer
  const dropped = await guarded(connection, dropSnapshots)
  return dropped === 'some' ? guarded(connection, work) : answer
}

const isFull = (answer: { readonly kind: string } | Failed): boolean => 'problem' in answer && answer.problem === 'full'

async function dropSnapshots(database: IDBDatabase): Promise<'some' | 'none'> {
  const transaction = database.transaction('snapshots', 'readwrite')
  const done = completed(transaction)
  const snapshots = transaction.objectStore('snapshots')
  const count = await answered<number>(snapshots.count())
  if (count > 0) snapshots.clear()
  await done
  return count > 0 ? 'some' : 'none'
}
