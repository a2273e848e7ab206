import { expect, test } from 'vitest'
import {
  beginDraft,
  createMemoryKeeper,
  type DraftId,
  entryOf,
  type Keeper,
  snapshotEvery,
  type Version,
  versionAt,
} from '~/drafts'
import { type BlockId, emptyStory, schemaVersion, type Zone } from '~/story'
import { fakeClock } from '~tests/kit/fakeClock.ts'
import { createSnapshots, restBeforeSnapshot } from './createSnapshots.ts'

const who = { id: 'dana', name: 'Dana Ruiz' }
const card = { slug: '', headline: '', status: 'draft', unreviewed: 0, queried: 0, stet: 0, spiked: false }
const story = emptyStory({ language: 'en', direction: 'ltr', zone: 'UTC' as Zone }, 'p1' as BlockId)

async function setUp(length: number, change: (keeper: Keeper) => Keeper = (keeper) => keeper) {
  const clock = fakeClock()
  let ids = 0
  const world = { clock, newId: () => `id-${++ids}`, who }
  const keeper = change(createMemoryKeeper(clock))
  const begun = await beginDraft(keeper, world, { story })
  if (begun.kind !== 'begun') throw new Error(begun.kind)
  const { draft } = begun
  let version = versionAt(1)
  const grow = async (by: number) => {
    const entries = Array.from({ length: by }, () => entryOf(world, { kind: 'restored' }))
    const answer = await keeper.append(draft, version, entries, card)
    if (answer.kind !== 'kept') throw new Error(answer.kind)
    version = answer.version
    return version
  }
  await grow(length - 1)
  const start = (since = versionAt(0)) => createSnapshots({ draft, keeper, clock, since, version })
  return { clock, keeper, draft, grow, start, world }
}

/** The versions of all snapshots but that of the beginning, newest first. */
async function kept(keeper: Keeper, draft: DraftId): Promise<readonly Version[]> {
  const versions: Version[] = []
  for (let atMost = versionAt(Infinity); ; ) {
    const opened = await keeper.openSnapshot(draft, atMost)
    if (opened.kind !== 'snapshot' || opened.snapshot.version === 1) return versions
    versions.push(opened.snapshot.version)
    atMost = versionAt(opened.snapshot.version - 1)
  }
}

test('a draft gets a snapshot for every so many entries, when nothing has been kept for a while', async () => {
  const { clock, keeper, draft, grow, start } = await setUp(10)
  const snapshots = start()
  for (let length = 10; length < 2 * snapshotEvery + 20; length += 10) {
    snapshots.grew(await grow(10))
    await clock.pass(250)
  }
  expect(await kept(keeper, draft)).toEqual([])
  await clock.pass(restBeforeSnapshot - 251)
  expect(await kept(keeper, draft)).toEqual([])
  await clock.pass(1)
  expect(await kept(keeper, draft)).toEqual([snapshotEvery])
  await clock.pass(1000)
  expect(await kept(keeper, draft)).toEqual([2 * snapshotEvery, snapshotEvery])
  await clock.pass(60_000)
  expect(await kept(keeper, draft)).toHaveLength(2)
  expect(clock.pending()).toBe(0)
})

test('a long log without any gets them one by one, and who writes meanwhile has the next one wait', async () => {
  const { clock, keeper, draft, grow, start } = await setUp(4 * snapshotEvery + 1)
  const snapshots = start()
  await clock.pass(restBeforeSnapshot)
  expect(await kept(keeper, draft)).toEqual([snapshotEvery])
  snapshots.grew(await grow(1))
  await clock.pass(restBeforeSnapshot - 1)
  expect(await kept(keeper, draft)).toEqual([snapshotEvery])
  await clock.pass(2000)
  expect(await kept(keeper, draft)).toEqual([4, 3, 2, 1].map((times) => times * snapshotEvery))
})

test('a draft opened from a snapshot goes on from there, and a closed one not at all', async () => {
  const { clock, keeper, draft, grow, start } = await setUp(3 * snapshotEvery)
  const snapshots = start(versionAt(2 * snapshotEvery + 10))
  await clock.pass(60_000)
  expect(await kept(keeper, draft)).toEqual([])
  snapshots.grew(await grow(10))
  await clock.pass(60_000)
  expect(await kept(keeper, draft)).toEqual([3 * snapshotEvery])
  snapshots.grew(await grow(snapshotEvery))
  snapshots.close()
  await clock.pass(60_000)
  expect(await kept(keeper, draft)).toEqual([3 * snapshotEvery])
})

test('where there is no room for a snapshot no other is tried', async () => {
  let tried = 0
  const { clock, start } = await setUp(3 * snapshotEvery, (keeper) => ({
    ...keeper,
    keepSnapshot: async () => {
      tried += 1
      return { kind: 'failed', problem: 'full' }
    },
  }))
  tried = 0
  start()
  await clock.pass(60_000)
  expect(tried).toBe(1)
})

test('a log that a newer Stet has written to gets none', async () => {
  const { clock, keeper, draft, start, world } = await setUp(snapshotEvery - 1)
  const newer = { ...entryOf(world, { kind: 'spiked' }), schema: schemaVersion + 1 }
  await keeper.append(draft, versionAt(snapshotEvery - 1), [newer], card)
  const snapshots = start()
  snapshots.grew(versionAt(snapshotEvery))
  await clock.pass(60_000)
  expect(await kept(keeper, draft)).toEqual([])
})
