import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { beforeEach, expect, test, vi } from 'vitest'
import { schemaVersion } from '~/story'
import { type FakeClock, fakeClock } from '~tests/kit/fakeClock.ts'
import { createHolds } from './createHolds.ts'
import { draftId, entryId, instantAt, versionAt } from './names.ts'
import type { Card, Entry } from './types.ts'

const draft = draftId('aleppo')
const other = draftId('harbour')
const card: Card = { slug: 'a', headline: '', status: 'draft', unreviewed: 0, queried: 0, stet: 0, spiked: false }
const entry = (id: string): Entry => ({
  id: entryId(id),
  schema: schemaVersion,
  by: { id: 'dana', name: 'Dana Ruiz' },
  at: instantAt(0),
  what: { kind: 'origin', title: id, text: `words of ${id}` },
})
const [a, b, c] = [entry('a'), entry('b'), entry('c')]

let factory: IDBFactory
let clock: FakeClock
beforeEach(() => {
  factory = new IDBFactory()
  clock = fakeClock()
})
const open = () => createHolds({ factory, keyRange: IDBKeyRange, clock })
const hold = (entries: readonly Entry[], base = 3, holder = 'here') => ({
  draft,
  holder,
  base: versionAt(base),
  entries,
  card,
})
const held = async () => (await open().of(draft)).map(({ holder, base, entries }) => ({ holder, base, entries }))

/** The raw database, as a flipped bit would find it. */
const reach = (work: (rows: IDBObjectStore, heads: IDBObjectStore) => void): Promise<void> =>
  new Promise((resolve) => {
    const request = factory.open('stet-held')
    request.addEventListener('success', () => {
      const transaction = request.result.transaction(['rows', 'heads'], 'readwrite')
      work(transaction.objectStore('rows'), transaction.objectStore('heads'))
      transaction.addEventListener('complete', () => {
        request.result.close()
        resolve()
      })
    })
  })

test('what a window holds is there for the next one, in order, with the version it follows', async () => {
  expect(await open().keep(hold([a, b]))).toEqual({ kind: 'kept' })
  expect(await open().of(draft)).toEqual([{ ...hold([a, b]), at: clock.now() }])
  expect(await open().of(other)).toEqual([])
})

test('a hold that has grown writes what is new alone; one that is another replaces the one before', async () => {
  const holds = open()
  await holds.keep(hold([a]))
  const put = vi.spyOn(Object.getPrototypeOf(await rowsStore()), 'put')
  await holds.keep(hold([a, b]))
  expect(put.mock.calls.filter(([value]) => 'n' in (value as object))).toHaveLength(1)
  put.mockRestore()
  expect(await held()).toEqual([{ holder: 'here', base: 3, entries: [a, b] }])
  await holds.keep(hold([c], 5))
  expect(await held()).toEqual([{ holder: 'here', base: 5, entries: [c] }])
})

test('a hold that is another before its last entry replaces the one before', async () => {
  const holds = open()
  await holds.keep(hold([a, c]))
  await holds.keep(hold([b, c]))
  expect(await held()).toEqual([{ holder: 'here', base: 3, entries: [b, c] }])
  await open().keep(hold([a, c]))
  expect(await held()).toEqual([{ holder: 'here', base: 3, entries: [a, c] }])
})

const rowsStore = (): Promise<IDBObjectStore> =>
  new Promise((resolve) => {
    void reach((rows) => resolve(rows))
  })

test('each window has a hold of its own, told by draft or all together', async () => {
  const holds = open()
  await holds.keep(hold([a]))
  await clock.pass(10)
  await holds.keep(hold([b], 3, 'there'))
  await holds.keep({ ...hold([c], 0), draft: other })
  expect((await held()).map(({ holder }) => holder)).toEqual(['here', 'there'])
  expect(await holds.of()).toHaveLength(3)
  await holds.letGo(draft, 'here')
  expect((await held()).map(({ holder }) => holder)).toEqual(['there'])
})

test('of two windows that claim one hold, one gets it', async () => {
  await open().keep(hold([a, b], 3, 'gone'))
  const claims = await Promise.all(['here', 'there'].map((holder) => open().claim(draft, 'gone', holder)))
  expect(claims.filter(Boolean)).toHaveLength(1)
  expect(await held()).toMatchObject([{ base: 3, entries: [a, b] }])
})

test('a claim never takes the place of what a window holds already', async () => {
  await open().keep(hold([a], 3, 'gone'))
  await open().keep(hold([b]))
  expect(await open().claim(draft, 'gone', 'here')).toBe(false)
  expect((await held()).map(({ entries }) => entries)).toEqual([[a], [b]])
})

test('a hold that is damaged ends before what cannot be read, and a head that is nonsense is no hold', async () => {
  await open().keep(hold([a, b, c]))
  await reach((rows) => rows.put({ draft, holder: 'here', n: 1, entry: { id: 7 } }))
  expect(await held()).toEqual([{ holder: 'here', base: 3, entries: [a] }])
  await reach((_, heads) => heads.put({ draft, holder: 'here', base: 'x' }))
  expect(await held()).toEqual([])
})

test('a device that has no room, or does not open its storage, says so', async () => {
  const full = Object.assign(new IDBFactory(), {
    open: () => {
      throw new DOMException('no', 'QuotaExceededError')
    },
  })
  const holds = createHolds({ factory: full, keyRange: IDBKeyRange, clock })
  expect(await holds.keep(hold([a]))).toEqual({ kind: 'failed', problem: 'full' })
  expect(await holds.of(draft)).toEqual([])
  expect(await holds.claim(draft, 'gone', 'here')).toBe(false)
})

test('holds of an older Stet stay when the storage is made ready for pictures', async () => {
  await new Promise<void>((resolve) => {
    const request = factory.open('stet-held', 1)
    request.addEventListener('upgradeneeded', () => {
      request.result.createObjectStore('heads', { keyPath: ['draft', 'holder'] })
      request.result.createObjectStore('rows', { keyPath: ['draft', 'holder', 'n'] })
    })
    request.addEventListener('success', () => {
      const transaction = request.result.transaction(['heads', 'rows'], 'readwrite')
      const head = { draft, holder: 'gone', base: 3, card, at: 7, length: 2, last: b.id }
      transaction.objectStore('heads').put(head)
      for (const [n, one] of [a, b].entries())
        transaction.objectStore('rows').put({ draft, holder: 'gone', n, entry: one })
      transaction.addEventListener('complete', () => {
        request.result.close()
        resolve()
      })
    })
  })
  const holds = open()
  expect(await holds.pictures.keep(new Blob(['abc']))).toMatchObject({ kind: 'kept', held: true })
  expect(await held()).toEqual([{ holder: 'gone', base: 3, entries: [a, b] }])
})

test('a picture is held by its hash until it is let go of', async () => {
  const { pictures } = open()
  const kept = await pictures.keep(new Blob(['abc'], { type: 'image/png' }))
  if (kept.kind !== 'kept') throw new Error(kept.problem)
  expect(await open().pictures.all()).toEqual([kept.blob])
  const blob = await open().pictures.open(kept.blob)
  expect([blob?.type, await blob?.text()]).toEqual(['image/png', 'abc'])
  await pictures.letGo(kept.blob)
  expect(await open().pictures.all()).toEqual([])
  expect(await open().pictures.open(kept.blob)).toBeNull()
})
