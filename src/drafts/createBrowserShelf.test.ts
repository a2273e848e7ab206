import { IDBFactory, IDBKeyRange, IDBObjectStore as FDBObjectStore } from 'fake-indexeddb'
import { beforeEach, expect, test, vi } from 'vitest'
import { schemaVersion } from '~/story'
import { type FakeClock, fakeClock } from '~tests/kit/fakeClock.ts'
import { createBrowserKeeper } from './createBrowserKeeper.ts'
import { draftId, entryId, instantAt, versionAt } from './names.ts'
import { answered, completed } from './requests.ts'
import { sha256 } from './sha256.ts'
import type { Card, Entry, Keeper, ShelfEntry, ShelfQuery } from './types.ts'

const card: Card = { slug: '', headline: '', status: 'draft', unreviewed: 0, queried: 0, stet: 0, spiked: false }
const entry = (id: string): Entry => ({
  id: entryId(id),
  schema: schemaVersion,
  by: { id: 'dana', name: 'Dana Ruiz' },
  at: instantAt(0),
  what: { kind: 'origin', title: '', text: '' },
})

let factory: IDBFactory
let clock: FakeClock
beforeEach(() => {
  factory = new IDBFactory()
  clock = fakeClock()
})

const open = () => createBrowserKeeper({ factory, keyRange: IDBKeyRange, channel: () => null, clock, digest: sha256 })
const shelve = (keeper: Keeper, id: string) =>
  keeper.append(draftId(id), versionAt(0), [entry(id)], { ...card, slug: id })
const recount = (keeper: Keeper, id: string, headline: string) =>
  keeper.append(draftId(id), versionAt(1), [], { ...card, slug: id, headline })
const found = async (keeper: Keeper, query: ShelfQuery) => {
  const answer = await keeper.list(query)
  return answer.kind === 'shelf' ? answer.drafts.map(({ id }) => id) : answer
}

/** A database as the first Stet made it. */
async function databaseOfOldStet(drafts: readonly ShelfEntry[]): Promise<void> {
  const request = factory.open('stet', 1)
  request.addEventListener('upgradeneeded', () => {
    const database = request.result
    const entries = database.createObjectStore('entries', { keyPath: ['draft', 'version'] })
    entries.createIndex('ids', ['draft', 'entry.id'], { unique: true })
    database.createObjectStore('drafts', { keyPath: 'id' })
    database.createObjectStore('blobs', { keyPath: 'hash' })
  })
  const database = await answered<IDBDatabase>(request)
  const transaction = database.transaction(['entries', 'drafts', 'blobs'], 'readwrite')
  for (const draft of drafts) {
    transaction.objectStore('drafts').put(draft)
    transaction.objectStore('entries').put({ draft: draft.id, version: 1, entry: entry(draft.id) })
  }
  transaction.objectStore('blobs').put({ hash: 'ab', type: 'image/png', bytes: new ArrayBuffer(3) })
  await completed(transaction)
  database.close()
}

test('a database of the first Stet opens with all that is in it', async () => {
  const drafts = Array.from({ length: 120 }, (_, at) => ({
    id: draftId(`d${at}`),
    version: versionAt(1),
    card: { ...card, slug: `slug-${at}`, spiked: at % 3 === 0 },
    at: instantAt(1000 - at),
  }))
  await databaseOfOldStet(drafts)
  const keeper = open()
  expect(await keeper.list({ limit: 500 })).toEqual({ kind: 'shelf', drafts, total: 120, more: null })
  const spiked = drafts.filter((draft) => draft.card.spiked).map(({ id }) => id)
  expect(await found(keeper, { spiked: true })).toEqual(spiked)
  expect(await found(keeper, { words: 'SLUG-119' })).toEqual(['d119'])
  expect(await keeper.open(draftId('d7'))).toEqual({
    kind: 'log',
    version: 1,
    entries: [{ version: 1, entry: entry('d7') }],
  })
  expect(await keeper.append(draftId('d7'), versionAt(1), [entry('more')], card)).toEqual({ kind: 'kept', version: 2 })
  expect(await found(keeper, { limit: 1 })).toEqual(['d7'])
  expect(await keeper.keepSnapshot(draftId('d7'), { version: versionAt(2), data: 1 })).toEqual({ kind: 'kept' })
})

test('a shelf longer than is read at once is searched to its end', async () => {
  const drafts = Array.from({ length: 2500 }, (_, at) => ({
    id: draftId(`d${String(at).padStart(4, '0')}`),
    version: versionAt(1),
    card: { ...card, headline: at % 1000 === 999 ? 'Harbour shut' : 'Gates stuck' },
    at: instantAt(at),
  }))
  await databaseOfOldStet(drafts)
  const keeper = open()
  expect(await found(keeper, { words: 'harbour' })).toEqual(['d1999', 'd0999'])
  expect(await found(keeper, { words: 'gates', limit: 1 })).toEqual(['d2499'])
})

test('what another window does without a word is found at the next question', async () => {
  const [here, there] = [open(), open()]
  for (const id of ['one', 'two', 'three']) await shelve(here, id)
  expect(await found(there, { words: 'harbour' })).toEqual([])
  await recount(here, 'two', 'Harbour shut')
  expect(await found(there, { words: 'harbour' })).toEqual(['two'])
  await here.appendLast(draftId('one'), versionAt(1), [entry('last')], { ...card, headline: 'Harbour open' })
  await clock.pass(1)
  await here.appendLast(draftId('three'), versionAt(1), [entry('last')], { ...card, headline: 'Harbour full' })
  expect(await found(there, { words: 'harbour' })).toEqual(['three', 'one', 'two'])
})

test('a window that has slept through more changes than are remembered reads the shelf anew', async () => {
  const [here, there] = [open(), open()]
  for (const id of ['one', 'two', 'three']) await shelve(here, id)
  expect(await found(there, { words: 'o' })).toEqual(['one', 'two'])
  await recount(here, 'three', 'Other')
  for (let count = 0; count < 1200; count++) await recount(here, 'one', `Count ${count}`)
  expect(await found(there, { words: 'o' })).toEqual(['one', 'three', 'two'])
  const database = await answered<IDBDatabase>(factory.open('stet'))
  const remembered = await answered<number>(database.transaction('changes').objectStore('changes').count())
  expect(remembered).toBeLessThan(1000)
})

test('once the shelf is in memory only what changed is read', async () => {
  const keeper = open()
  for (const id of ['one', 'two', 'three']) await shelve(keeper, id)
  await found(keeper, { words: 'o' })
  await recount(keeper, 'three', 'Other')
  const read = vi.spyOn(FDBObjectStore.prototype, 'get')
  const readMany = vi.spyOn(FDBObjectStore.prototype, 'getAll')
  try {
    expect(await found(keeper, { words: 'o' })).toEqual(['one', 'three', 'two'])
    expect(read.mock.calls).toEqual([['three']])
    expect(readMany.mock.contexts.map((store) => (store as IDBObjectStore).name)).toEqual(['changes'])
  } finally {
    vi.restoreAllMocks()
  }
})
