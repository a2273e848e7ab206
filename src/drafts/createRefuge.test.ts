import { expect, test } from 'vitest'
import { emptyStory, type BlockId, type Zone } from '~/story'
import { fakeClock } from '~tests/kit/fakeClock.ts'
import { beginDraft } from './beginDraft.ts'
import { createMemoryKeeper } from './createMemoryKeeper.ts'
import { createRefuge } from './createRefuge.ts'
import { entryOf } from './entryOf.ts'
import { versionAt } from './names.ts'
import type { Keeper } from './types.ts'

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
  return { world, disk, memory, refuge: createRefuge(keeper, clock) }
}

test('a draft begun beside a full keeper opens as unkept, and an append to it fails as the keeper fails', async () => {
  const { world, refuge } = setUp()
  const begun = await beginDraft(refuge.beside('full'), world, { story })
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

test('with the first append that is kept the whole draft moves to the keeper, once', async () => {
  const { world, disk, memory, refuge } = setUp()
  const begun = await beginDraft(refuge.beside('full'), world, { story })
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
