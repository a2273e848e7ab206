import { expect, test } from 'vitest'
import { schemaVersion } from '~/story'
import { fakeClock } from '~tests/kit/fakeClock.ts'
import { memoryStorage } from '~tests/kit/memoryStorage.ts'
import { createLocalStorageKeeper } from './createLocalStorageKeeper.ts'
import { foldDraft } from './foldDraft.ts'
import { draftId, entryId, instantAt, versionAt } from './names.ts'
import { sha256 } from './sha256.ts'
import type { Card, Entry } from './types.ts'

const draft = draftId('aleppo')
const card: Card = { slug: '', headline: '', status: 'draft', unreviewed: 0, queried: 0, stet: 0, spiked: false }
const entry = (id: string, text = ''): Entry => ({
  id: entryId(id),
  schema: schemaVersion,
  by: { id: 'dana', name: 'Dana Ruiz' },
  at: instantAt(0),
  what: { kind: 'origin', title: '', text },
})

function keeperWith(quota?: number) {
  const { window, items } = memoryStorage(quota)
  const { storage, listen } = window()
  return { items, keeper: createLocalStorageKeeper({ storage, listen, clock: fakeClock(), digest: sha256 }) }
}

test('a full storage is told, and nothing of the append stays', async () => {
  const { items, keeper } = keeperWith(2000)
  await keeper.append(draft, versionAt(0), [entry('a')], card)
  const before = new Map(items)
  const answer = await keeper.append(draft, versionAt(1), [entry('b'), entry('c', 'x'.repeat(3000))], card)
  expect(answer).toEqual({ kind: 'failed', problem: 'full' })
  expect(items).toEqual(before)
  expect(await keeper.keepBlob(new Blob(['x'.repeat(3000)]))).toEqual({ kind: 'failed', problem: 'full' })
  expect(await keeper.append(draft, versionAt(1), [entry('b')], card)).toEqual({ kind: 'kept', version: 2 })
})

test('a full storage drops snapshots before it refuses words or a picture', async () => {
  const { items, keeper } = keeperWith(2000)
  const other = draftId('other')
  await keeper.append(draft, versionAt(0), [entry('a')], card)
  await keeper.append(other, versionAt(0), [entry('a')], card)
  const snapshot = { version: versionAt(1), data: 'x'.repeat(700) }
  expect(await keeper.keepSnapshot(draft, snapshot)).toEqual({ kind: 'kept' })
  expect(await keeper.keepSnapshot(other, snapshot)).toEqual({ kind: 'failed', problem: 'full' })
  expect(await keeper.openSnapshot(draft)).toEqual({ kind: 'snapshot', snapshot })
  const words = entry('b', 'y'.repeat(700))
  expect(await keeper.append(draft, versionAt(1), [words], card)).toEqual({ kind: 'kept', version: 2 })
  expect(await keeper.openSnapshot(draft)).toEqual({ kind: 'missing' })
  items.set('stet:snapshot:other:1', 'x'.repeat(700))
  expect(await keeper.keepBlob(new Blob(['z'.repeat(200)]))).toMatchObject({ kind: 'kept' })
})

test('a shelf that was wiped by another window is empty here too', async () => {
  const { items, keeper } = keeperWith()
  await keeper.append(draft, versionAt(0), [entry('a')], card)
  expect(await keeper.list()).toMatchObject({ total: 1 })
  items.clear()
  expect(await keeper.list()).toEqual({ kind: 'shelf', drafts: [], total: 0, more: null })
})

test('a window that died between an entry and the shelf has lost nothing', async () => {
  const { items, keeper } = keeperWith()
  await keeper.append(draft, versionAt(0), [entry('a')], card)
  const shelf = [...items].find(([key]) => key.startsWith('stet:shelf:'))
  await keeper.append(draft, versionAt(1), [entry('b')], card)
  if (shelf === undefined) throw new Error('no shelf')
  items.set(...shelf)
  expect(await keeper.open(draft)).toMatchObject({ kind: 'log', version: 2 })
  expect(await keeper.append(draft, versionAt(1), [entry('b')], card)).toEqual({ kind: 'kept', version: 2 })
})

test('an entry that is no JSON any more is damage, and the log is still there', async () => {
  const { items, keeper } = keeperWith()
  await keeper.append(draft, versionAt(0), [entry('a'), entry('b')], card)
  items.set('stet:log:aleppo:2', '{"id":"b","sch')
  const opened = await keeper.open(draft)
  if (opened.kind !== 'log') throw new Error(opened.kind)
  expect(opened.version).toBe(2)
  expect(foldDraft(opened.entries).readOnly).toBe('damaged')
})
