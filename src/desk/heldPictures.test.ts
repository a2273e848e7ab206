import { IDBFactory } from 'fake-indexeddb'
import { expect, test } from 'vitest'
import type { BlobKept, Keeper } from '~/drafts'
import type { BlobHash } from '~/story'
import { newsroom } from '~tests/kit/newsroom.ts'

const photo = (words = 'a picture') => new Blob([words], { type: 'image/png' })

const hashIn = (kept: BlobKept): BlobHash => {
  if (kept.kind !== 'kept') throw new Error(kept.problem)
  return kept.blob
}

const shown = async (keeper: Keeper, hash: BlobHash) => {
  const opened = await keeper.openBlob(hash)
  return opened.kind === 'blob' ? `${opened.blob.type}: ${await opened.blob.text()}` : opened.kind
}

/** What is written at the server, in order. */
const writes = (asked: readonly string[]) =>
  asked.filter((one) => /^(PUT blobs|POST drafts)/.test(one)).map((one) => one.split('/')[0])

test('a picture chosen while away is shown from here, over a reload, and arrives before the words that show it', async () => {
  const { kept, line, reload, keeperIn, seat, sit, begin, pass, log, holds } = await newsroom()
  const draft = await begin()
  const keeper = keeperIn('first')
  const first = await seat(keeper, draft, undefined, 'first')
  await pass(500)
  line.isDown = true
  const chosen = await keeper.keepBlob(photo())
  const hash = hashIn(chosen)
  expect(chosen).toEqual({ kind: 'kept', blob: hash, held: true })
  first.writer.type(' See the photo.')
  await pass(1500)
  expect(first.save()).toBe('held')
  reload('first')

  const second = await sit('second', draft)
  expect(second.writer.text()).toContain('See the photo.')
  expect(await shown(keeperIn('second'), hash)).toBe('image/png: a picture')
  expect(await kept.openBlob(hash)).toEqual({ kind: 'missing' })

  line.isDown = false
  line.asked.length = 0
  await pass(40_000)
  expect(second.save()).toBe('saved')
  expect(writes(line.asked).slice(0, 2)).toEqual(['PUT blobs', 'POST drafts'])
  expect(await shown(kept, hash)).toBe('image/png: a picture')
  expect((await log(draft)).folded.doc).toEqual(second.writer.doc())
  expect(await holds.pictures.all()).toEqual([])
  line.isDown = true
  expect(await shown(keeperIn('third'), hash)).toBe('image/png: a picture')
})

test('a picture that no story shows yet is sent when the server answers, by whichever window asks first', async () => {
  const { kept, line, reload, keeperIn, pass, holds } = await newsroom()
  line.isDown = true
  const hash = hashIn(await keeperIn('first').keepBlob(photo()))
  reload('first')
  line.isDown = false
  await keeperIn('second').list()
  await pass(500)
  expect(await shown(kept, hash)).toBe('image/png: a picture')
  expect(await holds.pictures.all()).toEqual([])
})

test('words arrive though the server will not take a picture, which stays on the device and is tried again later', async () => {
  const { kept, line, keeperIn, seat, begin, pass, log, holds } = await newsroom()
  const draft = await begin()
  const keeper = keeperIn('here')
  const { writer, save } = await seat(keeper, draft, undefined, 'here')
  await pass(500)
  line.isDown = true
  const hash = hashIn(await keeper.keepBlob(photo()))
  writer.type(' See the photo.')
  await pass(1500)
  line.refuses = 507
  line.isDown = false
  line.asked.length = 0
  await pass(40_000)
  writer.type(' And rain.')
  await pass(1500)
  expect(save()).toBe('saved')
  expect((await log(draft)).folded.doc).toEqual(writer.doc())
  expect(writes(line.asked)).toEqual(['PUT blobs', 'POST drafts', 'POST drafts'])
  expect(await shown(keeper, hash)).toBe('image/png: a picture')
  line.refuses = null
  await keeperIn('later').list()
  await pass(500)
  expect(await shown(kept, hash)).toBe('image/png: a picture')
  expect(await holds.pictures.all()).toEqual([])
})

test('words do not wait each time for a picture that does not come through', async () => {
  const { kept, line, keeperIn, seat, begin, pass } = await newsroom()
  const draft = await begin()
  const keeper = keeperIn('here')
  const { writer, save } = await seat(keeper, draft, undefined, 'here')
  await pass(500)
  line.isDown = true
  const hash = hashIn(await keeper.keepBlob(photo()))
  await pass(1500)
  line.refuses = 503
  line.isDown = false
  line.asked.length = 0
  await pass(35_000)
  for (const words of ['One. ', 'Two. ', 'Three. ']) {
    writer.type(words)
    await pass(1500)
    expect(save()).toBe('saved')
  }
  expect(writes(line.asked).filter((one) => one === 'PUT blobs').length).toBeLessThan(4)
  line.refuses = null
  await pass(40_000)
  expect(await shown(kept, hash)).toBe('image/png: a picture')
})

test('a picture that the device has no room for while the server is away is not kept, and says so', async () => {
  const { line, keeperIn } = await newsroom()
  const full = Object.assign(new IDBFactory(), {
    open: () => {
      throw new DOMException('no', 'QuotaExceededError')
    },
  })
  line.isDown = true
  expect(await keeperIn('here', full).keepBlob(photo())).toEqual({ kind: 'failed', problem: 'full' })
})

test('a server that is slow to take a picture is not waited for, and is sent it once, before the words', async () => {
  const { kept, line, keeperIn, seat, begin, pass, holds } = await newsroom()
  const draft = await begin()
  const keeper = keeperIn('here')
  const { writer, save } = await seat(keeper, draft, undefined, 'here')
  await pass(500)
  line.wait = 8000
  line.asked.length = 0
  const keeping = keeper.keepBlob(photo())
  await pass(3500)
  const chosen = await keeping
  expect(chosen).toMatchObject({ kind: 'kept', held: true })
  writer.type(' See the photo.')
  await pass(40_000)
  expect(save()).toBe('saved')
  const [first, ...rest] = writes(line.asked)
  expect(first).toBe('PUT blobs')
  expect(new Set(rest)).toEqual(new Set(['POST drafts']))
  expect(await shown(kept, hashIn(chosen))).toBe('image/png: a picture')
  expect(await holds.pictures.all()).toEqual([])
})

test('a picture that does not come through is tried twice a minute, however often the server goes and comes back', async () => {
  const { line, keeperIn, seat, begin, pass } = await newsroom()
  const draft = await begin()
  const keeper = keeperIn('here')
  const { writer, save } = await seat(keeper, draft, undefined, 'here')
  await pass(500)
  line.isDown = true
  await keeper.keepBlob(photo())
  line.refuses = 503
  for (const words of ['One. ', 'Two. ', 'Three. ', 'Four. ']) {
    line.isDown = true
    writer.type(words)
    await pass(2000)
    line.isDown = false
    await pass(20_000)
    expect(save()).toBe('saved')
  }
  line.asked.length = 0
  await pass(120_000)
  const { length } = writes(line.asked)
  expect(length).toBeGreaterThan(2)
  expect(length).toBeLessThan(6)
})

test('a large picture on a slow line arrives, and words go on without it after a while', async () => {
  const { kept, line, keeperIn, seat, begin, pass, holds } = await newsroom()
  const draft = await begin()
  const keeper = keeperIn('here')
  const { writer, save } = await seat(keeper, draft, undefined, 'here')
  await pass(500)
  line.pictureWait = 60_000
  line.asked.length = 0
  const keeping = keeper.keepBlob(photo('a picture'.repeat(200_000)))
  await pass(3500)
  const hash = hashIn(await keeping)
  expect(await keeper.heldPictures?.()).toBe(1)
  for (const words of ['One. ', 'Two. ']) {
    writer.type(words)
    await pass(25_000)
    expect(save()).toBe('saved')
  }
  await pass(20_000)
  expect((await kept.openBlob(hash)).kind).toBe('blob')
  expect(await holds.pictures.all()).toEqual([])
  expect(await keeper.heldPictures?.()).toBe(0)
  expect(line.asked.filter((one) => one.startsWith('PUT blobs'))).toHaveLength(1)
})
