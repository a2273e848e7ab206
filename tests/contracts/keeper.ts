import { describe, expect, test } from 'vitest'
import type { Clock } from '~/base'
import {
  blobHash,
  type Card,
  type DraftId,
  draftId,
  type Entry,
  entryId,
  type Happening,
  instantAt,
  type Keeper,
  type Kept,
  type Version,
  versionAt,
} from '~/drafts'
import { schemaVersion } from '~/story'
import { type FakeClock, fakeClock } from '../kit/fakeClock.ts'

/** Two windows on one storage. A keeper that lives in one window only is both. */
export interface Windows {
  readonly here: Keeper
  readonly there: Keeper
  readonly close?: () => void
}

const draft = draftId('aleppo')
const card: Card = {
  slug: 'aleppo',
  headline: 'Aleppo',
  status: 'draft',
  unreviewed: 2,
  queried: 1,
  stet: 0,
  spiked: false,
}

const entry = (id: string, what: Happening = { kind: 'origin', title: id, text: `words of ${id}` }): Entry => ({
  id: entryId(id),
  schema: schemaVersion,
  by: { id: 'dana', name: 'Dana Ruiz' },
  at: instantAt(1000),
  what,
})

const log = (...entries: readonly Entry[]): readonly Kept[] =>
  entries.map((one, index) => ({ version: versionAt(index + 1), entry: one }))

/** What every keeper promises, whoever stands behind it. `make` gives fresh storage each time. */
export function keeperContract(name: string, make: (clock: Clock) => Promise<Windows>): void {
  const within = (work: (windows: Windows, clock: FakeClock) => Promise<void>) => async () => {
    const clock = fakeClock()
    const windows = await make(clock)
    try {
      await work(windows, clock)
    } finally {
      windows.close?.()
    }
  }
  const a = entry('a')
  const b = entry('b')
  const c = entry('c')
  const d = entry('d')
  const begin = (keeper: Keeper, ...entries: readonly Entry[]) => keeper.append(draft, versionAt(0), entries, card)

  describe(`${name} keeps its promises`, () => {
    test(
      'what was kept is read back in order, by another window too',
      within(async ({ here, there }) => {
        expect(await begin(here, a, b)).toEqual({ kind: 'kept', version: 2 })
        expect(await here.append(draft, versionAt(2), [c], card)).toEqual({ kind: 'kept', version: 3 })
        expect(await there.open(draft)).toEqual({ kind: 'log', version: 3, entries: log(a, b, c) })
      }),
    )

    test(
      'an append without entries changes what the shelf shows, and neither the log nor its time',
      within(async ({ here, there }, clock) => {
        const counted = { ...card, unreviewed: 7 }
        const shelf = async () => {
          const listed = await there.list()
          return listed.kind === 'shelf' ? listed.drafts : listed
        }
        expect(await here.append(draft, versionAt(0), [], counted)).toEqual({ kind: 'kept', version: 0 })
        expect(await shelf()).toEqual([])
        await begin(here, a, b)
        const at = instantAt(clock.now())
        await clock.pass(1000)
        expect(await here.append(draft, versionAt(2), [], counted)).toEqual({ kind: 'kept', version: 2 })
        expect(await shelf()).toEqual([{ id: draft, version: 2, card: counted, at }])
        expect(await there.append(draft, versionAt(1), [], card)).toEqual({
          kind: 'behind',
          missed: log(a, b).slice(1),
        })
        expect(await shelf()).toEqual([{ id: draft, version: 2, card: counted, at }])
        expect(await here.open(draft)).toEqual({ kind: 'log', version: 2, entries: log(a, b) })
      }),
    )

    test(
      'a log is read from a version on',
      within(async ({ here }) => {
        await begin(here, a, b, c)
        expect(await here.open(draft, versionAt(1))).toEqual({
          kind: 'log',
          version: 3,
          entries: log(a, b, c).slice(1),
        })
        expect(await here.open(draft, versionAt(3))).toEqual({ kind: 'log', version: 3, entries: [] })
      }),
    )

    test(
      'a draft nobody began is missing',
      within(async ({ here }) => {
        await begin(here, a)
        expect(await here.open(draftId('alepp'))).toEqual({ kind: 'missing' })
        expect(await here.open(draftId('aleppo2'))).toEqual({ kind: 'missing' })
      }),
    )

    test(
      'whoever has not seen everything is told what was missed, and nothing is written',
      within(async ({ here, there }) => {
        await begin(here, a)
        await here.append(draft, versionAt(1), [b], card)
        expect(await there.append(draft, versionAt(1), [c], card)).toEqual({
          kind: 'behind',
          missed: log(a, b).slice(1),
        })
        expect(await there.append(draft, versionAt(0), [c], card)).toEqual({ kind: 'behind', missed: log(a, b) })
        expect(await here.open(draft)).toEqual({ kind: 'log', version: 2, entries: log(a, b) })
        expect(await there.append(draft, versionAt(2), [c], card)).toEqual({ kind: 'kept', version: 3 })
      }),
    )

    test(
      'whoever has seen more than there is has lost its log, and is refused',
      within(async ({ here }) => {
        await begin(here, a)
        expect(await here.append(draft, versionAt(5), [b], card)).toEqual({ kind: 'failed', problem: 'refused' })
        expect(await here.open(draft)).toEqual({ kind: 'log', version: 1, entries: log(a) })
      }),
    )

    test(
      'a repeated append counts once',
      within(async ({ here }) => {
        await begin(here, a)
        await here.append(draft, versionAt(1), [b, c], card)
        expect(await here.append(draft, versionAt(1), [b, c], card)).toEqual({ kind: 'kept', version: 3 })
        expect(await here.append(draft, versionAt(3), [b, c], card)).toEqual({ kind: 'kept', version: 3 })
        expect(await here.open(draft)).toEqual({ kind: 'log', version: 3, entries: log(a, b, c) })
      }),
    )

    test(
      'what a closing window appends is kept, all or none of it',
      within(async ({ here, there }) => {
        await begin(here, a)
        expect(await here.appendLast(draft, versionAt(1), [b, c], card)).toEqual({ kind: 'kept', version: 3 })
        expect(await there.appendLast(draft, versionAt(1), [d], card)).not.toMatchObject({ kind: 'kept' })
        expect(await there.open(draft)).toEqual({ kind: 'log', version: 3, entries: log(a, b, c) })
        expect(await there.list()).toMatchObject({ drafts: [{ id: draft, version: 3, card }] })
        expect(await there.append(draft, versionAt(3), [d], card)).toEqual({ kind: 'kept', version: 4 })
      }),
    )

    test(
      'an append under way when the window closes is not kept twice',
      within(async ({ here }) => {
        await begin(here, a)
        const underway = here.append(draft, versionAt(1), [b], card)
        await here.appendLast(draft, versionAt(1), [b, c], card)
        // Should the window live on, it is told what there is: its own words, once.
        const answer = await underway
        const opened = await here.open(draft)
        const kept = opened.kind === 'log' ? opened.entries.map((one) => one.entry.id) : []
        expect(kept.filter((id) => id === b.id)).toEqual([b.id])
        expect(['kept', 'behind']).toContain(answer.kind)
      }),
    )

    test(
      'an append that was kept in part is completed',
      within(async ({ here }) => {
        await begin(here, a, b)
        expect(await here.append(draft, versionAt(1), [b, c, d], card)).toEqual({ kind: 'kept', version: 4 })
        expect(await here.open(draft)).toEqual({ kind: 'log', version: 4, entries: log(a, b, c, d) })
      }),
    )

    test(
      'a repeat that others have built upon is kept up to its own end, so that theirs are still missed',
      within(async ({ here, there }) => {
        await begin(here, a)
        await here.append(draft, versionAt(1), [b], card)
        await there.append(draft, versionAt(2), [c], card)
        expect(await here.append(draft, versionAt(1), [b], card)).toEqual({ kind: 'kept', version: 2 })
        expect(await here.append(draft, versionAt(2), [d], card)).toEqual({
          kind: 'behind',
          missed: log(a, b, c).slice(2),
        })
        expect(await here.append(draft, versionAt(1), [b, d], card)).toEqual({
          kind: 'behind',
          missed: log(a, b, c).slice(1),
        })
      }),
    )

    test(
      'one window is told of what another kept',
      within(async ({ here, there }) => {
        await begin(here, a)
        const heard: string[] = []
        const ends = [
          there.follow(draft, () => heard.push('draft')),
          there.followShelf(() => heard.push('shelf')),
          there.follow(draftId('other'), () => heard.push('other')),
        ]
        await here.append(draft, versionAt(1), [b], card)
        await expect.poll(() => [...heard].sort()).toEqual(['draft', 'shelf'])
        for (const end of ends) end()
        await here.append(draft, versionAt(2), [c], card)
        expect(await there.open(draft)).toEqual({ kind: 'log', version: 3, entries: log(a, b, c) })
        expect(heard).toHaveLength(2)
      }),
    )

    test(
      'the shelf shows the newest card of each draft, the draft changed last first',
      within(async ({ here, there }, clock) => {
        const start = clock.now()
        const spiked = { ...card, spiked: true }
        const other = draftId('other')
        await begin(here, a)
        await clock.pass(10)
        await here.append(other, versionAt(0), [b], card)
        expect(await there.list()).toEqual({
          kind: 'shelf',
          drafts: [
            { id: other, version: 1, card, at: start + 10 },
            { id: draft, version: 1, card, at: start },
          ],
        })
        await clock.pass(10)
        await here.append(draft, versionAt(1), [entry('s', { kind: 'spiked' })], spiked)
        expect(await there.list()).toEqual({
          kind: 'shelf',
          drafts: [
            { id: draft, version: 2, card: spiked, at: start + 20 },
            { id: other, version: 1, card, at: start + 10 },
          ],
        })
      }),
    )

    test(
      'equal ids in two drafts are two entries',
      within(async ({ here }) => {
        const other = draftId('other')
        await begin(here, a)
        expect(await here.append(other, versionAt(0), [a], card)).toEqual({ kind: 'kept', version: 1 })
        expect(await here.open(other)).toEqual({ kind: 'log', version: 1, entries: log(a) })
      }),
    )

    test(
      'an entry of a newer Stet is kept as it came',
      within(async ({ here, there }) => {
        const newer = { ...a, schema: 99, what: { kind: 'sung', tune: ['do', { re: null }], at: 2.5 }, mood: 'new' }
        // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- no type of ours knows it
        const kept = newer as unknown as Entry
        await begin(here, kept)
        expect(await there.open(draft)).toEqual({ kind: 'log', version: 1, entries: log(kept) })
      }),
    )

    test(
      'text of every sort is read back as it was',
      within(async ({ here, there }) => {
        const text = 'NUL \0, lone \ud800 surrogate, bidi \u202e, line \u2028, “quote”, 🗞'
        const odd = entry('odd', { kind: 'origin', title: '', text })
        await begin(here, odd)
        expect(await there.open(draft)).toEqual({ kind: 'log', version: 1, entries: log(odd) })
      }),
    )

    test(
      'a picture is kept by the hash of its bytes',
      within(async ({ here, there }) => {
        const bytes = new TextEncoder().encode('abc')
        const blob = blobHash('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad') // FIPS 180-4's example
        expect(await here.openBlob(blob)).toEqual({ kind: 'missing' })
        expect(await here.keepBlob(new Blob([bytes], { type: 'image/png' }))).toEqual({ kind: 'kept', blob })
        expect(await there.keepBlob(new Blob([bytes], { type: 'image/png' }))).toEqual({ kind: 'kept', blob })
        const opened = await there.openBlob(blob)
        if (opened.kind !== 'blob') throw new Error('not there')
        expect(opened.blob.type).toBe('image/png')
        expect(new Uint8Array(await opened.blob.arrayBuffer())).toEqual(bytes)
      }),
    )

    test(
      'a picture with every byte in it is read back as it was',
      within(async ({ here }) => {
        const bytes = Uint8Array.from({ length: 1000 }, (_, index) => (index * 7) % 256)
        const kept = await here.keepBlob(new Blob([bytes]))
        if (kept.kind !== 'kept') throw new Error('not kept')
        const opened = await here.openBlob(kept.blob)
        if (opened.kind !== 'blob') throw new Error('not there')
        expect(new Uint8Array(await opened.blob.arrayBuffer())).toEqual(bytes)
      }),
    )

    test(
      'four writers racing lose nothing',
      within(async ({ here, there }) => {
        await begin(here, a)
        const mine = (writer: number, index: number) => `${writer}.${index}`
        await Promise.all(
          [here, there, here, there].map((keeper, writer) => race(keeper, draft, (n) => mine(writer, n))),
        )
        const opened = await here.open(draft)
        if (opened.kind !== 'log') throw new Error('lost')
        expect(opened.entries.map((kept) => kept.version)).toEqual(opened.entries.map((_, index) => index + 1))
        const ids = opened.entries.map((kept) => String(kept.entry.id))
        expect(ids).toHaveLength(201)
        for (const writer of [0, 1, 2, 3]) {
          expect(ids.filter((id) => id.startsWith(`${writer}.`))).toEqual(
            Array.from({ length: 50 }, (_, index) => mine(writer, index)),
          )
        }
      }),
    )
  })
}

/** Appends 50 entries, one at a time, each as often as it takes. */
async function race(keeper: Keeper, draft: DraftId, id: (n: number) => string): Promise<void> {
  let base: Version = versionAt(1)
  for (let n = 0; n < 50; ) {
    const answer = await keeper.append(draft, base, [entry(id(n))], card)
    if (answer.kind === 'failed') throw new Error(answer.problem)
    if (answer.kind === 'behind') base = answer.missed.at(-1)?.version ?? base
    else {
      base = answer.version
      n += 1
    }
  }
}
