import { expect, test } from 'vitest'
import { beginDraft, createMemoryKeeper, entryOf, type Happening, type Keeper, versionAt } from '~/drafts'
import { emptyStory } from '~/story'
import { fakeClock } from '~tests/kit/fakeClock.ts'
import { blockId, jerusalem, noa } from '../panes/itemInTest.ts'
import { createHistory } from './createHistory.ts'

const clock = fakeClock()
let ids = 0
const world = { clock, newId: () => `id${++ids}`, who: noa }
const typed = (at: number): Happening => ({
  kind: 'edited',
  steps: [{ stepType: 'replace', from: at, to: at, slice: { content: [{ type: 'text', text: 'a' }] } }],
  tab: 't',
})
const rest = () => Promise.resolve()
const card = { slug: '', headline: '', status: 'draft', unreviewed: 0, queried: 0, stet: 0, spiked: false }

/** A draft of so many entries, each `sung` of which is a ruling on the shelf, so that runs of edits end. */
async function longDraft(length: number) {
  const keeper = createMemoryKeeper(clock)
  const story = emptyStory({ language: 'en', direction: 'ltr', zone: jerusalem }, blockId('p'))
  const begun = await beginDraft(keeper, world, { story })
  if (begun.kind !== 'begun') throw new Error(begun.kind)
  const { draft } = begun
  const entries = Array.from({ length: length - 1 }, (_, at) =>
    entryOf(world, at % 50 === 49 ? { kind: at % 100 === 99 ? 'spiked' : 'restored' } : typed(1 + at)),
  )
  await keeper.append(draft, versionAt(1), entries, card)
  return { keeper, draft }
}

test('a log is told whole, and what is kept later is joined to what was told', async () => {
  const { keeper, draft } = await longDraft(3)
  const history = createHistory({ keeper, draft, rest })
  await history.readTo(versionAt(3))
  const before = history.store.getState()
  expect(before.deeds.map(({ first, version, what }) => [first, version, what.kind])).toEqual([
    [1, 1, 'began'],
    [2, 3, 'edits'],
  ])
  await keeper.append(draft, versionAt(3), [entryOf(world, typed(3)), entryOf(world, { kind: 'spiked' })], card)
  await Promise.all([history.readTo(versionAt(5)), history.readTo(versionAt(5))])
  const { deeds, version, isWhole } = history.store.getState()
  expect(deeds.map(({ first, version, what }) => [first, version, what.kind])).toEqual([
    [1, 1, 'began'],
    [2, 4, 'edits'],
    [5, 5, 'spiked'],
  ])
  expect({ version, isWhole }).toEqual({ version: 5, isWhole: true })
})

test('of a long log the newest is there first, what came before follows, and nothing is read twice', async () => {
  const { keeper, draft } = await longDraft(5000)
  const asked: (readonly (number | undefined)[])[] = []
  const watched: Keeper = {
    ...keeper,
    open: (id, from, upTo) => {
      asked.push([from, upTo])
      return keeper.open(id, from, upTo)
    },
  }
  const history = createHistory({ keeper: watched, draft, rest })
  const seen: [number, boolean][] = []
  history.store.subscribe(({ deeds, isWhole }) => seen.push([deeds[0]?.first ?? 0, isWhole]))
  await history.readTo(versionAt(5000))
  await history.readTo(versionAt(5000))
  expect(seen).toEqual([
    [4001, false],
    [2001, false],
    [1, true],
  ])
  expect(asked).toEqual([
    [4000, undefined],
    [2000, 4000],
    [0, 2000],
  ])
})

test('what nobody looks at any more is not read on, and is from there when somebody does', async () => {
  const { keeper, draft } = await longDraft(5000)
  let isLooking = false
  const rested = async () => {
    if (!isLooking) leave()
  }
  const history = createHistory({ keeper, draft, rest: rested })
  const leave = history.look()
  await history.readTo(versionAt(5000))
  expect(history.store.getState()).toMatchObject({ since: 4000, isWhole: false, isRead: true })
  isLooking = true
  await history.readTo(versionAt(5000))
  const { deeds, isWhole } = history.store.getState()
  expect({ isWhole, first: deeds[0]?.first, last: deeds.at(-1)?.version }).toEqual({
    isWhole: true,
    first: 1,
    last: 5000,
  })
})

test('a keeper that cannot be had is told, and asked again the next time', async () => {
  const { keeper, draft } = await longDraft(2)
  let isAway = true
  const shaky: Keeper = {
    ...keeper,
    open: async (id, from) => (isAway ? { kind: 'failed', problem: 'offline' } : keeper.open(id, from)),
  }
  const history = createHistory({ keeper: shaky, draft, rest })
  await history.readTo(versionAt(2))
  expect(history.store.getState()).toMatchObject({ isRead: true, problem: 'offline', deeds: [] })
  isAway = false
  await history.readTo(versionAt(2))
  expect(history.store.getState()).toMatchObject({ problem: null, version: 2, isWhole: true })
})

test('twenty thousand entries are told in well under a fifth of a second', async () => {
  const { keeper, draft } = await longDraft(20_000)
  const history = createHistory({ keeper, draft, rest })
  await history.readTo(versionAt(20_000))
  const begun = process.cpuUsage()
  const again = createHistory({ keeper, draft, rest })
  await again.readTo(versionAt(20_000))
  const { user, system } = process.cpuUsage(begun)
  expect(again.store.getState().deeds).toHaveLength(800)
  // Wide: the whole is read after the newest has been shown, which takes a twentieth of it.
  expect((user + system) / 1000).toBeLessThan(1000)
})
