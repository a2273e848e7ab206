import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { beforeEach, expect, test, vi } from 'vitest'
import { schemaVersion } from '~/story'
import { type FakeClock, fakeClock } from '~tests/kit/fakeClock.ts'
import { createBrowserKeeper } from './createBrowserKeeper.ts'
import { draftId, entryId, instantAt, versionAt } from './names.ts'
import { sha256 } from './sha256.ts'
import type { Card, Entry } from './types.ts'

const draft = draftId('aleppo')
const card: Card = { slug: '', headline: '', status: 'draft', unreviewed: 0, queried: 0, stet: 0, spiked: false }
const entry = (id: string): Entry => ({
  id: entryId(id),
  schema: schemaVersion,
  by: { id: 'dana', name: 'Dana Ruiz' },
  at: instantAt(0),
  what: { kind: 'spiked' },
})

let factory: IDBFactory
let clock: FakeClock
beforeEach(() => {
  factory = new IDBFactory()
  clock = fakeClock()
})

const keeperOn = (on: IDBFactory) =>
  createBrowserKeeper({ factory: on, keyRange: IDBKeyRange, channel: () => null, clock, digest: sha256 })

/** A factory whose databases the test gets to see as they are opened. */
function watched() {
  const opened: IDBDatabase[] = []
  const open = factory.open.bind(factory)
  vi.spyOn(factory, 'open').mockImplementation((...call) => {
    const request = open(...call)
    request.addEventListener('success', () => opened.push(request.result))
    return request
  })
  return opened
}

const failingOpen = (name: string): IDBFactory =>
  Object.assign(new IDBFactory(), {
    open: () => {
      throw new DOMException('no', name)
    },
  })

test.each(['SecurityError', 'UnknownError', 'InvalidStateError'])(
  'a browser that does not open its storage (%s) is an answer, whatever is asked',
  async (name) => {
    const keeper = keeperOn(failingOpen(name))
    const failed = { kind: 'failed', problem: 'unavailable' }
    expect(await keeper.list()).toEqual(failed)
    expect(await keeper.open(draft)).toEqual(failed)
    expect(await keeper.append(draft, versionAt(0), [entry('a')], card)).toEqual(failed)
    expect(await keeper.keepBlob(new Blob(['x']))).toEqual(failed)
  },
)

test('an opening that is never answered is given up, and an answer after that stands in nobody’s way', async () => {
  const request = new EventTarget()
  const silent = Object.assign(new IDBFactory(), { open: () => request })
  const asked = keeperOn(silent).open(draft)
  await clock.pass(5000)
  await clock.pass(5000)
  expect(await asked).toEqual({ kind: 'failed', problem: 'unavailable' })
  const close = vi.fn<() => void>()
  Object.assign(request, { result: { close } })
  request.dispatchEvent(new Event('success'))
  expect(close).toHaveBeenCalled()
})

test('an opening that failed once is tried again', async () => {
  const open = vi.spyOn(factory, 'open')
  open.mockImplementationOnce(() => {
    throw new DOMException('Internal error opening backing store', 'UnknownError')
  })
  expect(await keeperOn(factory).append(draft, versionAt(0), [entry('a')], card)).toEqual({ kind: 'kept', version: 1 })
})

test('a database closed under the keeper is opened again', async () => {
  const opened = watched()
  const keeper = keeperOn(factory)
  await keeper.append(draft, versionAt(0), [entry('a')], card)
  opened[0]?.close()
  expect(await keeper.append(draft, versionAt(1), [entry('b')], card)).toEqual({ kind: 'kept', version: 2 })
  expect(opened).toHaveLength(2)
})

test('a newer Stet that changes the stores is let through', async () => {
  const keeper = keeperOn(factory)
  await keeper.append(draft, versionAt(0), [entry('a')], card)
  const upgraded = await new Promise<string>((resolve) => {
    const request = factory.open('stet', 3)
    request.addEventListener('success', () => {
      request.result.close()
      resolve('done')
    })
    request.addEventListener('blocked', () => resolve('blocked'))
  })
  expect(upgraded).toBe('done')
  expect(await keeper.list()).toEqual({ kind: 'failed', problem: 'unavailable' })
})

/** Makes the next write to a store fail as a full disk does: the transaction is aborted for it. */
function failWrites(name: string, times = Infinity) {
  const opened = watched()
  let left = times
  return {
    start: () => {
      const [database] = opened
      if (database === undefined) throw new Error('not open')
      const transaction = database.transaction.bind(database)
      vi.spyOn(database, 'transaction').mockImplementation((...call) => {
        const made = transaction(...call)
        if (call[1] !== 'readwrite' || !made.objectStoreNames.contains('drafts') || left-- <= 0) return made
        const shelf = made.objectStore('drafts')
        const put = shelf.put.bind(shelf)
        shelf.put = (value) => {
          queueMicrotask(() => made.abort())
          return put(value)
        }
        const error = new DOMException('no', name)
        Object.defineProperty(made, 'error', { get: () => error, set: () => {} })
        return made
      })
    },
  }
}

test('a full disk is told, and nothing of the append is there', async () => {
  const writes = failWrites('QuotaExceededError')
  const keeper = keeperOn(factory)
  await keeper.append(draft, versionAt(0), [entry('a')], card)
  writes.start()
  expect(await keeper.append(draft, versionAt(1), [entry('b'), entry('c')], card)).toEqual({
    kind: 'failed',
    problem: 'full',
  })
  expect(await keeperOn(factory).open(draft)).toMatchObject({ version: 1 })
})

test('a full disk drops snapshots before it refuses words', async () => {
  const writes = failWrites('QuotaExceededError', 1)
  const keeper = keeperOn(factory)
  await keeper.append(draft, versionAt(0), [entry('a')], card)
  await keeper.keepSnapshot(draft, { version: versionAt(1), data: 'folded' })
  writes.start()
  expect(await keeper.append(draft, versionAt(1), [entry('b')], card)).toEqual({ kind: 'kept', version: 2 })
  expect(await keeper.openSnapshot(draft)).toEqual({ kind: 'missing' })
  const log = ['a', 'b'].map((id, at) => ({ version: at + 1, entry: entry(id) }))
  expect(await keeper.open(draft)).toEqual({ kind: 'log', version: 2, entries: log })
})

test('an append is kept only when its transaction is on disk', async () => {
  const opened = watched()
  const keeper = keeperOn(factory)
  await keeper.append(draft, versionAt(0), [entry('a')], card)
  const [database] = opened
  if (database === undefined) throw new Error('not open')
  const order: string[] = []
  const modes: unknown[] = []
  const transaction = database.transaction.bind(database)
  vi.spyOn(database, 'transaction').mockImplementation((...call) => {
    const made = transaction(...call)
    modes.push(call.slice(1))
    made.addEventListener('complete', () => order.push('complete'))
    return made
  })
  await keeper.append(draft, versionAt(1), [entry('b')], card).then(({ kind }) => order.push(kind))
  expect(order).toEqual(['complete', 'kept'])
  expect(modes).toEqual([['readwrite', { durability: 'strict' }]])
})

test('a window that closes over an append too late to be given up keeps what came after it, and nothing twice', async () => {
  const opened = watched()
  const keeper = keeperOn(factory)
  await keeper.append(draft, versionAt(0), [entry('a')], card)
  const [database] = opened
  if (database === undefined) throw new Error('not open')
  const transaction = database.transaction.bind(database)
  const last: unknown[] = []
  vi.spyOn(database, 'transaction').mockImplementationOnce((...call) => {
    const made = transaction(...call)
    // On disk, and the keeper has not heard of it yet.
    made.addEventListener('complete', () => {
      last.push(keeper.appendLast(draft, versionAt(1), [entry('b'), entry('c'), entry('d')], card))
    })
    return made
  })
  await keeper.append(draft, versionAt(1), [entry('b')], card)
  expect(await Promise.all(last)).toEqual([{ kind: 'kept', version: 4 }])
  const log = ['a', 'b', 'c', 'd'].map((id, at) => ({ version: at + 1, entry: entry(id) }))
  expect(await keeperOn(factory).open(draft)).toEqual({ kind: 'log', version: 4, entries: log })
})

test('what is no accident is thrown', async () => {
  const keeper = keeperOn(factory)
  const bug = { ...entry('a'), what: { kind: 'spiked', call: () => {} } }
  await expect(keeper.append(draft, versionAt(0), [bug as Entry], card)).rejects.toThrow('could not be cloned')
})
