import fc from 'fast-check'
import { beforeEach, expect, test } from 'vitest'
import { schemaVersion, type BlockId, emptyStory, type Instant, richText, type Story, type Zone } from '~/story'
import { fakeClock } from '~tests/kit/fakeClock.ts'
import { beginDraft } from './beginDraft.ts'
import { createMemoryKeeper } from './createMemoryKeeper.ts'
import { entryOf, type World } from './entryOf.ts'
import { importDraft } from './importDraft.ts'
import { blobHash, draftId, versionAt } from './names.ts'
import { sha256 } from './sha256.ts'
import { toBase64 } from './base64.ts'
import { readDraftFile, refusals } from './readDraftFile.ts'
import { spikeDraft } from './shelfActions.ts'
import type { DraftId, Entry, Keeper } from './types.ts'
import { writeDraftFile } from './writeDraftFile.ts'

let keeper: Keeper
let world: World
let draft: DraftId
const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, ...Array.from({ length: 300 }, (_, at) => at % 256)])
const picture = new Blob([png], { type: 'image/png' })

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
    await tampered(({ blobs }) => Object.assign(blobs, { [aHash]: { type: 'image/png', base64: '%%' } })),
    'a picture that is no base64',
  ).toEqual(badPicture)
  expect(
    await tampered(({ blobs }) => Object.assign(blobs, { [aHash]: { type: 'image/png', base64: btoa('<svg/>') } })),
    'a picture that is none',
  ).toEqual(badPicture)
  expect(
    await tampered(({ blobs }) =>
      Object.assign(blobs, { '../x': { type: 'image/png', base64: toBase64(png.buffer) } }),
    ),
    'a picture whose name is no hash',
  ).toEqual(badPicture)
})

const aHash = 'a'.repeat(64)
const setting = (attr: string, value: unknown) =>
  entryOf(world, { kind: 'edited', steps: [{ stepType: 'docAttr', attr, value }], tab: 't' })

test('what would throw where it is shown is refused, also when it was set right again', async () => {
  const damaged = { kind: 'refused', says: refusals.damaged }
  for (const [attr, bad, good] of [
    ['zone', 'Nowhere/Land', 'UTC'],
    ['language', '"><b>', 'en'],
    ['publishAt', 1e300, 1],
  ] as const) {
    expect(await tampered(({ log }) => log.push(setting(attr, bad))), attr).toEqual(damaged)
    expect(await tampered(({ log }) => log.push(setting(attr, bad), setting(attr, good))), attr).toEqual(damaged)
    expect((await tampered(({ log }) => log.push(setting(attr, good)))).kind, attr).toBe('read')
  }
  expect(await tampered(({ log }) => log.push({ ...setting('slug', ''), at: 1e17 as Instant }))).toEqual(damaged)
})

test('a name for a version to come, or for none, is refused, one for a version that was is read', async () => {
  const named = (version: number) =>
    tampered(({ log }) =>
      log.push(entryOf(world, { kind: 'named', version: versionAt(version), name: 'Sent to desk' })),
    )
  expect((await named(3)).kind).toBe('read')
  for (const version of [4, 99, 0, -1, 1.5]) {
    expect(await named(version), `version ${version}`).toEqual({ kind: 'refused', says: refusals.damaged })
  }
})

test('an id that comes again with other content is refused', async () => {
  const again = await tampered(({ log }) => {
    const [, second] = log
    if (second !== undefined) log.push({ ...second, what: { kind: 'spiked' } })
  })
  expect(again).toEqual({ kind: 'refused', says: refusals.damaged })
})

test('keys that name the workings of objects are refused or mean nothing, and leave no trace', async () => {
  const file = await written()
  const hostile = [
    file.replace('"blobs":{', '"blobs":{"__proto__":{"type":"image/svg+xml","base64":"PHN2Zy8+"},'),
    file.replace('"blobs":{', '"blobs":{"__proto__":null,'),
    file.replace('"blobs":{', '"blobs":{"constructor":{"type":"image/png","base64":""},'),
    file.replace('"type":"photo"', '"type":"__proto__"'),
    file.replace('"type":"photo"', '"type":"constructor"'),
    file.replace('"attrs":{', '"attrs":{"__proto__":{"slug":"x"},'),
    file.replace('"log":[', '"log":[{"__proto__":{"kind":"began"}},'),
  ]
  for (const text of hostile) {
    expect(text).not.toBe(file)
    expect(readDraftFile(text).kind, text.slice(0, 200)).toBe('refused')
  }
  const spoilt = file.replace('"by":{', '"by":{"__proto__":{"id":"noa"},').replace('{', '{"__proto__":{"polluted":1},')
  expect(readDraftFile(spoilt).kind, 'other than its sum says').toBe('refused')
  const odd = readDraftFile(spoilt.replace(/,"sum":"[^"]*"/g, ''))
  expect(odd.kind === 'read' && odd.log[0]?.by.id).toBe('dana')
  expect('polluted' in {}).toBe(false)
})

test('names and returns go out and come in with the rest', async () => {
  const opened = await keeper.list()
  if (opened.kind !== 'shelf' || opened.drafts[0] === undefined) throw new Error(opened.kind)
  const { version, card } = opened.drafts[0]
  const said = [
    entryOf(world, { kind: 'named', version: versionAt(2), name: 'Sent to desk “A”' }),
    entryOf(world, { kind: 'returned', to: versionAt(1) }),
  ]
  await keeper.append(draft, version, said, card)
  const file = await written()
  const read = readDraftFile(file)
  if (read.kind !== 'read') throw new Error(read.says)
  const begun = await importDraft(keeper, world, read)
  if (begun.kind !== 'begun') throw new Error(begun.kind)
  expect(await written(keeper, begun.draft)).toBe(file)
})

test('a picture under another picture’s name is refused, no draft begun and no other picture kept', async () => {
  const other = png.slice(0, 20)
  const fair = png.slice(0, 30)
  const read = await tampered(({ blobs }) => {
    for (const hash of Object.keys(blobs)) blobs[hash] = { type: 'image/png', base64: toBase64(other.buffer) }
    Object.assign(blobs, { [sha256(fair.buffer)]: { type: 'image/png', base64: toBase64(fair.buffer) } })
  })
  if (read.kind !== 'read') throw new Error(read.says)
  expect(await importDraft(keeper, world, read)).toEqual({ kind: 'refused', says: refusals.picture })
  const shelf = await keeper.list()
  expect(shelf.kind === 'shelf' && shelf.drafts).toHaveLength(1)
  expect(await keeper.openBlob(blobHash(sha256(fair.buffer)))).toEqual({ kind: 'missing' })
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

test('fifty megabytes of changes made to stall a window are refused at once, and a long honest log is read', async () => {
  const base = JSON.parse(await written()) as { log: Entry[]; schema: number }
  const began = base.log[0]
  if (began?.what.kind !== 'began') throw new Error('No beginning')
  const blocks = Array.from({ length: 20_000 }, (_, at) => ({ type: 'paragraph', attrs: { id: `p${at}` } }))
  const doc = began.what.doc as { content: unknown[] }
  const { sum: _, ...unsummed } = began
  const long = { ...unsummed, what: { ...began.what, doc: { ...doc, content: [...doc.content, ...blocks] } } }
  const jump = (at: number) => ({
    ...entryOf(world, {
      kind: 'edited',
      steps: [{ stepType: 'attr', pos: 100 + 2 * ((at * 7919) % 9000), attr: 'id', value: `q${at}` }],
      tab: 't',
    }),
  })
  const stalling = JSON.stringify({
    ...base,
    log: [long, ...Array.from({ length: 270_000 }, (_, at) => jump(at))],
  })
  expect(stalling.length).toBeGreaterThan(50_000_000)
  const start = performance.now()
  expect(readDraftFile(stalling)).toEqual({ kind: 'refused', says: refusals.tooMuch })
  expect(performance.now() - start).toBeLessThan(30_000)
  const key = (at: number) =>
    entryOf(world, {
      kind: 'edited',
      steps: [{ stepType: 'replace', from: 1 + at, to: 1 + at, slice: { content: [{ type: 'text', text: 'a' }] } }],
      tab: 't',
    })
  const honest = JSON.stringify({ ...base, log: [long, ...Array.from({ length: 20_000 }, (_, at) => key(at))] })
  expect(readDraftFile(honest).kind).toBe('read')
}, 120_000)
