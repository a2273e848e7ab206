import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { expect, test } from 'vitest'
import { fakeClock } from '~tests/kit/fakeClock.ts'
import { memoryStorage } from '~tests/kit/memoryStorage.ts'
import { createHolds } from './createHolds.ts'
import { createMemoryKeeper } from './createMemoryKeeper.ts'
import { entryOf } from './entryOf.ts'
import { holdLastCopies, leaveLastCopies } from './holdLastCopies.ts'
import { draftId, versionAt } from './names.ts'
import type { Appended, Keeper } from './types.ts'

const draft = draftId('aleppo')
const card = { slug: 'last', headline: '', status: 'draft', unreviewed: 0, queried: 0, stet: 0, spiked: false }

function setUp() {
  const clock = fakeClock()
  let ids = 0
  const world = { clock, newId: () => `id-${++ids}`, who: { id: 'dana', name: 'Dana Ruiz' } }
  const said = (text: string) => entryOf(world, { kind: 'origin', title: '', text })
  const place = { storage: memoryStorage().window().storage, server: 'one' }
  const holds = createHolds({ factory: new IDBFactory(), keyRange: IDBKeyRange, clock })
  const answering = (answer: Promise<Appended>): Keeper => ({ ...createMemoryKeeper(clock), appendLast: () => answer })
  const leave = (answer: Promise<Appended>, entries = [said('last')], holder = 'gone') =>
    leaveLastCopies(answering(answer), place, holder).appendLast(draft, versionAt(3), entries, card)
  return { clock, said, place, holds, leave }
}

const never = new Promise<never>(() => {})
const nobody = async () => false

test('what a window said as it closed is held in its name, once', async () => {
  const { said, place, holds, leave } = setUp()
  const words = [said('b'), said('c')]
  void leave(never, words)
  for (const _ of ['first', 'again']) await holdLastCopies(holds, place, nobody).of()
  expect(await holds.of(draft)).toMatchObject([{ draft, holder: 'gone', base: 3, entries: words, card }])
  expect(place.storage.length).toBe(0)
})

test('what was kept, or is held already, leaves no copy', async () => {
  const { place, leave } = setUp()
  await leave(Promise.resolve({ kind: 'kept', version: versionAt(4) }))
  await leave(Promise.resolve({ kind: 'failed', problem: 'offline', held: true }))
  expect(place.storage.length).toBe(0)
  await leave(Promise.resolve({ kind: 'failed', problem: 'offline' }))
  expect(place.storage.length).toBe(1)
})

test('the words of a window that is still open, of another server, or that cannot be read stay where they are', async () => {
  const { place, holds, leave } = setUp()
  void leave(never)
  await holdLastCopies(holds, place, async (id) => id === 'gone').of()
  await holdLastCopies(holds, { ...place, server: 'two' }, nobody).of()
  place.storage.setItem('stet:last:one:aleppo:other', '{"text":"{}","sum":"x"}')
  await holdLastCopies(holds, place, async (id) => id === 'gone').of()
  expect(await holds.of()).toEqual([])
  expect(place.storage.length).toBe(2)
})

test('a window that came back and held more is not taken back to its earlier words', async () => {
  const { clock, said, place, holds, leave } = setUp()
  const early = said('b')
  void leave(never, [early])
  await clock.pass(1000)
  const more = [early, said('c')]
  await holds.keep({ draft, holder: 'gone', base: versionAt(3), entries: more, card })
  await holdLastCopies(holds, place, nobody).of()
  expect(await holds.of(draft)).toMatchObject([{ entries: more }])
  expect(place.storage.length).toBe(0)
})

test('of two windows that begin at once one makes a copy a hold, however far the other had come', async () => {
  const { place, holds, leave } = setUp()
  void leave(never)
  let isSlow = true
  let goOn = () => {}
  const slow = holdLastCopies(holds, place, async () => {
    if (isSlow) await new Promise<void>((resolve) => (goOn = resolve))
    isSlow = false
    return false
  }).of()
  expect(await holdLastCopies(holds, place, nobody).of()).toHaveLength(1)
  await holds.letGo(draft, 'gone')
  goOn()
  expect(await slow).toEqual([])
})

test('a window that closes while its hold is being claimed has its last words in it', async () => {
  const { said, place, holds, leave } = setUp()
  const words = [said('b'), said('c')]
  await holds.keep({ draft, holder: 'gone', base: versionAt(3), entries: words.slice(0, 1), card })
  void leave(never, words)
  const adopting = holdLastCopies(holds, place, nobody)
  expect(await adopting.claim(draft, 'gone', 'here')).toBe(true)
  expect(await adopting.of(draft)).toMatchObject([{ holder: 'here', entries: words }])
})
