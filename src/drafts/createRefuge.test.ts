import { expect, test } from 'vitest'
import { emptyStory, type BlockId, type Zone } from '~/story'
import { fakeClock } from '~tests/kit/fakeClock.ts'
import { beginDraft } from './beginDraft.ts'
import { createMemoryKeeper } from './createMemoryKeeper.ts'
import { createRefuge } from './createRefuge.ts'
import { entryOf } from './entryOf.ts'
import { cursor, versionAt } from './names.ts'
import type { Keeper, ShelfQuery } from './types.ts'

const card = { slug: '', headline: '', status: 'draft', unreviewed: 0, queried: 0, stet: 0, spiked: false }
const story = emptyStory({ language: 'en', direction: 'ltr', zone: 'UTC' as Zone }, 'first' as BlockId)

function setUp() {
  const clock = fakeClock()
  let made = 0
  const world = { clock, newId: () => `id${++made}`, who: { id: 'me', name: 'Me' } }
  const disk = { full: true }
  const memory = createMemoryKeeper(clock)
  const keeper: Keeper = {
    ...memory,
    append: (...asked) => (disk.full ? Promise.resolve({ kind: 'failed', problem: 'full' }) : memory.append(...asked)),
  }
  return { world, disk, memory, refuge: createRefuge(keeper, async () => createMemoryKeeper(clock)) }
}

test('a draft begun beside a full keeper opens as unkept, and an append to it fails as the keeper fails', async () => {
  const { world, refuge } = setUp()
  const begun = await beginDraft(await refuge.beside('full'), world, { story })
  if (begun.kind !== 'begun') throw new Error('not begun')
  const opened = await refuge.keeper.open(begun.draft)
  expect(opened.kind === 'log' && [opened.unkept, opened.version]).toEqual(['full', 1])
  expect(await refuge.keeper.append(begun.draft, versionAt(1), [entryOf(world, { kind: 'spiked' })], card)).toEqual({
    kind: 'failed',
    problem: 'full',
  })
  const listed = await refuge.keeper.list()
  expect(listed.kind === 'shelf' && listed.drafts.map(({ id }) => id)).toEqual([begun.draft])
})

test('what is kept nowhere stands before the first page, is searched with the rest, and has snapshots beside it', async () => {
  const { world, disk, memory, refuge } = setUp()
  disk.full = false
  for (const slug of ['harbour', 'gates', 'quay']) await beginDraft(refuge.keeper, world, { story: { ...story, slug } })
  disk.full = true
  const begun = await beginDraft(await refuge.beside('full'), world, { story: { ...story, slug: 'harbour-fire' } })
  if (begun.kind !== 'begun') throw new Error('not begun')
  const page = async (query: ShelfQuery) => {
    const listed = await refuge.keeper.list(query)
    if (listed.kind === 'failed') throw new Error(listed.problem)
    return { slugs: listed.drafts.map((draft) => draft.card.slug), total: listed.total, more: listed.more }
  }
  const first = await page({ limit: 2 })
  expect(first).toMatchObject({ slugs: ['harbour-fire', 'harbour', 'gates'], total: 4 })
  expect(await page({ limit: 2, after: first.more ?? cursor('none') })).toEqual({
    slugs: ['quay'],
    total: 4,
    more: null,
  })
  expect((await page({ words: 'harbour' })).slugs).toEqual(['harbour-fire', 'harbour'])
  expect(await refuge.keeper.look(begun.draft)).toMatchObject({ kind: 'card', draft: { version: 1 } })
  expect(await refuge.keeper.keepSnapshot(begun.draft, { version: versionAt(1), data: 1 })).toEqual({ kind: 'kept' })
  expect(await memory.openSnapshot(begun.draft)).toEqual({ kind: 'missing' })
  expect(await refuge.keeper.openSnapshot(begun.draft)).toMatchObject({ kind: 'snapshot' })
})

test('with the first append that is kept the whole draft moves to the keeper, once', async () => {
  const { world, disk, memory, refuge } = setUp()
  const begun = await beginDraft(await refuge.beside('full'), world, { story })
  if (begun.kind !== 'begun') throw new Error('not begun')
  disk.full = false
  expect(await refuge.keeper.append(begun.draft, versionAt(1), [entryOf(world, { kind: 'spiked' })], card)).toEqual({
    kind: 'kept',
    version: 2,
  })
  const kept = await memory.open(begun.draft)
  expect(kept.kind === 'log' && kept.entries.map(({ entry }) => entry.what.kind)).toEqual(['began', 'spiked'])
  const opened = await refuge.keeper.open(begun.draft)
  expect(opened.kind === 'log' && opened.unkept).toBe(undefined)
  const listed = await refuge.keeper.list()
  expect(listed.kind === 'shelf' && listed.drafts.length).toBe(1)
})

test('a shelf that is not all there says so through the refuge', async () => {
  const { world, memory } = setUp()
  const away: Keeper = {
    ...memory,
    list: async (query) => {
      const listed = await memory.list(query)
      return listed.kind === 'shelf' ? { ...listed, away: 'offline' } : listed
    },
  }
  const refuge = createRefuge(away, async () => createMemoryKeeper(world.clock))
  expect(await refuge.keeper.list()).toMatchObject({ kind: 'shelf', away: 'offline' })
  await beginDraft(await refuge.beside('full'), world, { story })
  expect(await refuge.keeper.list()).toMatchObject({ kind: 'shelf', total: 1, away: 'offline' })
})
