import { expect, test } from 'vitest'
import { createMemoryKeeper, entryOf, moveDraft, versionAt } from '~/drafts'
import { fakeClock } from '~tests/kit/fakeClock.ts'
import { newsroom } from '~tests/kit/newsroom.ts'
import { summed } from '../drafts/sumOf.ts'
import { blockOf, dana, noa } from '~tests/kit/twoAtOneStory.ts'

function notes(count: number) {
  let ids = 0
  const world = { clock: fakeClock(), newId: () => `note-${++ids}`, who: dana }
  return Array.from({ length: count }, () => entryOf(world, { kind: 'origin', title: 'Wire', text: 'Rain.' }))
}

test('a draft opens from its copy where the server is slow, and has what others wrote when it answers', async () => {
  const { kept, line, reload, seat, sit, begin, pass } = await newsroom()
  const draft = await begin()
  await sit('first', draft)
  await pass(500)
  reload('first')
  const other = await seat(kept, draft, noa)
  other.writer.type('Today. ', blockOf(other.writer, 0).pos + 1)
  await other.desk.flush()
  line.wait = 8000
  const opening = sit('second', draft)
  await pass(4000)
  const second = await opening
  expect(second.writer.text()).toBe('The harbour closed.\nBoats stayed out.')
  await pass(30_000)
  expect(second.writer.text()).toBe('Today. The harbour closed.\nBoats stayed out.')
  second.writer.type(' Then rain.')
  await pass(30_000)
  expect(second.save()).toBe('saved')
  expect(other.writer.text()).toBe('Today. The harbour closed.\nBoats stayed out. Then rain.')
})

test('a slow server is not asked again and again by a desk that has caught up', async () => {
  const { line, reload, sit, begin, pass } = await newsroom()
  const draft = await begin()
  await sit('first', draft)
  await pass(500)
  reload('first')
  line.wait = 8000
  const opening = sit('second', draft)
  await pass(60_000)
  await opening
  line.asked.length = 0
  await pass(60_000)
  // Once at most: the stream of hints is silent here, is taken for dead in that time and opened anew.
  expect(line.asked.filter((one) => one.startsWith('GET drafts')).length).toBeLessThan(2)
})

test('a story is begun without waiting for a slow server', async () => {
  const { kept, line, keeperIn, begin, pass, heldNow } = await newsroom()
  const keeper = keeperIn('here')
  line.wait = 8000
  let isBegun = false
  const beginning = begin(keeper).then((draft) => {
    isBegun = true
    return draft
  })
  await pass(5000)
  expect(isBegun).toBe(true)
  await pass(30_000)
  expect(await kept.look(await beginning)).toMatchObject({ kind: 'card', draft: { version: 1 } })
  expect(await heldNow()).toEqual([])
})

test('what was written in a story that was begun slowly is sent after it, though it is closed by then', async () => {
  const { line, keeperIn, seat, begin, pass, log, heldNow } = await newsroom()
  const keeper = keeperIn('here')
  line.wait = 8000
  const beginning = begin(keeper)
  await pass(5000)
  const draft = await beginning
  const opening = seat(keeper, draft, undefined, 'here')
  await pass(1000)
  const { desk, writer } = await opening
  writer.type(' Then rain.')
  const closing = desk.close()
  await pass(60_000)
  await closing
  expect((await log(draft)).folded.doc).toEqual(writer.doc())
  expect(await heldNow()).toEqual([])
})

test('a story is moved to a slow server, in as many portions as it takes, and nothing of it stays held', async () => {
  const { device, kept, line, keeperIn, begin, pass, heldNow } = await newsroom()
  const here = createMemoryKeeper(device.clock)
  const draft = await begin(here)
  const looked = await here.look(draft)
  if (looked.kind !== 'card') throw new Error(looked.kind)
  const { card } = looked.draft
  await here.append(draft, versionAt(1), notes(1500), card)
  line.wait = 2000
  const moving = moveDraft({ from: here, to: keeperIn('here'), draft })
  await pass(60_000)
  expect(await moving).toEqual({ kind: 'moved', lost: [] })
  expect(await kept.look(draft)).toMatchObject({ draft: { version: 1501, card } })
  expect(await heldNow()).toEqual([])
})

test('a story that cannot be moved because the server is away says so', async () => {
  const { device, line, keeperIn, begin, pass } = await newsroom()
  const here = createMemoryKeeper(device.clock)
  const draft = await begin(here)
  const keeper = keeperIn('here')
  await keeper.list()
  line.wait = 2000
  const moving = moveDraft({ from: here, to: keeper, draft })
  await pass(2500)
  line.isDown = true
  await pass(60_000)
  expect(await moving).toMatchObject({ kind: 'failed', problem: 'offline', whose: 'to' })
})

test('a draft that this device has no copy of waits for the server', async () => {
  const { line, sit, begin, pass } = await newsroom()
  const draft = await begin()
  line.wait = 8000
  let isOpen = false
  const opening = sit('here', draft).then((opened) => {
    isOpen = true
    return opened
  })
  await pass(5000)
  expect(isOpen).toBe(false)
  await pass(20_000)
  expect((await opening).writer.text()).toBe('The harbour closed.\nBoats stayed out.')
})

test('a hold is not put aside because the copy does not reach it while the server is slow', async () => {
  const { kept, line, reload, seat, sit, begin, pass, holds, log } = await newsroom()
  const draft = await begin()
  const first = await sit('first', draft)
  await pass(500)
  line.isDown = true
  first.writer.type(' Then rain.')
  await pass(1500)
  reload('first')
  const other = await seat(kept, draft, noa)
  other.writer.type('Today. ', blockOf(other.writer, 0).pos + 1)
  await other.desk.flush()
  const [held] = await holds.of(draft)
  const [last] = (await log(draft)).entries.slice(-1)
  const [entry] = held?.entries ?? []
  if (held === undefined || entry === undefined || last === undefined) throw new Error('nothing is held')
  // As if the window had seen the other's words, and died before they were copied.
  await holds.keep({ ...held, base: last.version, entries: [summed({ ...entry, what: { kind: 'spiked' } })] })
  line.isDown = false
  line.wait = 8000
  const opening = sit('second', draft)
  await pass(60_000)
  const second = await opening
  expect(second.desk.store.getState().spiked).toBe(true)
  expect(await holds.of(draft)).toEqual([])
})

test('a slow shelf shows what this device has and says so, and then all there is', async () => {
  const { kept, line, keeperIn, seat, begin, pass } = await newsroom()
  const draft = await begin()
  const keeper = keeperIn('here')
  await seat(keeper, draft, undefined, 'here')
  await pass(500)
  const others = await begin(kept)
  line.wait = 8000
  let heard = 0
  const unfollow = keeper.followShelf(() => {
    heard += 1
  })
  await pass(20_000)
  heard = 0
  const asked = keeper.list()
  await pass(3100)
  expect(await asked).toMatchObject({ kind: 'shelf', total: 1, away: 'unavailable', drafts: [{ id: draft }] })
  await pass(5000)
  expect(heard).toBe(1)
  const again = await keeper.list()
  expect(again).toMatchObject({ kind: 'shelf', total: 2 })
  expect(again).not.toHaveProperty('away')
  expect(again.kind === 'shelf' && again.drafts.map(({ id }) => id).toSorted()).toEqual([draft, others].toSorted())
  unfollow()
})

test('an answer of a slow shelf that is out of date by the time it is asked for again is not given', async () => {
  const { kept, line, keeperIn, seat, begin, pass } = await newsroom()
  const draft = await begin()
  const keeper = keeperIn('here')
  const { writer } = await seat(keeper, draft, undefined, 'here')
  await pass(500)
  await begin(kept)
  line.wait = 8000
  const asked = keeper.list()
  await pass(3100)
  expect(await asked).toMatchObject({ away: 'unavailable' })
  await pass(5000)
  writer.type('x')
  line.wait = 0
  await pass(400)
  const now = await keeper.list()
  expect(now.kind === 'shelf' && now.drafts[0]).toMatchObject({ id: draft, version: 2 })
})
