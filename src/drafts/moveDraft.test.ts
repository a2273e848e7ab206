import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { expect, test } from 'vitest'
import { type BlockId, emptyStory, richText, schemaVersion, type Zone } from '~/story'
import { type Accident, badLine, fetchFrom } from '~tests/kit/badLine.ts'
import { fakeClock } from '~tests/kit/fakeClock.ts'
import { createKeeperServer } from '~tests/kit/keeperServer.ts'
import { longLogOf } from '~tests/kit/longLogOf.ts'
import { beginDraft } from './beginDraft.ts'
import { createBrowserKeeper } from './createBrowserKeeper.ts'
import { createMemoryKeeper } from './createMemoryKeeper.ts'
import { createRemoteKeeper } from './createRemoteKeeper.ts'
import { entryOf, type World } from './entryOf.ts'
import { moveDraft } from './moveDraft.ts'
import { blobHash, draftId, versionAt } from './names.ts'
import { sha256 } from './sha256.ts'
import { restoreDraft, spikeDraft } from './shelfActions.ts'
import type { Card, DraftId, Entry, Keeper } from './types.ts'

const clock = fakeClock()
let ids = 0
const world: World = { clock, newId: () => `id-${++ids}`, who: { id: 'dana', name: 'Dana Ruiz' } }
const card: Card = { slug: 'x', headline: 'X', status: 'draft', unreviewed: 3, queried: 2, stet: 1, spiked: false }
const picture = new Blob([Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 1])], { type: 'image/png' })
const older = new Blob([Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 2])], { type: 'image/png' })
const hashOf = async (blob: Blob) => blobHash(sha256(await blob.arrayBuffer()))
const story = {
  ...emptyStory({ language: 'en', direction: 'ltr', zone: 'UTC' as Zone }, 'p1' as BlockId),
  slug: 'strike',
  headline: richText('Strike'),
}

const keepers = {
  memory: () => createMemoryKeeper(clock),
  browser: () =>
    createBrowserKeeper({
      factory: new IDBFactory(),
      keyRange: IDBKeyRange,
      channel: () => null,
      clock,
      digest: sha256,
    }),
  server: () =>
    createRemoteKeeper(fetchFrom(createKeeperServer(createMemoryKeeper(clock)).answer), 'http://server', { clock }),
}

const said = (text: string): Entry => entryOf(world, { kind: 'origin', title: text, text })

/** A draft of three entries, the last of which shows a picture. */
async function begun(keeper: Keeper): Promise<DraftId> {
  for (const blob of [picture, older]) await keeper.keepBlob(blob)
  const begun = await beginDraft(keeper, world, { story, origin: { title: 'Wire', text: 'Strike.' } })
  if (begun.kind !== 'begun') throw new Error(begun.kind)
  const steps = await Promise.all(
    [older, picture].map(async (blob) => ({ stepType: 'attr', pos: 0, attr: 'blob', value: await hashOf(blob) })),
  )
  await keeper.append(begun.draft, versionAt(2), [entryOf(world, { kind: 'edited', steps, tab: 't' })], card)
  return begun.draft
}

async function stateAt(keeper: Keeper, draft: DraftId) {
  const [opened, looked] = await Promise.all([keeper.open(draft), keeper.look(draft)])
  return {
    log: opened.kind === 'log' ? opened.entries : opened.kind,
    card: looked.kind === 'card' ? looked.draft.card : looked.kind,
  }
}

const picturesAt = async (keeper: Keeper) =>
  Promise.all([picture, older].map(async (blob) => (await keeper.openBlob(await hashOf(blob))).kind))

async function add(keeper: Keeper, draft: DraftId, entries: readonly Entry[]) {
  const looked = await keeper.look(draft)
  const version = looked.kind === 'card' ? looked.draft.version : versionAt(0)
  expect((await keeper.append(draft, version, entries, card)).kind).toBe('kept')
}

test.for([
  ['memory', 'browser'],
  ['memory', 'server'],
  ['browser', 'server'],
  ['server', 'browser'],
  ['server', 'memory'],
] as const)(
  'a draft moves from %s to %s with its log and every picture of any version, and back again',
  async ([a, b]) => {
    const [from, to] = [keepers[a](), keepers[b]()]
    const draft = await begun(from)
    const before = await stateAt(from, draft)
    expect(await moveDraft({ from, to, draft })).toEqual({ kind: 'moved', lost: [] })
    expect(await stateAt(to, draft)).toEqual(before)
    expect(await stateAt(from, draft)).toEqual({ log: before.log, card: { ...card, spiked: true } })
    expect(await picturesAt(to)).toEqual(['blob', 'blob'])

    await add(to, draft, [said('written there')])
    const grown = await stateAt(to, draft)
    expect(await moveDraft({ from: to, to: from, draft })).toEqual({ kind: 'moved', lost: [] })
    expect(await stateAt(from, draft)).toEqual(grown)
    expect(await stateAt(to, draft)).toEqual({ log: grown.log, card: { ...card, spiked: true } })
    // Nothing is left to send, and the shelves change places all the same.
    await moveDraft({ from, to, draft })
    expect([await stateAt(to, draft), (await stateAt(from, draft)).card]).toEqual([grown, { ...card, spiked: true }])
  },
)

test('killed after any of its calls, or with an answer lost, and done again, a move comes to the same', async () => {
  let alive = 0
  for (let isOver = false; !isOver; alive++) {
    for (const lost of [false, true]) {
      const [from, to] = [keepers.memory(), keepers.browser()]
      const draft = await begun(from)
      const before = await stateAt(from, draft)
      let calls = 0
      const dying = (keeper: Keeper): Keeper => {
        const call = async <Answer>(work: () => Promise<Answer>): Promise<Answer> => {
          if (calls++ < alive) return work()
          if (lost && calls === alive + 1) await work()
          throw new Error('killed')
        }
        return {
          ...keeper,
          open: (...asked) => call(() => keeper.open(...asked)),
          look: (...asked) => call(() => keeper.look(...asked)),
          append: (...asked) => call(() => keeper.append(...asked)),
          keepBlob: (...asked) => call(() => keeper.keepBlob(...asked)),
          openBlob: (...asked) => call(() => keeper.openBlob(...asked)),
        }
      }
      const first = await moveDraft({ from: dying(from), to: dying(to), draft }).catch(() => 'killed')
      const shelves = [(await stateAt(from, draft)).card, (await stateAt(to, draft)).card]
      expect(shelves).toContainEqual(card) // it is never off both shelves
      expect(await moveDraft({ from, to, draft })).toEqual({ kind: 'moved', lost: [] })
      expect(await stateAt(to, draft)).toEqual(before)
      expect(await picturesAt(to)).toEqual(['blob', 'blob'])
      expect((await stateAt(from, draft)).card).toEqual({ ...card, spiked: true })
      isOver = first !== 'killed'
    }
  }
  expect(alive).toBeGreaterThan(8)
})

const accidents: readonly Accident[] = [
  { kind: 'dropped' },
  { kind: 'answer lost' },
  { kind: 'cut' },
  { kind: 'doubled' },
  { kind: 'answered', status: 502 },
  { kind: 'answered', status: 507 },
  { kind: 'answered', status: 200, body: '<p>Sign in to this network</p>' },
]

test.for(
  accidents.flatMap((accident) => [
    { accident, way: 'to' as const },
    { accident, way: 'from' as const },
  ]),
)('each request in turn to the server a draft moves $way: $accident', async ({ accident, way }) => {
  let at = 0
  for (let isOver = false; !isOver; at++) {
    let requests = 0
    const line = badLine(createKeeperServer(createMemoryKeeper(clock)).answer, () =>
      isBad && requests++ === at ? accident : null,
    )
    let isBad = false
    const remote = createRemoteKeeper(fetchFrom(line), 'http://server', { clock })
    const [from, to] = way === 'to' ? [keepers.browser(), remote] : [remote, keepers.browser()]
    const draft = await begun(from)
    const before = await stateAt(from, draft)
    isBad = true
    const first = await moveDraft({ from, to, draft })
    isBad = false
    isOver = requests <= at
    const shelves = [(await stateAt(from, draft)).card, (await stateAt(to, draft)).card]
    expect(shelves).toContainEqual(card) // it is never off both shelves
    expect(['moved', way]).toContain(first.kind === 'failed' ? first.whose : first.kind)
    expect(await moveDraft({ from, to, draft })).toEqual({ kind: 'moved', lost: [] })
    expect(await stateAt(to, draft)).toEqual(before)
    expect(await picturesAt(to)).toEqual(['blob', 'blob'])
    expect(await stateAt(from, draft)).toEqual({ log: before.log, card: { ...card, spiked: true } })
  }
  expect(at).toBeGreaterThan(4)
})

test('a server that is full halfway has the beginning off its shelf, and the draft stays where it was', async () => {
  const [from, to] = [keepers.browser(), keepers.server()]
  const draft = draftId('half')
  const log = longLogOf(story, 3000, 1)
  await from.append(
    draft,
    versionAt(0),
    log.map(({ entry }) => entry),
    card,
  )
  const before = await stateAt(from, draft)
  let room = 1500
  const small: Keeper = {
    ...to,
    append: async (...asked) => {
      if (asked[2].length > room) return { kind: 'failed', problem: 'full' }
      room -= asked[2].length
      return to.append(...asked)
    },
  }
  expect(await moveDraft({ from, to: small, draft })).toEqual({ kind: 'failed', problem: 'full', whose: 'to' })
  expect(await stateAt(from, draft)).toEqual(before)
  expect((await stateAt(to, draft)).card).toEqual({ ...card, spiked: true })
  expect((await stateAt(to, draft)).log).toHaveLength(1500)
  room = Infinity
  expect(await moveDraft({ from, to: small, draft })).toEqual({ kind: 'moved', lost: [] })
  expect(await stateAt(to, draft)).toEqual(before)
})

test('what somebody wrote at the new keeper stays, and is not brought back by moving again', async () => {
  const [from, to] = [keepers.memory(), keepers.server()]
  const draft = await begun(from)
  await moveDraft({ from, to, draft })
  await add(to, draft, [said('there')])
  const grown = await stateAt(to, draft)
  await restoreDraft(from, world, draft)
  expect(await moveDraft({ from, to, draft })).toEqual({ kind: 'moved', lost: [] })
  expect(await stateAt(to, draft)).toEqual(grown)
  expect((await stateAt(from, draft)).card).toMatchObject({ spiked: true })
})

test('where both have changed since, nothing is changed', async () => {
  const [from, to] = [keepers.browser(), keepers.server()]
  const draft = await begun(from)
  await moveDraft({ from, to, draft })
  await add(from, draft, [said('here')])
  await add(to, draft, [said('there')])
  const before = [await stateAt(from, draft), await stateAt(to, draft)]
  expect(await moveDraft({ from, to, draft })).toEqual({ kind: 'both changed' })
  expect([await stateAt(from, draft), await stateAt(to, draft)]).toEqual(before)
})

test('words written while it moves come along before it leaves the shelf', async () => {
  const [from, to] = [keepers.memory(), keepers.memory()]
  const draft = await begun(from)
  const typing: Keeper = {
    ...to,
    append: async (...asked) => {
      const answer = await to.append(...asked)
      if (ids < 10_000) await add(from, draft, [said('meanwhile')])
      ids = 10_000
      return answer
    },
  }
  expect(await moveDraft({ from, to: typing, draft })).toEqual({ kind: 'moved', lost: [] })
  expect((await stateAt(to, draft)).log).toEqual((await stateAt(from, draft)).log)
  expect((await stateAt(to, draft)).log).toHaveLength(4)
})

test('a picture that is lost is named and stops nothing', async () => {
  const [from, to] = [keepers.memory(), keepers.server()]
  const draft = await begun(from)
  const hash = await hashOf(older)
  const without: Keeper = { ...from, openBlob: async (of) => (of === hash ? { kind: 'missing' } : from.openBlob(of)) }
  expect(await moveDraft({ from: without, to, draft })).toEqual({ kind: 'moved', lost: [hash] })
})

test('entries of a newer Stet and a damaged log move untouched, a spiked draft stays spiked', async () => {
  const [from, to] = [keepers.memory(), keepers.server()]
  const draft = await begun(from)
  await add(from, draft, [
    { ...said('newer'), schema: schemaVersion + 1, what: { kind: 'sung', tune: 'A' } as never },
    { ...said('damaged'), what: 7 as never },
  ])
  const other = await begun(from)
  await spikeDraft(from, world, other)
  for (const one of [draft, other]) {
    const before = await stateAt(from, one)
    expect(await moveDraft({ from, to, draft: one })).toEqual({ kind: 'moved', lost: [] })
    expect(await stateAt(to, one)).toEqual(before)
  }
})

test('a log with a gap is not closed up by moving it', async () => {
  const [from, to] = [keepers.memory(), keepers.memory()]
  const draft = await begun(from)
  const gapped: Keeper = {
    ...from,
    open: async (...asked) => {
      const opened = await from.open(...asked)
      return opened.kind === 'log' ? { ...opened, entries: opened.entries.toSpliced(1, 1) } : opened
    },
  }
  expect(await moveDraft({ from: gapped, to, draft })).toEqual({ kind: 'damaged' })
  expect(await stateAt(to, draft)).toEqual({ log: 'missing', card: 'missing' })
  expect(await moveDraft({ from, to, draft: draftId('nobody') })).toEqual({ kind: 'missing' })
})

test('20,000 entries go in portions, off the shelf until all are there, over a line that breaks and a server that takes few at once', async () => {
  const [from, to] = [keepers.memory(), keepers.server()]
  const draft = draftId('long')
  const log = longLogOf(story, 20_000, 1)
  await from.append(
    draft,
    versionAt(0),
    log.map(({ entry }) => entry),
    card,
  )
  let appends = 0
  const narrow: Keeper = {
    ...to,
    append: async (...asked) => {
      if (asked[2].length > 700) return { kind: 'failed', problem: 'full' }
      return ++appends === 5 ? { kind: 'failed', problem: 'offline' } : to.append(...asked)
    },
  }
  const broken = await moveDraft({ from, to: narrow, draft })
  expect(broken).toEqual({ kind: 'failed', problem: 'offline', whose: 'to' })
  expect([(await stateAt(from, draft)).card, (await stateAt(to, draft)).card]).toEqual([
    card,
    { ...card, spiked: true },
  ])
  expect(await moveDraft({ from, to: narrow, draft })).toEqual({ kind: 'moved', lost: [] })
  expect(await stateAt(to, draft)).toEqual({ log, card })
}, 60_000)

test('a keeper without room is told, and the draft stays where it was', async () => {
  const [from, to] = [keepers.memory(), keepers.memory()]
  const draft = await begun(from)
  const before = await stateAt(from, draft)
  const full: Keeper = { ...to, append: async () => ({ kind: 'failed', problem: 'full' }) }
  expect(await moveDraft({ from, to: full, draft })).toEqual({ kind: 'failed', problem: 'full', whose: 'to' })
  expect(await stateAt(from, draft)).toEqual(before)
})
