import {
  compareDrafts,
  createShelfIndex,
  limitOf,
  pageOf,
  placeOf,
  type ShelfIndex,
  wordsIn,
} from './createShelfIndex.ts'
import { answered } from './requests.ts'
import type { DraftId, Listed, ShelfEntry, ShelfQuery } from './types.ts'

/** A shelf's record as it is stored: an index needs what it sorts by in the record, and knows no booleans. */
export type ShelfRow = ShelfEntry & { readonly spike: 0 | 1; readonly age: number }

export const shelfRowOf = (draft: ShelfEntry): ShelfRow => ({
  ...draft,
  spike: draft.card.spiked ? 1 : 0,
  age: 0 - draft.at,
})
export const shelfEntryOf = ({ id, version, card, at }: ShelfRow): ShelfEntry => ({ id, version, card, at })

/** Drafts read at once, so that reading a long shelf never holds up a key. */
const chunk = 250
/** So many of the newest changes are remembered; a window that has seen none of them reads the shelf anew. */
const remembered = 500

/** Writes a draft's record. The change is noted with a number that only ever rises, for other windows to tell what is new. */
export function writeShelf(transaction: IDBTransaction, keyRange: typeof IDBKeyRange, draft: ShelfEntry): void {
  transaction.objectStore('drafts').put(shelfRowOf(draft))
  const changes = transaction.objectStore('changes')
  const noted = changes.add(draft.id)
  noted.addEventListener('success', () => {
    const number = Number(noted.result)
    if (number % remembered === 0) changes.delete(keyRange.upperBound(number - remembered))
  })
}

/**
 * Answers what is asked of the shelf. A page without words comes from an index of the store; then the shelf is read into
 * memory, where words are looked for, and from then on only what has changed is read.
 */
export function createBrowserShelf(keyRange: typeof IDBKeyRange) {
  let whole: Reading | null = null

  const wholeOf = (base: IDBDatabase): Reading => {
    if (whole?.base === base) return whole
    const reading: Reading = { base, read: null, reading: readWhole(base, keyRange) }
    whole = reading
    reading.reading.then(
      (read) => {
        reading.read = read
      },
      () => {
        if (whole === reading) whole = null
      },
    )
    return reading
  }

  return async (base: IDBDatabase, query: ShelfQuery = {}): Promise<Listed> => {
    const isSearch = wordsIn(query.words).length > 0
    if (!isSearch && (whole?.base !== base || whole.read === null)) {
      const page = await pageIn(base, keyRange, query)
      // Whoever sees a whole page of a longer shelf may search it next.
      if (page.kind === 'shelf' && page.more !== null && page.drafts.length >= 100) wholeOf(base)
      return page
    }
    const shelf = await wholeOf(base).reading
    if (await catchUp(base, keyRange, shelf)) return shelf.index.page(query)
    whole = null
    return (await wholeOf(base).reading).index.page(query)
  }
}

interface Reading {
  readonly base: IDBDatabase
  readonly reading: Promise<Whole>
  /** The same once it is there. */
  read: Whole | null
}

interface Whole {
  readonly index: ShelfIndex
  /** The number of the last change that is in it. */
  seen: number
}

async function readWhole(base: IDBDatabase, keyRange: typeof IDBKeyRange): Promise<Whole> {
  // First the number and then the drafts: what changes between is read twice rather than not at all.
  const changes = base.transaction('changes').objectStore('changes')
  const newest = await answered<IDBCursor | null>(changes.openKeyCursor(null, 'prev'))
  const index = createShelfIndex()
  for (let from: DraftId | null = null, isOver = false; !isOver; ) {
    const drafts = base.transaction('drafts').objectStore('drafts')
    const range = from === null ? null : keyRange.lowerBound(from, true)
    const rows: ShelfRow[] = await answered<ShelfRow[]>(drafts.getAll(range, chunk))
    for (const row of rows) index.put(shelfEntryOf(row))
    from = rows.at(-1)?.id ?? null
    isOver = rows.length < chunk
  }
  return { index, seen: Number(newest?.key ?? 0) }
}

/** Reads what has changed since; false where that is no longer remembered. */
async function catchUp(base: IDBDatabase, keyRange: typeof IDBKeyRange, shelf: Whole): Promise<boolean> {
  const transaction = base.transaction(['drafts', 'changes'])
  const changes = transaction.objectStore('changes')
  const since = keyRange.lowerBound(shelf.seen, true)
  const [first, numbers, ids] = await Promise.all([
    answered<IDBCursor | null>(changes.openKeyCursor()),
    answered<IDBValidKey[]>(changes.getAllKeys(since)),
    answered<DraftId[]>(changes.getAll(since)),
  ])
  if (Number(first?.key ?? 0) > shelf.seen + 1) return false
  const drafts = transaction.objectStore('drafts')
  const rows = await Promise.all([...new Set(ids)].map((id) => answered<ShelfRow | undefined>(drafts.get(id))))
  for (const row of rows) if (row !== undefined) shelf.index.put(shelfEntryOf(row))
  shelf.seen = Math.max(shelf.seen, Number(numbers.at(-1) ?? 0))
  return true
}

async function pageIn(base: IDBDatabase, keyRange: typeof IDBKeyRange, query: ShelfQuery): Promise<Listed> {
  const place = query.after === undefined ? null : placeOf(query.after)
  if (query.after !== undefined && place === null) return { kind: 'failed', problem: 'refused' }
  const order = base.transaction('drafts').objectStore('drafts').index('order')
  const spikes = query.spiked === undefined ? [0, 1] : [query.spiked ? 1 : 0]
  const parts = await Promise.all(
    spikes.map(async (spike) => {
      const end = [spike + 1]
      const from = place === null ? [spike] : [spike, -place.at, place.id]
      const [total, rows] = await Promise.all([
        answered<number>(order.count(keyRange.bound([spike], end))),
        answered<ShelfRow[]>(order.getAll(keyRange.bound(from, end, true), limitOf(query) + 1)),
      ])
      return { total, rows: rows.map(shelfEntryOf) }
    }),
  )
  const rest = parts.flatMap(({ rows }) => rows).sort(compareDrafts)
  const total = parts.reduce((sum, part) => sum + part.total, 0)
  return pageOf(rest, total, query)
}
