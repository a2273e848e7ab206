import { beforeEach, expect, test } from 'vitest'
import { type BlockId, emptyStory, richText, schemaVersion, type Story, type Zone } from '~/story'
import { fakeClock } from '~tests/kit/fakeClock.ts'
import { beginDraft } from './beginDraft.ts'
import { createMemoryKeeper } from './createMemoryKeeper.ts'
import { entryOf, type World } from './entryOf.ts'
import { foldDraft } from './foldDraft.ts'
import { draftId, versionAt } from './names.ts'
import { duplicateDraft, renameDraft, restoreDraft, spikeDraft } from './shelfActions.ts'
import type { Card, DraftId, Keeper } from './types.ts'

const story: Story = {
  ...emptyStory({ language: 'en', direction: 'ltr', zone: 'UTC' as Zone }, 'p1' as BlockId),
  slug: 'strike',
  headline: richText('Strike'),
}
const card: Card = {
  slug: 'strike',
  headline: 'Strike',
  status: 'draft',
  unreviewed: 3,
  queried: 2,
  stet: 1,
  spiked: false,
  sources: '6\tsaid by\tDana Ruiz',
}

let keeper: Keeper
let world: World
let draft: DraftId

beforeEach(async () => {
  let ids = 0
  const clock = fakeClock()
  world = { clock, newId: () => `id-${++ids}`, who: { id: 'dana', name: 'Dana Ruiz' } }
  keeper = createMemoryKeeper(clock)
  const begun = await beginDraft(keeper, world, { story, origin: { title: 'Wire', text: 'Strike.' } })
  if (begun.kind !== 'begun') throw new Error(begun.kind)
  draft = begun.draft
  // As a desk leaves it that has counted what is said in running text.
  await keeper.append(draft, versionAt(2), [entryOf(world, { kind: 'restored' })], card)
})

const cardOn = async (id: DraftId) => {
  const shelf = await keeper.list()
  return shelf.kind === 'shelf' ? shelf.drafts.find((one) => one.id === id)?.card : undefined
}
const folded = async (id: DraftId) => {
  const opened = await keeper.open(id)
  if (opened.kind !== 'log') throw new Error(opened.kind)
  return foldDraft(opened.entries)
}

test('a draft begins with its story and its origin, and stands on the shelf', async () => {
  const begun = await beginDraft(keeper, world, { story, origin: { title: 'Wire', text: 'Strike.' } })
  if (begun.kind !== 'begun') throw new Error(begun.kind)
  const { story: kept, origins, version, spiked } = await folded(begun.draft)
  expect({ kept, origins: origins.map(({ text }) => text), version, spiked }).toEqual({
    kept: story,
    origins: ['Strike.'],
    version: 2,
    spiked: false,
  })
  expect(await cardOn(begun.draft)).toEqual({ ...card, unreviewed: 0, queried: 0, stet: 0, sources: '' })
})

test('a keeper that fails begins nothing', async () => {
  const full: Keeper = { ...keeper, append: async () => ({ kind: 'failed', problem: 'full' }) }
  expect(await beginDraft(full, world, { story })).toEqual({ kind: 'failed', problem: 'full' })
  expect(await duplicateDraft(full, world, draft)).toEqual({ kind: 'failed', problem: 'full' })
  expect(await spikeDraft(full, world, draft)).toEqual({ kind: 'failed', problem: 'full' })
})

test('renaming sets the slug and nothing else', async () => {
  expect(await renameDraft(keeper, world, draft, 'walkout')).toEqual({ kind: 'kept', version: 4 })
  expect((await folded(draft)).story).toEqual({ ...story, slug: 'walkout' })
  expect(await cardOn(draft)).toEqual({ ...card, slug: 'walkout' })
})

test('what is spiked leaves the shelf and can be restored', async () => {
  await spikeDraft(keeper, world, draft)
  expect([(await folded(draft)).spiked, await cardOn(draft)]).toEqual([true, { ...card, spiked: true }])
  await restoreDraft(keeper, world, draft)
  expect([(await folded(draft)).spiked, await cardOn(draft)]).toEqual([false, card])
})

test('an action tries again when somebody was first, and keeps what they did', async () => {
  let strangers = 3
  const busy: Keeper = {
    ...keeper,
    append: async (id, base, entries, shown) => {
      if (strangers-- > 0) {
        const slug = { stepType: 'docAttr', attr: 'section', value: `world ${strangers}` }
        await keeper.append(id, base, [entryOf(world, { kind: 'edited', steps: [slug], tab: 'sam' })], card)
      }
      return keeper.append(id, base, entries, shown)
    },
  }
  expect(await renameDraft(busy, world, draft, 'walkout')).toEqual({ kind: 'kept', version: 7 })
  expect((await folded(draft)).story).toEqual({ ...story, slug: 'walkout', section: 'world 0' })
})

test('an action on a draft nobody began is told so', async () => {
  expect(await renameDraft(keeper, world, draftId('nobody'), 'x')).toEqual({ kind: 'missing' })
  expect(await duplicateDraft(keeper, world, draftId('nobody'))).toEqual({ kind: 'missing' })
})

test('a copy has the whole log under a slug of its own, and lives by itself', async () => {
  const first = await duplicateDraft(keeper, world, draft)
  const second = await duplicateDraft(keeper, world, draft)
  if (first.kind !== 'begun' || second.kind !== 'begun') throw new Error('not begun')
  expect((await folded(first.draft)).story).toEqual({ ...story, slug: 'strike-copy' })
  expect((await folded(second.draft)).story.slug).toBe('strike-copy-2')
  expect((await folded(first.draft)).origins).toEqual((await folded(draft)).origins)
  expect(await cardOn(first.draft)).toEqual({ ...card, slug: 'strike-copy' })
  await renameDraft(keeper, world, first.draft, 'other')
  expect((await folded(draft)).story.slug).toBe('strike')
})

test('a copy of a spiked draft is on the shelf', async () => {
  await spikeDraft(keeper, world, draft)
  const copy = await duplicateDraft(keeper, world, draft)
  if (copy.kind !== 'begun') throw new Error(copy.kind)
  expect([(await folded(copy.draft)).spiked, (await cardOn(copy.draft))?.spiked]).toEqual([false, false])
})

test('a draft of a newer Stet is left alone, and copied as it is', async () => {
  const newer = { ...entryOf(world, { kind: 'spiked' }), schema: schemaVersion + 1 }
  await keeper.append(draft, versionAt(3), [newer], card)
  expect(await renameDraft(keeper, world, draft, 'x')).toEqual({ kind: 'read-only', why: 'newer' })
  const before = await keeper.open(draft)
  const copy = await duplicateDraft(keeper, world, draft)
  if (copy.kind !== 'begun') throw new Error(copy.kind)
  expect(await keeper.open(copy.draft)).toEqual(before)
})
