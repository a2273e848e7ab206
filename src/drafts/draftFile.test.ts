import fc from 'fast-check'
import { beforeEach, expect, test } from 'vitest'
import { schemaVersion, type BlockId, emptyStory, richText, type Story, type Zone } from '~/story'
import { fakeClock } from '~tests/kit/fakeClock.ts'
import { beginDraft } from './beginDraft.ts'
import { createMemoryKeeper } from './createMemoryKeeper.ts'
import { entryOf, type World } from './entryOf.ts'
import { importDraft } from './importDraft.ts'
import { draftId } from './names.ts'
import { readDraftFile, refusals } from './readDraftFile.ts'
import { spikeDraft } from './shelfActions.ts'
import type { DraftId, Entry, Keeper } from './types.ts'
import { writeDraftFile } from './writeDraftFile.ts'

let keeper: Keeper
let world: World
let draft: DraftId
const picture = new Blob([Uint8Array.from({ length: 300 }, (_, at) => at % 256)], { type: 'image/png' })

beforeEach(async () => {
  let ids = 0
  const clock = fakeClock()
  world = { clock, newId: () => `id-${++ids}`, who: { id: 'dana', name: 'Dana Ruiz' } }
  keeper = createMemoryKeeper(clock)
  const kept = await keeper.keepBlob(picture)
  if (kept.kind !== 'kept') throw new Error(kept.kind)
  const story: Story = {
    ...emptyStory({ language: 'en', direction: 'ltr', zone: 'UTC' as Zone }, 'p1' as BlockId),
    slug: 'strike',
    headline: richText('Strike \ud800 at “dawn”\u2028'),
    body: [
      {
        kind: 'photo',
        id: 'f1' as BlockId,
        picture: { blob: kept.blob, type: 'image/png', width: 2, height: 1, name: 'a.png' },
        caption: [],
        credit: 'Reuters',
        alt: '',
      },
    ],
  }
  const begun = await beginDraft(keeper, world, { story, origin: { title: 'Wire', text: 'Strike\0' } })
  if (begun.kind !== 'begun') throw new Error(begun.kind)
  draft = begun.draft
  await spikeDraft(keeper, world, draft)
})

async function written(from = keeper, id = draft): Promise<string> {
  const file = await writeDraftFile({ keeper: from, draft: id })
  if (file.kind !== 'file') throw new Error(file.kind)
  return file.text
}

/** The file with something in it changed. */
async function tampered(change: (file: { log: Entry[]; blobs: Record<string, unknown>; schema: number }) => void) {
  const file = JSON.parse(await written()) as Parameters<typeof change>[0]
  change(file)
  return readDraftFile(JSON.stringify(file))
}

test('a draft taken out and brought in on another machine is the same file, byte for byte', async () => {
  const file = await written()
  const elsewhere = createMemoryKeeper(fakeClock())
  const read = readDraftFile(file)
  if (read.kind !== 'read') throw new Error(read.says)
  const begun = await importDraft(elsewhere, world, read)
  if (begun.kind !== 'begun') throw new Error(begun.kind)
  expect(await written(elsewhere, begun.draft)).toBe(file)
  expect(begun.draft).not.toBe(draft)
  const [here, there] = [await keeper.list(), await elsewhere.list()]
  expect(there.kind === 'shelf' && there.drafts.map(({ card }) => card)).toEqual(
    here.kind === 'shelf' && here.drafts.map(({ card }) => card),
  )
})

test('a byte order mark before it does no harm', async () => {
  expect(readDraftFile(`\ufeff${await written()}`).kind).toBe('read')
})

test('a picture that is gone is told, and the words come out all the same', async () => {
  const bare: Keeper = { ...keeper, openBlob: async () => ({ kind: 'missing' }) }
  const file = await writeDraftFile({ keeper: bare, draft })
  expect(file.kind === 'file' && file.lost).toHaveLength(1)
  expect(file.kind === 'file' && readDraftFile(file.text).kind).toBe('read')
})

test('a draft that is missing, or cannot be had, makes no file', async () => {
  expect(await writeDraftFile({ keeper, draft: draftId('nobody') })).toEqual({ kind: 'missing' })
  const failing: Keeper = { ...keeper, openBlob: async () => ({ kind: 'failed', problem: 'unavailable' }) }
  expect(await writeDraftFile({ keeper: failing, draft })).toEqual({ kind: 'failed', problem: 'unavailable' })
})

test.each([
  ['', refusals.empty],
  [' \n', refusals.empty],
  ['Aleppo, Syria – …', refusals.notJson],
  ['[', refusals.notJson],
  ['null', refusals.notStet],
  ['{"stet":"story"}', refusals.notStet],
  ['{"stet":"draft","schema":1}', refusals.damaged],
  ['{"stet":"draft","schema":1,"log":[],"blobs":{}}', refusals.damaged],
  [`{"stet":"draft","schema":${schemaVersion + 1},"poem":true}`, refusals.newer],
  [`{"stet":"draft","schema":1,"log":${'['.repeat(200_000)}`, refusals.cut],
])('a file that is not one is refused with a sentence: %s', (text, says) => {
  expect(readDraftFile(text)).toEqual({ kind: 'refused', says })
})

test('a file cut anywhere is refused', async () => {
  const file = (await written()).trimEnd()
  fc.assert(
    fc.property(fc.integer({ min: 0, max: file.length - 1 }), (length) => {
      expect(readDraftFile(file.slice(0, length)).kind).toBe('refused')
    }),
  )
  expect(readDraftFile(file.slice(0, file.length / 2))).toEqual({ kind: 'refused', says: refusals.cut })
})

test('whatever single character of a file is changed, it is read or refused, never worse', async () => {
  const file = await written()
  fc.assert(
    fc.property(fc.nat(file.length - 1), fc.constantFrom('"', '{', '}', '0', '-', 'e', '\\', ' '), (at, sign) => {
      expect(['read', 'refused']).toContain(readDraftFile(file.slice(0, at) + sign + file.slice(at + 1)).kind)
    }),
    { numRuns: 300 },
  )
})

test('a file of a newer Stet is refused as such, also when only an entry tells', async () => {
  const says = { kind: 'refused', says: refusals.newer }
  expect(await tampered((file) => Object.assign(file, { schema: schemaVersion + 1 }))).toEqual(says)
  expect(await tampered((file) => Object.assign(file.log[1] ?? {}, { schema: schemaVersion + 1 }))).toEqual(says)
})

test('a draft of a newer Stet comes out whole, in a file that says so', async () => {
  const newer = { ...entryOf(world, { kind: 'spiked' }), schema: 7, what: { kind: 'sung', tune: ['do'] } }
  const opened = await keeper.list()
  if (opened.kind !== 'shelf' || opened.drafts[0] === undefined) throw new Error(opened.kind)
  const { version, card } = opened.drafts[0]
  await keeper.append(draft, version, [newer as unknown as Entry], card)
  const file = JSON.parse(await written()) as { schema: number; log: unknown[] }
  expect({ schema: file.schema, last: file.log.at(-1) }).toEqual({ schema: 7, last: newer })
})

test('hostile content is refused', async () => {
  const step = { stepType: 'replace', from: 9999, to: 10_000 }
  const damaged = { kind: 'refused', says: refusals.damaged }
  const badPicture = { kind: 'refused', says: refusals.picture }
  expect(
    await tampered(({ log }) => log.push(entryOf(world, { kind: 'edited', steps: [step], tab: 't' }))),
    'a step out of range',
  ).toEqual(damaged)
  expect(await tampered(({ log }) => log.push(...log)), 'entries twice').toEqual(damaged)
  expect(await tampered(({ log }) => log.shift()), 'no beginning').toEqual(damaged)
  expect(
    await tampered(({ blobs }) => Object.assign(blobs, { x: { type: 'image/svg+xml', base64: '' } })),
    'a picture that can carry scripts',
  ).toEqual(damaged)
  expect(
    await tampered(({ blobs }) => Object.assign(blobs, { x: { type: 'image/png', base64: '%%' } })),
    'a picture that is no base64',
  ).toEqual(badPicture)
})

test('a picture under another picture’s name is refused, and no draft begun', async () => {
  const read = await tampered(({ blobs }) => {
    for (const hash of Object.keys(blobs)) blobs[hash] = { type: 'image/png', base64: btoa('another') }
  })
  if (read.kind !== 'read') throw new Error(read.says)
  expect(await importDraft(keeper, world, read)).toEqual({ kind: 'refused', says: refusals.picture })
  const shelf = await keeper.list()
  expect(shelf.kind === 'shelf' && shelf.drafts).toHaveLength(1)
})

test('a keeper that is full says so', async () => {
  const read = readDraftFile(await written())
  if (read.kind !== 'read') throw new Error(read.says)
  const full: Keeper = { ...keeper, append: async () => ({ kind: 'failed', problem: 'full' }) }
  expect(await importDraft(full, world, read)).toEqual({ kind: 'failed', problem: 'full' })
})

test('fifty megabytes are answered', async () => {
  const words = 'x'.repeat(50_000_000)
  const start = performance.now()
  const read = await tampered(({ log }) => log.push(entryOf(world, { kind: 'origin', title: '', text: words })))
  expect(read.kind).toBe('read')
  expect(readDraftFile(`{"stet":"draft","schema":1,"log":["${words}"],"blobs":{}}`).kind).toBe('refused')
  expect(performance.now() - start).toBeLessThan(10_000)
})
