import type { Clock } from '~/base'
import { answerTo } from './answerTo.ts'
import { fromBase64, toBase64 } from './base64.ts'
import { createFollowers } from './createFollowers.ts'
import { createShelfIndex } from './createShelfIndex.ts'
import { blobHash, draftId, instantAt, versionAt } from './names.ts'
import { problemOf } from './problemOf.ts'
import type { Appended, DraftId, Entry, EntryId, Failed, Keeper, Kept, ShelfEntry, SnapshotKept } from './types.ts'

export interface LocalStorageWorld {
  readonly storage: Storage
  readonly clock: Clock
  /** The SHA-256 of some bytes, in hex. */
  readonly digest: (bytes: ArrayBuffer) => string | Promise<string>
  /** Calls `heard` with the key another window changed, or null when all was cleared. The answer ends it. */
  readonly listen: (heard: (key: string | null) => void) => () => void
}

const shelfKey = (draft: string) => `stet:shelf:${draft}`
const entryKey = (draft: string, version: number) => `stet:log:${draft}:${version}`
const snapshotPrefix = 'stet:snapshot:'
const snapshotsKey = (draft: string) => `${snapshotPrefix}${draft}:`
const blobKey = (hash: string) => `stet:blob:${hash}`

/** Keeps logs in localStorage, an entry a key, where IndexedDB cannot be had. It is not crash-safe: see the README. */
export function createLocalStorageKeeper({ storage, clock, digest, listen }: LocalStorageWorld): Keeper {
  const { tell, follow, followShelf } = createFollowers()
  const ids = createIdIndex(storage)
  const shelf = createShelf(storage)
  listen((key) => {
    if (key?.startsWith(shelfKey(''))) tell(key.slice(shelfKey('').length))
  })

  // Looks and writes without a pause between, which is all the guard there is among windows of one process.
  const append: Keeper['append'] = async (draft, base, entries, card) =>
    guarded((): Appended => {
      const length = lengthOf(storage, draft)
      const after = entriesIn(storage, draft, base, length)
      const verdict = answerTo({ base, length, entries, after, known: ids.among(draft, length, entries) })
      if (verdict.kind === 'lost') return { kind: 'failed', problem: 'refused' }
      if (verdict.kind === 'behind') return { kind: 'behind', missed: after }
      if (verdict.fresh.length > 0) {
        const shelf: ShelfEntry = { id: draft, version: verdict.version, card, at: instantAt(clock.now()) }
        writeAll(storage, [
          ...verdict.fresh.map((entry, at) => [entryKey(draft, length + at + 1), JSON.stringify(entry)] as const),
          [shelfKey(draft), JSON.stringify(shelf)],
        ])
      }
      const before = entries.length === 0 ? shelfEntry(storage, draft) : undefined
      if (before !== undefined) writeAll(storage, [[shelfKey(draft), JSON.stringify({ ...before, card })]])
      return { kind: 'kept', version: verdict.version }
    })

  return {
    where: 'this device',
    list: async (query) => guarded(() => shelf.asItIs().page(query)),
    look: async (draft) =>
      guarded(() => {
        const found = shelfEntry(storage, draft)
        return found === undefined ? { kind: 'missing' } : { kind: 'card', draft: found }
      }),
    open: async (draft, from = versionAt(0), upTo = versionAt(Infinity)) =>
      guarded(() => {
        const length = lengthOf(storage, draft)
        return length === 0
          ? { kind: 'missing' }
          : {
              kind: 'log',
              version: versionAt(length),
              entries: entriesIn(storage, draft, from, Math.min(length, upTo)),
            }
      }),
    append,
    appendLast: append,
    keepSnapshot: async (draft, { version, data }) =>
      guarded((): SnapshotKept => {
        if (version > lengthOf(storage, draft)) return { kind: 'failed', problem: 'refused' }
        storage.setItem(`${snapshotsKey(draft)}${version}`, JSON.stringify(data))
        return { kind: 'kept' }
      }),
    openSnapshot: async (draft, atMost = versionAt(Infinity)) =>
      guarded(() => {
        const prefix = snapshotsKey(draft)
        const versions = keysIn(storage, prefix).map((key) => Number(key.slice(prefix.length)))
        const version = Math.max(...versions.filter((one) => one <= atMost))
        const value = storage.getItem(`${prefix}${version}`)
        return value === null
          ? { kind: 'missing' }
          : { kind: 'snapshot', snapshot: { version: versionAt(version), data: parsed(value) } }
      }),
    follow,
    followShelf,
    keepBlob: async (blob) => {
      const bytes = await blob.arrayBuffer()
      const hash = await digest(bytes)
      return guarded(() => {
        makingRoom(storage, () => storage.setItem(blobKey(hash), `${blob.type};${toBase64(bytes)}`))
        return { kind: 'kept', blob: blobHash(hash) }
      })
    },
    openBlob: async (hash) =>
      guarded(() => {
        const [type, base64 = ''] = storage.getItem(blobKey(hash))?.split(';') ?? []
        const bytes = type === undefined ? null : fromBase64(base64)
        return bytes === null || type === undefined
          ? { kind: 'missing' }
          : { kind: 'blob', blob: new Blob([bytes], { type }) }
      }),
  }
}

/** Writes all or nothing: what a full storage refused half of is taken back. Snapshots make room, they can be made again. */
function writeAll(storage: Storage, items: readonly (readonly [key: string, value: string])[]): void {
  const before = items.map(([key]) => [key, storage.getItem(key)] as const)
  const write = () => {
    for (const [key, value] of items) storage.setItem(key, value)
  }
  try {
    makingRoom(storage, write)
  } catch (trouble) {
    for (const [key, value] of before) {
      if (value === null) storage.removeItem(key)
      else storage.setItem(key, value)
    }
    throw trouble
  }
}

/** Where there is no room for words, snapshots are dropped for them. */
function makingRoom(storage: Storage, write: () => void): void {
  try {
    write()
  } catch (trouble) {
    const snapshots = problemOf(trouble) === 'full' ? keysIn(storage, snapshotPrefix) : []
    if (snapshots.length === 0) throw trouble
    for (const key of snapshots) storage.removeItem(key)
    write()
  }
}

/** How long a log is. The shelf tells, and what was written after it by a window that died before the shelf. */
function lengthOf(storage: Storage, draft: DraftId): number {
  let length = shelfEntry(storage, draft)?.version ?? 0
  while (storage.getItem(entryKey(draft, length + 1)) !== null) length = versionAt(length + 1)
  return length
}

function entriesIn(storage: Storage, draft: DraftId, from: number, length: number): readonly Kept[] {
  return Array.from({ length: Math.max(0, length - from) }, (_, index) => {
    const version = versionAt(from + index + 1)
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- read where the log is folded
    return { version, entry: parsed(storage.getItem(entryKey(draft, version))) as Entry }
  })
}

/** The shelf in memory, brought up to what the storage holds whenever it is asked for: a record that is as it was is not read again. */
function createShelf(storage: Storage) {
  const index = createShelfIndex()
  const known = new Map<DraftId, string>()
  return {
    asItIs: () => {
      const prefix = shelfKey('')
      const drafts = keysIn(storage, prefix).map((key) => draftId(key.slice(prefix.length)))
      if (drafts.length < known.size) forgetAllBut(new Set(drafts))
      for (const draft of drafts) {
        const value = storage.getItem(shelfKey(draft)) ?? ''
        if (known.get(draft) === value) continue
        known.set(draft, value)
        const entry = shelfEntry(storage, draft)
        if (entry === undefined) index.drop(draft)
        else index.put(entry)
      }
      return index
    },
  }
  function forgetAllBut(drafts: ReadonlySet<DraftId>) {
    for (const draft of index.ids()) if (!drafts.has(draft)) index.drop(draft)
    for (const draft of known.keys()) if (!drafts.has(draft)) known.delete(draft)
  }
}

function keysIn(storage: Storage, prefix: string): readonly string[] {
  return Array.from({ length: storage.length }, (_, at) => storage.key(at) ?? '').filter((key) =>
    key.startsWith(prefix),
  )
}

function shelfEntry(storage: Storage, draft: DraftId): ShelfEntry | undefined {
  const entry = parsed(storage.getItem(shelfKey(draft)))
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- only this file writes under this key
  return typeof entry === 'object' && entry !== null ? (entry as ShelfEntry) : undefined
}

/** What a key holds. A value that is no JSON is given as it stands, for the fold to call it damaged. */
function parsed(value: string | null): unknown {
  try {
    return value === null ? null : JSON.parse(value)
  } catch (trouble) {
    if (trouble instanceof SyntaxError) return value
    throw trouble
  }
}

/** Remembers which entries a log has, so that an append need not read all of it. */
function createIdIndex(storage: Storage) {
  const logs = new Map<DraftId, { readonly ids: Set<EntryId>; length: number }>()
  return {
    among: (draft: DraftId, length: number, entries: readonly Entry[]): ReadonlySet<EntryId> => {
      const before = logs.get(draft)
      const log = before === undefined || before.length > length ? { ids: new Set<EntryId>(), length: 0 } : before
      for (const { entry } of entriesIn(storage, draft, log.length, length)) log.ids.add(entry?.id)
      log.length = length
      logs.set(draft, log)
      return new Set(entries.map((entry) => entry.id).filter((id) => log.ids.has(id)))
    },
  }
}

function guarded<Answer>(work: () => Answer): Answer | Failed {
  try {
    return work()
  } catch (trouble) {
    const problem = problemOf(trouble)
    if (problem === null) throw trouble
    return { kind: 'failed', problem }
  }
}
