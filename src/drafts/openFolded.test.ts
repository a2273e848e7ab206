import fc from 'fast-check'
import { expect, test } from 'vitest'
import { schemaVersion } from '~/story'
import { arbitraryLog } from '~tests/kit/arbitraryLog.ts'
import { fakeClock } from '~tests/kit/fakeClock.ts'
import { beginDraft } from './beginDraft.ts'
import { createMemoryKeeper } from './createMemoryKeeper.ts'
import { foldDraft, foldOn } from './foldDraft.ts'
import { draftId, entryId, instantAt, versionAt } from './names.ts'
import { keepFold, openFolded, openVersion, snapshotEvery } from './openFolded.ts'
import { readSnapshot, snapshotOf } from './snapshots.ts'
import type { Card, Entry, Happening, Keeper, Kept, Snapshot, Version } from './types.ts'

const draft = draftId('aleppo')
const card: Card = { slug: '', headline: '', status: 'draft', unreviewed: 0, queried: 0, stet: 0, spiked: false }

/** A log of typing, a letter an entry, with a ruling now and then left out: `length` entries. */
function typing(length: number, change: (entry: Entry, at: number) => unknown = (entry) => entry): readonly Kept[] {
  const [began] = fc.sample(arbitraryLog, { numRuns: 1, seed: 1 })[0]?.log ?? []
  if (began === undefined) throw new Error('no beginning')
  return Array.from({ length }, (_, at): Kept => {
    const step = { stepType: 'replace', from: 15, to: 15, slice: { content: [{ type: 'text', text: 'a' }] } }
    const what: Happening = at === 0 ? began.entry.what : { kind: 'edited', steps: [step], tab: 'tab' }
    const entry = { ...began.entry, id: entryId(`e${at}`), at: instantAt(at), what }
    return { version: versionAt(at + 1), entry: change(entry, at) as Entry }
  })
}

interface Asked {
  readonly from: number
  readonly upTo: number | undefined
}

/** A keeper that holds a log, and tells which parts of it were asked for. */
async function keeperOf(log: readonly Kept[]) {
  const memory = createMemoryKeeper(fakeClock())
  await memory.append(
    draft,
    versionAt(0),
    log.map(({ entry }) => entry),
    card,
  )
  const asked: Asked[] = []
  const keeper: Keeper = {
    ...memory,
    open: (id, from = versionAt(0), upTo) => {
      asked.push({ from, upTo })
      return memory.open(id, from, upTo)
    },
  }
  return { keeper, asked }
}

const foldAt = (log: readonly Kept[], version: number) => foldDraft(log.slice(0, version))

/** A snapshot as it comes back from a keeper that keeps JSON. */
function snapshotAt(log: readonly Kept[], version: number): Snapshot {
  const last = log[version - 1]?.entry.id
  const snapshot = last === undefined ? null : snapshotOf(foldAt(log, version), last)
  if (snapshot === null) throw new Error('no snapshot')
  return { ...snapshot, data: JSON.parse(JSON.stringify(snapshot.data)) as unknown }
}

test('folding on from any snapshot comes to what folding from the beginning does', () => {
  fc.assert(
    fc.property(arbitraryLog, fc.nat(), fc.nat(), ({ log }, one, other) => {
      const [from = 1, to = 1] = [(one % log.length) + 1, (other % log.length) + 1].sort((a, b) => a - b)
      const base = readSnapshot(snapshotAt(log, from))
      if (base === null) throw new Error('unread')
      const folded = foldOn(base, log.slice(from, to))
      expect(folded).toEqual(foldAt(log, to))
      // A snapshot of what was folded on from a snapshot is the same as well.
      const id = log[to - 1]?.entry.id
      if (folded === null || id === undefined) throw new Error('unfolded')
      expect(snapshotOf(folded, id)?.data).toEqual(snapshotAt(log, to).data)
    }),
    { numRuns: 200 },
  )
})

test('a draft opens from its newest snapshot, and only what follows is read', async () => {
  const log = typing(60)
  const { keeper, asked } = await keeperOf(log)
  for (const version of [10, 40]) await keeper.keepSnapshot(draft, snapshotAt(log, version))
  expect(await openFolded(keeper, draft)).toEqual({
    kind: 'folded',
    folded: foldDraft(log),
    since: 40,
    log: log.slice(39),
  })
  expect(asked).toEqual([{ from: 39, upTo: undefined }])
})

test('a version opens from the snapshot before it, and nothing after it is read', async () => {
  const log = typing(60)
  const { keeper, asked } = await keeperOf(log)
  for (const version of [10, 40]) await keeper.keepSnapshot(draft, snapshotAt(log, version))
  expect(await openVersion(keeper, draft, versionAt(25))).toEqual({ kind: 'version', folded: foldAt(log, 25) })
  expect(await openVersion(keeper, draft, versionAt(40))).toEqual({ kind: 'version', folded: foldAt(log, 40) })
  expect(await openVersion(keeper, draft, versionAt(3))).toEqual({ kind: 'version', folded: foldAt(log, 3) })
  expect(asked).toEqual([
    { from: 9, upTo: 25 },
    { from: 39, upTo: 40 },
    { from: 0, upTo: 3 },
  ])
})

test('a version that never was, or of a draft nobody began, is missing', async () => {
  const log = typing(6)
  const { keeper } = await keeperOf(log)
  await keeper.keepSnapshot(draft, snapshotAt(log, 4))
  const missing = { kind: 'missing' }
  expect(await openVersion(keeper, draft, versionAt(7))).toEqual(missing)
  expect(await openVersion(keeper, draft, versionAt(0))).toEqual(missing)
  expect(await openVersion(keeper, draftId('nobody'), versionAt(1))).toEqual(missing)
  expect(await openFolded(keeper, draftId('nobody'))).toEqual(missing)
})

test('a version far from any snapshot gets one, and opens from it the next time', async () => {
  const log = typing(snapshotEvery + 100)
  const { keeper, asked } = await keeperOf(log)
  const version = versionAt(snapshotEvery + 50)
  const first = await openVersion(keeper, draft, version)
  expect(await openVersion(keeper, draft, version)).toEqual(first)
  expect(await openVersion(keeper, draft, versionAt(20))).toMatchObject({ kind: 'version' })
  expect(asked.map(({ from }) => from)).toEqual([0, version - 1, 0])
  expect(await keeper.openSnapshot(draft, versionAt(20))).toEqual({ kind: 'missing' })
})

test('a keeper that keeps no snapshot, or fails, is answered as far as it goes', async () => {
  const log = typing(snapshotEvery + 1)
  const { keeper } = await keeperOf(log)
  const full: Keeper = { ...keeper, keepSnapshot: async () => ({ kind: 'failed', problem: 'full' }) }
  expect((await openVersion(full, draft, versionAt(snapshotEvery + 1))).kind).toBe('version')
  const deaf: Keeper = { ...keeper, openSnapshot: async () => ({ kind: 'failed', problem: 'unavailable' }) }
  expect(await openFolded(deaf, draft)).toMatchObject({ kind: 'folded', since: 0 })
  const gone: Keeper = { ...deaf, open: async () => ({ kind: 'failed', problem: 'offline' }) }
  expect(await openFolded(gone, draft)).toEqual({ kind: 'failed', problem: 'offline' })
})

const changed = (snapshot: Snapshot, change: (data: Record<string, unknown>) => unknown): Snapshot => {
  const data = structuredClone(snapshot.data) as Record<string, unknown>
  return { version: snapshot.version, data: change(data) ?? data }
}
const good = snapshotAt(typing(20), 10)

test.each<[string, Snapshot]>([
  ['nothing', { ...good, data: null }],
  ['a word', { ...good, data: 'snapshot' }],
  ['of another form', changed(good, (data) => Object.assign(data, { form: 2 }))],
  ['of another version than it says', { ...good, version: versionAt(9) }],
  ['with a letter changed', changed(good, (data) => ({ ...data, words: String(data['words']).replace('aaa', 'aab') }))],
  ['cut short', changed(good, (data) => ({ ...data, words: String(data['words']).slice(0, -9) }))],
  ['without its sum', changed(good, (data) => ({ form: data['form'], words: data['words'] }))],
])('a snapshot that is %s is passed over, and the log is folded from its beginning', async (_, snapshot) => {
  const log = typing(20)
  const { keeper } = await keeperOf(log)
  await keeper.keepSnapshot(draft, snapshot)
  expect(await openFolded(keeper, draft)).toEqual({ kind: 'folded', folded: foldDraft(log), since: 0, log })
})

test('one bit flipped anywhere in a snapshot never changes what a draft opens to', async () => {
  const log = typing(20)
  const { keeper } = await keeperOf(log)
  const stored = JSON.stringify(good.data)
  await fc.assert(
    fc.asyncProperty(fc.nat(stored.length - 1), fc.nat(6), async (at, bit) => {
      const flipped = `${stored.slice(0, at)}${String.fromCodePoint(stored.charCodeAt(at) ^ (1 << bit))}${stored.slice(at + 1)}`
      await keeper.keepSnapshot(draft, { version: good.version, data: jsonOr(flipped) })
      const opened = await openFolded(keeper, draft)
      expect(opened.kind === 'folded' && opened.folded).toEqual(foldDraft(log))
    }),
    { numRuns: 300 },
  )
})

const jsonOr = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

test('a snapshot of another log, with other words at its place, is not gone on from', async () => {
  const log = typing(20)
  const other = typing(20, (entry) => ({ ...entry, id: entryId(`other ${entry.id}`) }))
  const { keeper } = await keeperOf(log)
  await keeper.keepSnapshot(draft, snapshotAt(other, 10))
  expect(await openFolded(keeper, draft)).toMatchObject({ since: 0 })
})

test('a log that is damaged, or a newer Stet’s, is told so as without a snapshot, and gets none', async () => {
  const newer = (after: number) =>
    typing(20, (entry, at) => (at === after ? { ...entry, schema: schemaVersion + 1 } : entry))
  const damaged = typing(20, (entry, at) =>
    at === 15
      ? { ...entry, what: { kind: 'edited', tab: '', steps: [{ stepType: 'replace', from: 999, to: 999 }] } }
      : entry,
  )
  for (const log of [newer(15), damaged]) {
    const { keeper } = await keeperOf(log)
    await keeper.keepSnapshot(draft, snapshotAt(log, 10))
    const opened = await openFolded(keeper, draft)
    if (opened.kind !== 'folded') throw new Error(opened.kind)
    expect(opened.folded).toEqual(foldDraft(log))
    expect(opened.folded.readOnly).not.toBe(null)
    expect(await keepFold(keeper, draft, opened)).toBe(false)
    expect(await keeper.openSnapshot(draft)).toMatchObject({ snapshot: { version: 10 as Version } })
  }
})

test('a log that is damaged before a snapshot is shown from it as far as it is sound, for reading', async () => {
  const spoilt = typing(20, (entry, at) => (at === 0 || at === 16 ? { ...entry, what: 'rubbish' } : entry))
  const { keeper } = await keeperOf(spoilt)
  await keeper.keepSnapshot(draft, snapshotAt(typing(20), 10))
  const opened = await openFolded(keeper, draft)
  expect(opened).toMatchObject({
    kind: 'folded',
    folded: { readOnly: 'damaged', version: 20, goodUntil: 16, doc: foldAt(typing(20), 16).doc },
  })
})

test('a draft has a second copy of its beginning from the start', async () => {
  const clock = fakeClock()
  const keeper = createMemoryKeeper(clock)
  const story = foldAt(typing(1), 1).story
  const begun = await beginDraft(
    keeper,
    { clock, newId: () => 'new', who: { id: 'dana', name: 'Dana Ruiz' } },
    { story },
  )
  if (begun.kind !== 'begun') throw new Error(begun.kind)
  expect(await keeper.openSnapshot(begun.draft)).toMatchObject({ kind: 'snapshot', snapshot: { version: 1 } })
})
