import { describe, expect, test } from 'vitest'
import type { Clock } from '~/base'
import {
  blobHash,
  type Card,
  cursor,
  type Cursor,
  type DraftId,
  draftId,
  type Entry,
  entryId,
  type Happening,
  instantAt,
  type Keeper,
  type Kept,
  type ShelfQuery,
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
    /** Puts a draft on the shelf that is found by its name. */
    const shelve = (keeper: Keeper, id: string, shown: Partial<Card> = {}) =>
      keeper.append(draftId(id), versionAt(0), [a], { ...card, slug: id, headline: '', ...shown })
    const pageOf = async (keeper: Keeper, query: ShelfQuery) => {
      const answer = await keeper.list(query)
      if (answer.kind === 'failed') throw new Error(answer.problem)
      return { ids: answer.drafts.map(({ id }) => id), total: answer.total, more: answer.more }
    }
    const after = ({ more }: { readonly more: Cursor | null }) => (more === null ? {} : { after: more })

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
      'what a card says of sources and corrections is shown as it was given, and with the next card it is gone',
      within(async ({ here, there }) => {
        const told = { ...card, sources: '2\tsaid by\tDana “D.” Ruiz\tcarried by\tסאנא\n1', corrections: 1 }
        await here.append(draft, versionAt(0), [a], told)
        const shown = async () => {
          const [listed, looked] = await Promise.all([there.list(), there.look(draft)])
          return [listed.kind === 'shelf' && listed.drafts[0]?.card, looked.kind === 'card' && looked.draft.card]
        }
        expect(await shown()).toEqual([told, told])
        await here.append(draft, versionAt(1), [], card)
        expect(await shown()).toEqual([card, card])
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
        const upTo = await here.open(draft, versionAt(1), versionAt(2))
        if (upTo.kind !== 'log') throw new Error(upTo.kind)
        expect({ ...upTo, entries: upTo.entries.slice(0, 1) }).toEqual({
          kind: 'log',
          version: 3,
          entries: log(a, b, c).slice(1, 2),
        })
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
          total: 2,
          more: null,
        })
        await clock.pass(10)
        await here.append(draft, versionAt(1), [entry('s', { kind: 'spiked' })], spiked)
        expect(await there.list()).toEqual({
          kind: 'shelf',
          drafts: [
            { id: draft, version: 2, card: spiked, at: start + 20 },
            { id: other, version: 1, card, at: start + 10 },
          ],
          total: 2,
          more: null,
        })
      }),
    )

    test(
      'the shelf is read a page at a time, each draft once, whatever changes meanwhile',
      within(async ({ here, there }, clock) => {
        for (const id of ['p1', 'p2', 'p3', 'p4', 'p5', 'p6', 'p7']) {
          await shelve(here, id)
          // Two at a time, so that a page may end between drafts of one moment.
          if (id !== 'p2' && id !== 'p4' && id !== 'p6') await clock.pass(10)
        }
        const first = await pageOf(there, { limit: 3 })
        expect(first).toMatchObject({ ids: ['p6', 'p7', 'p4'], total: 7 })
        await here.append(draftId('p2'), versionAt(1), [b], card)
        await shelve(here, 'p8')
        const second = await pageOf(there, { limit: 3, ...after(first) })
        expect(second).toMatchObject({ ids: ['p5', 'p3', 'p1'], total: 8, more: null })
        expect((await pageOf(there, { limit: 2 })).ids).toEqual(['p2', 'p8'])
        expect(await pageOf(there, { limit: 8 })).toMatchObject({ total: 8, more: null })
      }),
    )

    test(
      'a page is a hundred drafts, or as many as are asked for, and never more than five hundred',
      within(async ({ here }) => {
        for (let count = 0; count < 502; count++) await shelve(here, `p${count}`)
        const sizes = [undefined, 1, 7, 500, 501, 0].map(async (limit) => {
          const { ids, total, more } = await pageOf(here, limit === undefined ? {} : { limit })
          return { limit, size: ids.length, total, isMore: more !== null }
        })
        expect(await Promise.all(sizes)).toEqual(
          [
            [undefined, 100],
            [1, 1],
            [7, 7],
            [500, 500],
            [501, 500],
            [0, 1],
          ].map(([limit, size]) => ({ limit, size, total: 502, isMore: true })),
        )
      }),
    )

    test(
      'drafts are found by words of slug and headline, letter case and accents ignored, all of them',
      within(async ({ here, there }) => {
        await shelve(here, 'malaga', { slug: 'MÁLAGA-FIRE', headline: 'Fire in the hills' })
        await shelve(here, 'munich', { slug: 'fire', headline: 'Feuer in München' })
        await shelve(here, 'jaffa', { slug: 'יפו', headline: 'שָׁלוֹם מיפו' })
        const found = async (words: string) => (await pageOf(there, { words })).ids
        expect(await found('malaga')).toEqual(['malaga'])
        expect(await found('MÁLAGA')).toEqual(['malaga'])
        expect(await found('FIRE munchen')).toEqual(['munich'])
        expect(await found('hills  fire')).toEqual(['malaga'])
        expect(await found('ire')).toEqual(['malaga', 'munich'])
        expect(await found('שלום')).toEqual(['jaffa'])
        expect(await found('fire (')).toEqual([])
        expect(await found(' ')).toEqual(['jaffa', 'malaga', 'munich'])
        expect(await pageOf(there, { words: 'fire', limit: 1 })).toMatchObject({ ids: ['malaga'], total: 2 })
        expect(await found('aleppo')).toEqual([])
        await here.append(draftId('munich'), versionAt(1), [], { ...card, slug: 'aleppo', headline: '' })
        expect(await found('aleppo')).toEqual(['munich'])
        expect(await found('munchen')).toEqual([])
      }),
    )

    test(
      'spiked drafts are listed alone, left out, or among the others, in pages too',
      within(async ({ here, there }, clock) => {
        for (const [id, spiked] of [
          ['p1', true],
          ['p2', false],
          ['p3', true],
          ['p4', false],
          ['p5', true],
        ] as const) {
          await shelve(here, id, { spiked })
          await clock.pass(10)
        }
        expect(await pageOf(there, {})).toMatchObject({ ids: ['p5', 'p4', 'p3', 'p2', 'p1'], total: 5 })
        expect(await pageOf(there, { spiked: false })).toMatchObject({ ids: ['p4', 'p2'], total: 2, more: null })
        const first = await pageOf(there, { spiked: true, limit: 2 })
        expect(first).toMatchObject({ ids: ['p5', 'p3'], total: 3 })
        expect(await pageOf(there, { spiked: true, limit: 2, ...after(first) })).toMatchObject({
          ids: ['p1'],
          total: 3,
          more: null,
        })
        expect(await pageOf(there, { spiked: true, words: 'p3' })).toMatchObject({ ids: ['p3'], total: 1 })
        expect(await pageOf(there, { spiked: false, words: 'p3' })).toMatchObject({ ids: [], total: 0 })
        const turned = { ...card, slug: 'p3', spiked: false }
        await here.append(draftId('p3'), versionAt(1), [entry('r', { kind: 'restored' })], turned)
        expect((await pageOf(there, { spiked: false })).ids).toEqual(['p3', 'p4', 'p2'])
        expect((await pageOf(there, { spiked: true })).ids).toEqual(['p5', 'p1'])
      }),
    )

    test(
      'a place on the shelf that no answer gave is refused',
      within(async ({ here }) => {
        await begin(here, a)
        const refused = { kind: 'failed', problem: 'refused' }
        expect(await here.list({ after: cursor('') })).toEqual(refused)
        expect(await here.list({ after: cursor('next'), words: 'aleppo' })).toEqual(refused)
      }),
    )

    test(
      'one draft of the shelf is looked at by itself',
      within(async ({ here, there }, clock) => {
        await begin(here, a)
        const at = clock.now()
        expect(await there.look(draft)).toEqual({ kind: 'card', draft: { id: draft, version: 1, card, at } })
        expect(await there.look(draftId('alepp'))).toEqual({ kind: 'missing' })
        await clock.pass(10)
        const spiked = { ...card, spiked: true }
        await here.append(draft, versionAt(1), [entry('s', { kind: 'spiked' })], spiked)
        expect(await there.look(draft)).toEqual({
          kind: 'card',
          draft: { id: draft, version: 2, card: spiked, at: at + 10 },
        })
      }),
    )

    test(
      'of the snapshots of a draft the newest is opened, or the newest no later than a version',
      within(async ({ here, there }) => {
        const snapshot = (version: number, data: unknown) => ({ version: versionAt(version), data })
        const opened = async (atMost?: number) => {
          const answer = await there.openSnapshot(draft, ...(atMost === undefined ? [] : [versionAt(atMost)]))
          return answer.kind === 'snapshot' ? answer.snapshot : answer.kind
        }
        await begin(here, a, b, c, d)
        expect(await opened()).toBe('missing')
        const data = { doc: ['words', null, { deep: 1.5 }], text: 'bidi \u202e 🗞' }
        expect(await here.keepSnapshot(draft, snapshot(4, data))).toEqual({ kind: 'kept' })
        expect(await here.keepSnapshot(draft, snapshot(2, 'two'))).toEqual({ kind: 'kept' })
        expect(await opened()).toEqual(snapshot(4, data))
        expect(await opened(4)).toEqual(snapshot(4, data))
        expect(await opened(3)).toEqual(snapshot(2, 'two'))
        expect(await opened(2)).toEqual(snapshot(2, 'two'))
        expect(await opened(1)).toBe('missing')
        expect(await there.keepSnapshot(draft, snapshot(2, 'two again'))).toEqual({ kind: 'kept' })
        expect(await opened(3)).toEqual(snapshot(2, 'two again'))
        expect(await there.open(draft)).toEqual({ kind: 'log', version: 4, entries: log(a, b, c, d) })
      }),
    )

    test(
      'a snapshot belongs to its draft, and is refused where the log does not reach it',
      within(async ({ here }) => {
        await begin(here, a)
        await here.append(draftId('aleppo2'), versionAt(0), [b], card)
        const refused = { kind: 'failed', problem: 'refused' }
        expect(await here.keepSnapshot(draft, { version: versionAt(2), data: 'ahead' })).toEqual(refused)
        expect(await here.keepSnapshot(draftId('nobody'), { version: versionAt(1), data: '' })).toEqual(refused)
        expect(await here.keepSnapshot(draft, { version: versionAt(1), data: 'mine' })).toEqual({ kind: 'kept' })
        for (const other of ['aleppo2', 'alepp', 'nobody', '']) {
          expect(await here.openSnapshot(draftId(other))).toEqual({ kind: 'missing' })
        }
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
