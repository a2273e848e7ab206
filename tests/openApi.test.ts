import { expect, test } from 'vitest'
import {
  blobHash,
  createMemoryKeeper,
  createRemoteKeeper,
  cursor,
  draftId,
  entryId,
  instantAt,
  versionAt,
} from '~/drafts'
import { fetchFrom } from './kit/badLine.ts'
import { fakeClock } from './kit/fakeClock.ts'
import { createKeeperServer } from './kit/keeperServer.ts'
import { type Exchange, judge, openApi, promisedIn } from './kit/openApi.ts'

const draft = draftId('harbour/north quay')
const card = { slug: 'harbour', headline: '', status: 'draft', unreviewed: 0, queried: 0, stet: 0, spiked: false }
const entry = (id: string) => ({
  id: entryId(id),
  schema: 1,
  by: { id: 'dana', name: 'Dana Ruiz' },
  at: instantAt(1000),
  what: { kind: 'origin' as const, title: id, text: id },
})

/** What only a server with limits answers; the one in the kit has none. */
const limits = ['append 413', 'append 507', 'keepSnapshot 413', 'keepSnapshot 507', 'keepBlob 413', 'keepBlob 507']

const jsonOf = async (message: Request | Response): Promise<unknown> =>
  message.headers.get('content-type') === 'application/json' ? ((await message.clone().json()) as unknown) : null

/** A server in this process, and all that is said with it. */
function overheard() {
  const clock = fakeClock()
  const server = createKeeperServer(createMemoryKeeper(clock))
  const exchanges: Exchange[] = []
  const reach = fetchFrom(async (request) => {
    const sent = await jsonOf(request)
    const response = await server.answer(request)
    const { method, headers } = request
    const { status } = response
    exchanges.push({ method, url: new URL(request.url), headers, sent, status, got: await jsonOf(response) })
    return response
  })
  const open = (digest?: () => string) =>
    createRemoteKeeper(reach, 'http://server', { clock, ...(digest === undefined ? {} : { digest }) })
  return { clock, exchanges, reach, open }
}

test('the document of the protocol says all that client and server say to each other, and no more', async () => {
  const { clock, exchanges, reach, open } = overheard()
  const keeper = open()
  const end = keeper.followShelf(() => {})
  await clock.pass(0)
  await keeper.append(draft, versionAt(0), [entry('a'), entry('b')], card)
  await keeper.append(draft, versionAt(0), [entry('c')], card)
  await keeper.append(draft, versionAt(9), [entry('c')], card)
  await keeper.append(draft, versionAt(2), [], card)
  await keeper.append(draft, versionAt(1), [], card)
  await keeper.append(draft, versionAt(9), [], card)
  await keeper.open(draft)
  await keeper.open(draft, versionAt(1), versionAt(2))
  await keeper.open(draftId('nobody'))
  await keeper.look(draft)
  await keeper.look(draftId('nobody'))
  await keeper.list()
  await keeper.list({ words: 'quay', spiked: false, limit: 5 })
  await keeper.list({ after: cursor('never given') })
  await keeper.keepSnapshot(draft, { version: versionAt(1), data: { any: ['thing', null] } })
  await keeper.keepSnapshot(draft, { version: versionAt(8), data: null })
  await keeper.openSnapshot(draft, versionAt(2))
  await keeper.openSnapshot(draftId('nobody'))
  const kept = await keeper.keepBlob(new Blob(['abc'], { type: 'image/png' }))
  if (kept.kind === 'kept') await keeper.openBlob(kept.blob)
  await keeper.openBlob(blobHash('f'.repeat(64)))
  await open(() => 'f'.repeat(64)).keepBlob(new Blob(['abc']))
  for (const [method, part, body] of [
    ['POST', 'entries', { entries: [entry('d')], card }],
    ['PUT', 'card', card],
  ] as const) {
    const headers = { 'content-type': 'application/json' }
    await reach(`http://server/drafts/harbour/${part}`, { method, headers, body: JSON.stringify(body) })
  }
  end()

  const judged = exchanges.map(judge)
  expect(judged.flatMap(({ faults }) => faults)).toEqual([])
  expect([...new Set([...judged.map(({ is }) => is), ...limits])].sort()).toEqual([...promisedIn(openApi)].sort())
})

test('what is not in the document is found out', () => {
  const said: Exchange = {
    method: 'GET',
    url: new URL('http://server/drafts/a'),
    headers: new Headers(),
    sent: null,
    status: 200,
    got: { id: 'a', version: 1, at: 1, card },
  }
  expect(judge(said).faults).toEqual([])
  expect(judge({ ...said, status: 418 }).faults).toHaveLength(2)
  expect(judge({ ...said, got: { id: 'a', version: -1, at: 1, card } }).faults).toHaveLength(1)
  expect(judge({ ...said, got: { id: 'a', version: 1, at: 1, card: { ...card, stet: 'none' } } }).faults).toHaveLength(
    1,
  )
  expect(judge({ ...said, url: new URL('http://server/drafts/a?loud=yes') }).faults).toHaveLength(1)
  expect(judge({ ...said, method: 'DELETE' }).faults).toHaveLength(1)
})
