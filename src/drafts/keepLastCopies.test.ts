import { expect, test } from 'vitest'
import { schemaVersion } from '~/story'
import { fakeClock } from '~tests/kit/fakeClock.ts'
import { memoryStorage } from '~tests/kit/memoryStorage.ts'
import { createMemoryKeeper } from './createMemoryKeeper.ts'
import { keepLastCopies } from './keepLastCopies.ts'
import { draftId, entryId, instantAt, versionAt } from './names.ts'
import type { Appended, Card, Entry, Keeper } from './types.ts'

const draft = draftId('aleppo')
const card: Card = { slug: 'last', headline: '', status: 'draft', unreviewed: 0, queried: 0, stet: 0, spiked: false }
const entry = (id: string): Entry => ({
  id: entryId(id),
  schema: schemaVersion,
  by: { id: 'dana', name: 'Dana Ruiz' },
  at: instantAt(0),
  what: { kind: 'origin', title: id, text: `“${id}” \ud800` },
})

/** A keeper whose answers to a dying page never come, with a store beside it. */
async function setUp(store = memoryStorage()) {
  const { storage } = store.window()
  const memory = createMemoryKeeper(fakeClock())
  await memory.append(draft, versionAt(0), [entry('a')], { ...card, slug: 'first' })
  const dying: Keeper = { ...memory, appendLast: () => new Promise<Appended>(() => {}) }
  return { store, storage, memory, dying: keepLastCopies(dying, storage), next: keepLastCopies(memory, storage) }
}

const idsIn = async (keeper: Keeper) => {
  const opened = await keeper.open(draft)
  return opened.kind === 'log' ? opened.entries.map((kept) => kept.entry.id) : opened.kind
}

test('what a dying page said is in the log at the next opening, word for word, and the copy is gone', async () => {
  const { store, memory, dying, next } = await setUp()
  void dying.appendLast(draft, versionAt(1), [entry('b'), entry('c')], card)
  expect(await idsIn(memory)).toEqual(['a'])
  const opened = await next.open(draft)
  expect(opened.kind === 'log' ? opened.entries.map((kept) => kept.entry) : []).toEqual(['a', 'b', 'c'].map(entry))
  expect(await memory.look(draft)).toMatchObject({ draft: { version: 3, card: { slug: 'last' } } })
  expect(store.items.size).toBe(0)
})

test('words that were kept after all count once, whether the page lived to hear it or not', async () => {
  const { store, memory, dying, next } = await setUp()
  void dying.appendLast(draft, versionAt(1), [entry('b')], card)
  await memory.append(draft, versionAt(1), [entry('b')], card)
  expect(await idsIn(next)).toEqual(['a', 'b'])
  await next.appendLast(draft, versionAt(2), [entry('c')], card)
  expect(store.items.size).toBe(0)
  expect(await idsIn(next)).toEqual(['a', 'b', 'c'])
})

test('where somebody has written since, nothing is put in a wrong place, and the copy is left', async () => {
  const { store, memory, dying, next } = await setUp()
  void dying.appendLast(draft, versionAt(1), [entry('b')], card)
  await memory.append(draft, versionAt(1), [entry('other')], card)
  expect(await idsIn(next)).toEqual(['a', 'other'])
  expect(store.items.size).toBe(1)
})

test('a copy of another draft, a damaged one and one of a newer Stet are left alone', async () => {
  const { storage, dying, next } = await setUp()
  void dying.appendLast(draftId('aleppo2'), versionAt(1), [entry('b')], card)
  void dying.appendLast(draft, versionAt(1), [{ ...entry('newer'), schema: schemaVersion + 1 }], card)
  storage.setItem('stet:last:aleppo:x', '{"text":"[]","sum":"0"}')
  storage.setItem('stet:last:aleppo:y', 'no JSON')
  expect(await idsIn(next)).toEqual(['a'])
  expect(storage.length).toBe(4)
})

test('a store without room harms nothing', async () => {
  const { next } = await setUp(memoryStorage(10))
  expect(await next.appendLast(draft, versionAt(1), [entry('b')], card)).toEqual({ kind: 'kept', version: 2 })
})
