import * as v from 'valibot'
import type { Clock } from '~/base'
import { beginsWith } from './beginsWith.ts'
import { connectTo, type Plan } from './connectTo.ts'
import { createHeldPictures, type Digest, heldPictures, type HeldPictures } from './createHeldPictures.ts'
import { guarded } from './guarded.ts'
import { draftId, instantAt, versionAt } from './names.ts'
import { card } from './readAnswers.ts'
import { readEntry } from './readEntry.ts'
import { answered, completed } from './requests.ts'
import { sha256 } from './sha256.ts'
import type { Card, DraftId, Entry, Failed, Version } from './types.ts'
import type { Instant } from '~/story'

/** What one window has written of a draft and the server is not known to have: entries in order, after version `base`. */
export interface Hold {
  readonly draft: DraftId
  readonly holder: string
  readonly base: Version
  readonly entries: readonly Entry[]
  /** What the shelf is to show of the draft. */
  readonly card: Card
  /** When something was last added. */
  readonly at: Instant
}

/** What this device holds for a server. It answers with values, and a hold is kept once it is on disk. */
export interface Holds {
  /**
   * Keeps a window's hold of a draft in place of the one before. Of one that has only grown, what is new is written.
   * It is refused where it is no longer wanted once no other window writes.
   */
  readonly keep: (hold: Omit<Hold, 'at'>, isWanted?: () => boolean) => Promise<{ readonly kind: 'kept' } | Failed>
  /** The holds of a draft, or of all; the oldest first. One that is damaged ends before what cannot be read. */
  readonly of: (draft?: DraftId) => Promise<readonly Hold[]>
  readonly letGo: (draft: DraftId, holder: string) => Promise<void>
  /** Makes a hold another window's. False where there is none (somebody was first), or that window has one already. */
  readonly claim: (draft: DraftId, from: string, to: string) => Promise<boolean>
  readonly pictures: HeldPictures
}

export interface HoldsWorld {
  readonly factory: IDBFactory
  readonly keyRange: typeof IDBKeyRange
  readonly clock: Clock
  /** The database, where it is not the usual one: each server has one of its own. */
  readonly name?: string
  /** The SHA-256 of some bytes, in hex; without it our own. */
  readonly digest?: Digest
}

/** A hold without its entries. `last` is the id of the last of them. */
interface Head extends Omit<Hold, 'entries'> {
  readonly length: number
  readonly last: string
}

type Held = Awaited<ReturnType<Holds['keep']>>

interface Row {
  readonly draft: DraftId
  readonly holder: string
  readonly n: number
  readonly entry: Entry
}

/** Holds in IndexedDB, each written in one transaction of strict durability. */
export function createHolds({ factory, keyRange, clock, name, digest = sha256 }: HoldsWorld): Holds {
  const connection = connectTo(factory, clock, { ...plan, name: name ?? plan.name })
  /** Each hold as it was last written here. The last of its entries alone does not say what those before it are. */
  const written = new Map<string, readonly Entry[]>()
  const writtenAs = ({ draft, holder, length, last }: Head) => {
    const mine = written.get(`${draft} ${holder}`)
    return mine?.length === length && mine.at(-1)?.id === last ? mine : null
  }
  const rowsOf = (draft: DraftId, holder: string) => keyRange.bound([draft, holder, 0], [draft, holder, Infinity])

  const changing = <Answer>(work: (heads: IDBObjectStore, rows: IDBObjectStore) => Promise<Answer>) =>
    guarded(connection, async (database) => {
      const transaction = database.transaction(['heads', 'rows'], 'readwrite', { durability: 'strict' })
      const done = completed(transaction)
      // Awaited below; a failure before that must not be reported as nobody's.
      done.catch(() => undefined)
      const answer = await work(transaction.objectStore('heads'), transaction.objectStore('rows'))
      await done
      return answer
    })

  return {
    keep: async ({ draft, holder, base, entries, card: shown }, isWanted = () => true) => {
      const answer = await changing(async (heads, rows): Promise<Held> => {
        const before = readHead(await answered(heads.get([draft, holder])))
        if (!isWanted()) return { kind: 'failed', problem: 'refused' }
        const mine = before?.base === base ? writtenAs(before) : null
        const grows = mine !== null && beginsWith(entries, mine)
        const from = grows ? mine.length : 0
        if (!grows) rows.delete(rowsOf(draft, holder))
        for (const [at, entry] of entries.slice(from).entries()) {
          rows.put({ draft, holder, n: from + at, entry } satisfies Row)
        }
        const at = before !== null && grows && from === entries.length ? before.at : instantAt(clock.now())
        const last = entries.at(-1)?.id ?? ''
        heads.put({ draft, holder, base, card: shown, at, length: entries.length, last } satisfies Head)
        return { kind: 'kept' }
      })
      if (answer.kind === 'kept') written.set(`${draft} ${holder}`, entries)
      return answer
    },
    of: async (draft) => {
      const range = draft === undefined ? undefined : keyRange.bound([draft], [draft, []])
      const found = await guarded(connection, async (database) => {
        const transaction = database.transaction(['heads', 'rows'])
        const rows = transaction.objectStore('rows')
        const heads = await answered<unknown[]>(transaction.objectStore('heads').getAll(range))
        return Promise.all(
          heads.flatMap(readableHead).map(async (head) => ({
            head,
            rows: await answered<unknown[]>(rows.getAll(rowsOf(head.draft, head.holder))),
          })),
        )
      })
      return 'kind' in found ? [] : found.map(holdIn).toSorted((a, b) => a.at - b.at)
    },
    letGo: async (draft, holder) => {
      await changing(async (heads, rows) => {
        heads.delete([draft, holder])
        rows.delete(rowsOf(draft, holder))
        return { kind: 'done' }
      })
    },
    claim: async (draft, from, to) => {
      const claimed = await changing(async (heads, rows) => {
        const [head, taken] = await Promise.all([
          answered<unknown>(heads.get([draft, from])).then(readHead),
          answered<unknown>(heads.get([draft, to])),
        ])
        if (head === null || taken !== undefined) return { kind: 'not there' }
        const moved = await answered<object[]>(rows.getAll(rowsOf(draft, from)))
        heads.delete([draft, from])
        rows.delete(rowsOf(draft, from))
        heads.put({ ...head, holder: to })
        for (const row of moved) rows.put({ ...row, holder: to })
        return { kind: 'claimed' }
      })
      return claimed.kind === 'claimed'
    },
    pictures: createHeldPictures(connection, digest),
  }
}

const plan: Plan = {
  name: 'stet-held',
  version: 2,
  build: ({ result: database }, from) => {
    if (from < 1) {
      database.createObjectStore('heads', { keyPath: ['draft', 'holder'] })
      database.createObjectStore('rows', { keyPath: ['draft', 'holder', 'n'] })
    }
    database.createObjectStore(heldPictures, { keyPath: 'hash' })
  },
}

const head = v.object({
  draft: v.string(),
  holder: v.string(),
  base: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  card,
  at: v.number(),
  length: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
  last: v.string(),
})

function readHead(stored: unknown): Head | null {
  if (!v.is(head, stored)) return null
  return { ...stored, draft: draftId(stored.draft), base: versionAt(stored.base), at: instantAt(stored.at) }
}

function readableHead(stored: unknown): readonly Head[] {
  const read = readHead(stored)
  return read === null ? [] : [read]
}

function holdIn({ head: kept, rows }: { readonly head: Head; readonly rows: readonly unknown[] }): Hold {
  const { draft, holder, base, card: shown, at, length } = kept
  const entries: Entry[] = []
  for (const stored of rows.slice(0, length)) {
    const entry = entryIn(stored, entries.length)
    if (entry === null) break
    entries.push(entry)
  }
  return { draft, holder, base, entries, card: shown, at }
}

const row = v.object({ n: v.number(), entry: v.unknown() })

function entryIn(stored: unknown, place: number): Entry | null {
  if (!v.is(row, stored) || stored.n !== place) return null
  const read = readEntry(stored.entry)
  return read.kind === 'entry' ? read.entry : null
}
