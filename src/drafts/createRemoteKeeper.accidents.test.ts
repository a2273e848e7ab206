import { expect, test } from 'vitest'
import { schemaVersion } from '~/story'
import { type Accident, badLine, fetchFrom } from '~tests/kit/badLine.ts'
import { fakeClock } from '~tests/kit/fakeClock.ts'
import { createKeeperServer } from '~tests/kit/keeperServer.ts'
import { createMemoryKeeper } from './createMemoryKeeper.ts'
import { createRemoteKeeper } from './createRemoteKeeper.ts'
import { blobHash, draftId, entryId, instantAt, versionAt } from './names.ts'
import type { Card, Entry } from './types.ts'

const draft = draftId('harbour')
const card: Card = { slug: '', headline: '', status: 'draft', unreviewed: 0, queried: 0, stet: 0, spiked: false }
const entry = (id: string, text = id): Entry => ({
  id: entryId(id),
  schema: schemaVersion,
  by: { id: 'dana', name: 'Dana Ruiz' },
  at: instantAt(1000),
  what: { kind: 'origin', title: id, text },
})
const [a, b, c] = [entry('a'), entry('b'), entry('c')]

/** A server, and a line to it that does to the next request what it is told. */
function standing() {
  const clock = fakeClock()
  const server = createKeeperServer(createMemoryKeeper(clock))
  const asked: Request[] = []
  let next: Accident | null = null
  const reach = fetchFrom(
    badLine(server.answer, (request) => {
      asked.push(request)
      const accident = next
      next = null
      return accident
    }),
  )
  const open = (digest?: () => string) =>
    createRemoteKeeper(reach, 'http://server/', { clock, random: () => 1, ...(digest === undefined ? {} : { digest }) })
  return {
    clock,
    server,
    asked,
    open,
    keeper: open(),
    other: createRemoteKeeper(fetchFrom(server.answer), 'http://server', { clock }),
    suffer: (accident: Accident) => {
      next = accident
    },
  }
}

const answered = (status: number, body?: unknown): Accident => ({
  kind: 'answered',
  status,
  ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
})

test.for<[string, Accident, string]>([
  ['a line that is down', { kind: 'dropped' }, 'offline'],
  ['an answer that breaks off', { kind: 'cut' }, 'offline'],
  ['someone who is not signed in', answered(401), 'refused'],
  ['someone who may not', answered(403), 'refused'],
  ['an append that is too large', answered(413), 'full'],
  ['a server without room', answered(507), 'full'],
  ['a server that asks for patience', answered(429), 'unavailable'],
  ['a server in trouble', answered(500), 'unavailable'],
  ['a gateway without a server', answered(502, '<h1>Bad gateway</h1>'), 'unavailable'],
  ['the sign-in page of a hotel', answered(200, '<h1>Welcome</h1>'), 'unavailable'],
  ['an answer of another shape', answered(200, { version: 'two' }), 'unavailable'],
  ['missed entries with a gap', answered(412, { missed: [{ version: 3, entry: b }] }), 'unavailable'],
  ['missed entries that are none', answered(412, { missed: [] }), 'unavailable'],
])('%s is a problem and not an error', async ([, accident, problem]) => {
  const { keeper, suffer } = standing()
  await keeper.append(draft, versionAt(0), [a], card)
  suffer(accident)
  expect(await keeper.append(draft, versionAt(1), [b], card)).toEqual({ kind: 'failed', problem })
})

test('a log that is not whole is not taken for one', async () => {
  const { keeper, suffer } = standing()
  await keeper.append(draft, versionAt(0), [a, b], card)
  for (const body of [
    { version: 2, entries: [{ version: 1, entry: a }] },
    {
      version: 1,
      entries: [
        { version: 1, entry: a },
        { version: 2, entry: b },
      ],
    },
    {
      version: 2,
      entries: [
        { version: 2, entry: b },
        { version: 1, entry: a },
      ],
    },
  ]) {
    suffer(answered(200, body))
    expect(await keeper.open(draft)).toEqual({ kind: 'failed', problem: 'unavailable' })
  }
})

test('an append whose answer was lost, or that arrived twice, counts once', async () => {
  const { keeper, suffer } = standing()
  suffer({ kind: 'answer lost' })
  expect(await keeper.append(draft, versionAt(0), [a], card)).toEqual({ kind: 'failed', problem: 'offline' })
  expect(await keeper.append(draft, versionAt(0), [a], card)).toEqual({ kind: 'kept', version: 1 })
  suffer({ kind: 'doubled' })
  expect(await keeper.append(draft, versionAt(1), [b], card)).toEqual({ kind: 'kept', version: 2 })
  expect(await keeper.open(draft)).toMatchObject({ version: 2, entries: [{ entry: a }, { entry: b }] })
})

test('a server that never answers is given up', async () => {
  const { clock, keeper, suffer } = standing()
  suffer({ kind: 'late', by: new Promise(() => {}) })
  const answer = keeper.open(draft)
  await clock.pass(20_000)
  expect(await answer).toEqual({ kind: 'failed', problem: 'unavailable' })
  expect(clock.pending()).toBe(0)
})

test('what is large is given the time that it takes to send', async () => {
  const { clock, keeper, suffer } = standing()
  const slowly = <Answer>(ask: () => Promise<Answer>) => {
    suffer({ kind: 'late', by: new Promise((arrive) => void clock.after(60_000, arrive)) })
    return ask()
  }
  const picture = new Blob([new Uint8Array(1_000_000)], { type: 'image/png' })
  const text = entry('long', 'x'.repeat(1_000_000))
  const large = [() => keeper.keepBlob(picture), () => keeper.append(draft, versionAt(0), [text], card)]
  for (const ask of large) {
    const answer = slowly<{ readonly kind: string }>(ask)
    for (let gone = 0; gone < 61; gone++) await clock.pass(1000)
    expect(await answer).toMatchObject({ kind: 'kept' })
  }
  const small = slowly(() => keeper.keepBlob(new Blob(['abc'])))
  for (let gone = 0; gone < 61; gone++) await clock.pass(1000)
  expect(await small).toEqual({ kind: 'failed', problem: 'unavailable' })
})

test('what a closing window sends outlives it, as far as browsers allow', async () => {
  const { keeper, asked } = standing()
  await keeper.appendLast(draft, versionAt(0), [a], card)
  await keeper.appendLast(draft, versionAt(1), [entry('long', '“'.repeat(30_000))], card)
  expect(asked.map(({ keepalive }) => keepalive)).toEqual([true, false])
  expect(await keeper.open(draft)).toMatchObject({ version: 2 })
})

test('a picture whose bytes have another hash is refused by the server', async () => {
  const { open } = standing()
  expect(await open(() => 'a'.repeat(64)).keepBlob(new Blob(['abc']))).toEqual({ kind: 'failed', problem: 'refused' })
})

test('a page that comes in place of a picture is no picture, and one whose bytes have changed is lost', async () => {
  const { keeper, suffer, open } = standing()
  const kept = await keeper.keepBlob(new Blob(['abc'], { type: 'image/png' }))
  const hash = kept.kind === 'kept' ? kept.blob : blobHash('')
  suffer(answered(200, '<h1>Welcome</h1>'))
  expect(await keeper.openBlob(hash)).toEqual({ kind: 'failed', problem: 'unavailable' })
  expect((await keeper.openBlob(hash)).kind).toBe('blob')
  expect(await open(() => 'a'.repeat(64)).openBlob(hash)).toEqual({ kind: 'missing' })
})

test('a stream that ends is opened again, later each time, and what was kept meanwhile is told', async () => {
  const { clock, server, keeper, other, asked, suffer } = standing()
  let heard = 0
  const end = keeper.follow(draft, () => heard++)
  await clock.pass(0)
  expect(heard).toBe(1)
  await other.append(draft, versionAt(0), [a], card)
  await clock.pass(0)
  expect(heard).toBe(2)
  server.hangUp()
  await other.append(draft, versionAt(1), [b], card)
  await clock.pass(499)
  expect({ heard, streams: asked.length }).toEqual({ heard: 2, streams: 1 })
  suffer({ kind: 'dropped' })
  await clock.pass(1)
  expect({ heard, streams: asked.length }).toEqual({ heard: 2, streams: 2 })
  await clock.pass(1000)
  expect({ heard, streams: asked.length }).toEqual({ heard: 3, streams: 3 })
  end()
  await clock.pass(100_000)
  expect({ streams: asked.length, listeners: server.listeners(), pending: clock.pending() }).toEqual({
    streams: 3,
    listeners: 0,
    pending: 0,
  })
})

test('a stream that falls silent is taken for dead', async () => {
  const { clock, keeper, asked } = standing()
  const end = keeper.followShelf(() => {})
  await clock.pass(44_000)
  expect(asked).toHaveLength(1)
  await clock.pass(1500)
  expect(asked).toHaveLength(2)
  end()
})

test('what a window had kept itself is no news to it, and another’s is', async () => {
  const { clock, keeper, other } = standing()
  const heard: string[] = []
  const ends = [keeper.follow(draft, () => heard.push('draft')), keeper.followShelf(() => heard.push('shelf'))]
  await clock.pass(0)
  heard.length = 0
  await keeper.append(draft, versionAt(0), [a, b], card)
  await clock.pass(10)
  await keeper.append(draft, versionAt(2), [c], card)
  await clock.pass(10)
  const own = heard.length
  await other.append(draft, versionAt(3), [entry('d')], card)
  await clock.pass(10)
  await other.append(draft, versionAt(4), [], { ...card, unreviewed: 7 })
  await clock.pass(10)
  expect({ own, others: heard.slice(own) }).toEqual({ own: 0, others: ['draft', 'shelf', 'shelf'] })
  for (const end of ends) end()
})
