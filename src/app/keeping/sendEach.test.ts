import { expect, test } from 'vitest'
import { beginDraft, blobHash, createMemoryKeeper, entryOf, type Keeper, type World } from '~/drafts'
import { type BlockId, emptyStory, type Zone } from '~/story'
import { fakeClock } from '~tests/kit/fakeClock.ts'
import { allOn, sendEach } from './sendEach.ts'

const clock = fakeClock()
let ids = 0
const world: World = { clock, newId: () => `id-${++ids}`, who: { id: 'dana', name: 'Dana Ruiz' } }

async function deviceWith(slugs: readonly string[]): Promise<Keeper> {
  const device = createMemoryKeeper(clock)
  for (const slug of slugs) {
    const story = emptyStory({ language: 'en', direction: 'ltr', zone: 'UTC' as Zone }, 'p1' as BlockId)
    await beginDraft(device, world, { story: { ...story, slug } })
    await clock.pass(1000)
  }
  return device
}

async function sent(device: Keeper, server: Keeper) {
  const told: string[] = []
  const each = await sendEach({ device, server, onNext: (says) => told.push(says) }, (await allOn(device)) ?? [])
  return { ...each.told, count: each.count, told }
}

test('a picture that this device has lost is said, and its story is sent', async () => {
  const device = await deviceWith(['A'])
  const [draft] = (await allOn(device)) ?? []
  const steps = [{ stepType: 'attr', pos: 0, attr: 'blob', value: blobHash('a'.repeat(64)) }]
  if (draft === undefined) throw new Error('No draft was begun')
  await device.append(draft.id, draft.version, [entryOf(world, { kind: 'edited', steps, tab: 't' })], draft.card)
  const says = 'Sent to the server. 1 picture was no longer on this device and did not come along.'
  expect(await sent(device, createMemoryKeeper(clock))).toEqual({
    says,
    trouble: says,
    count: 1,
    told: ['Sending 1 of 1: A'],
  })
})

test('a server that goes away ends it, one that finds a story too large does not', async () => {
  const sendTo = async (problem: 'offline' | 'full') => {
    const server = createMemoryKeeper(clock)
    return sent(await deviceWith(['A', 'B', 'C']), {
      ...server,
      append: async (...asked) => (asked[3].slug === 'B' ? { kind: 'failed', problem } : server.append(...asked)),
    })
  }
  expect(await sendTo('offline')).toMatchObject({
    count: 1,
    says: 'Sent to the server. The server cannot be reached. What was not sent is still on this device.',
    told: ['Sending 1 of 3: C', 'Sending 2 of 3: B'],
  })
  expect(await sendTo('full')).toMatchObject({
    count: 2,
    says: '2 stories sent to the server. B: The server has no room for it. It is still on this device.',
  })
})

test('a shelf that breaks off between two pages is not taken for all of it', async () => {
  const device = await deviceWith(['A', 'B'])
  const short: Keeper = {
    ...device,
    list: async (query) =>
      query?.after === undefined ? device.list({ ...query, limit: 1 }) : { kind: 'failed', problem: 'unavailable' },
  }
  expect(await allOn(short)).toBeNull()
})
