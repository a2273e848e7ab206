import { IDBFactory } from 'fake-indexeddb'
import { expect, test, vi } from 'vitest'
import { newsroom } from '~tests/kit/newsroom.ts'
import { summed } from '../drafts/sumOf.ts'
import { blockOf, dana, noa } from '~tests/kit/twoAtOneStory.ts'
import { createHolds } from '../drafts/createHolds.ts'

test('words typed while the server is away are there after a reload, and come back over what others wrote, once', async () => {
  const { kept, line, reload, seat, sit, begin, pass, log, heldNow } = await newsroom()
  const draft = await begin()
  const first = await sit('first', draft)
  await pass(500)
  line.isDown = true
  first.writer.type(' Then rain.')
  await pass(1500)
  expect(first.save()).toBe('held')
  first.writer.type(' Then hail.')
  await pass(700)
  expect(first.save()).toBe('held')
  reload('first')

  const other = await seat(kept, draft, noa)
  other.writer.type('Today. ', blockOf(other.writer, 0).pos + 1)
  await other.desk.flush()

  const second = await sit('second', draft)
  expect(second.desk.resumes).toBe(true)
  expect(second.writer.text()).toBe('The harbour closed.\nBoats stayed out. Then rain. Then hail.')
  expect(second.writer.unconfirmed().length).toBeGreaterThan(0)
  await pass(1500)
  expect(second.save()).toBe('held')
  second.writer.type(' Then snow.')
  await pass(700)

  line.isDown = false
  await pass(40_000)
  expect(second.save()).toBe('saved')
  const text = 'Today. The harbour closed.\nBoats stayed out. Then rain. Then hail. Then snow.'
  expect(second.writer.text()).toBe(text)
  expect(other.writer.text()).toBe(text)
  expect((await log(draft)).folded.doc).toEqual(second.writer.doc())
  expect(await heldNow()).toEqual([])
})

test('held words whose place was deleted meanwhile are on the tray when they come back', async () => {
  const { kept, line, reload, seat, sit, begin, pass } = await newsroom()
  const draft = await begin()
  const first = await sit('first', draft)
  await pass(500)
  line.isDown = true
  first.writer.type(' until dawn')
  await pass(1500)
  reload('first')
  const other = await seat(kept, draft, noa)
  const { pos, size } = blockOf(other.writer, 1)
  other.writer.edit((tr) => tr.delete(pos, pos + size))
  await other.desk.flush()
  line.isDown = false
  const second = await sit('second', draft)
  await pass(3000)
  expect(second.desk.store.getState().recovered).toMatchObject([{ words: ' until dawn', typedBy: dana, takenBy: noa }])
  expect(other.desk.store.getState().recovered).toHaveLength(1)
})

test('a story begun while the server is away is on the shelf, over a reload too, and arrives when it answers', async () => {
  const { line, reload, keeperIn, seat, begin, pass, log, heldNow } = await newsroom()
  line.isDown = true
  const draft = await begin(keeperIn('first'))
  reload('first')
  const keeper = keeperIn('second')
  expect(await keeper.list()).toMatchObject({ kind: 'shelf', total: 1, away: 'offline', drafts: [{ id: draft }] })
  expect(await keeper.list({ spiked: true })).toMatchObject({ total: 0 })
  const second = await seat(keeper, draft, dana, 'second')
  second.writer.type(' And rain.')
  await pass(1500)
  expect(second.save()).toBe('held')
  line.isDown = false
  await pass(40_000)
  expect(second.save()).toBe('saved')
  const { entries, folded } = await log(draft)
  expect(folded.doc).toEqual(second.writer.doc())
  expect(new Set(entries.map(({ entry }) => entry.id)).size).toBe(entries.length)
  expect(await heldNow()).toEqual([])
})

test('a story begun away that nobody opens again is sent all the same', async () => {
  const { line, reload, keeperIn, begin, pass, log, heldNow } = await newsroom()
  line.isDown = true
  const draft = await begin(keeperIn('first'))
  reload('first')
  line.isDown = false
  await keeperIn('second').list()
  await pass(500)
  expect((await log(draft)).entries).toHaveLength(1)
  expect(await heldNow()).toEqual([])
})

test('an append whose answer was lost counts once, over a reload', async () => {
  const { line, reload, sit, begin, pass, log, heldNow } = await newsroom()
  const draft = await begin()
  const first = await sit('first', draft)
  await pass(500)
  first.writer.type(' Then rain.')
  line.harm = { kind: 'answer lost' }
  await pass(250)
  line.isDown = true
  await pass(1500)
  expect((await log(draft)).entries).toHaveLength(2)
  reload('first')
  line.isDown = false
  const second = await sit('second', draft)
  await pass(3000)
  expect(second.save()).toBe('saved')
  expect(second.writer.text()).toBe('The harbour closed.\nBoats stayed out. Then rain.')
  expect((await log(draft)).entries).toHaveLength(2)
  expect(await heldNow()).toEqual([])
})

test('a picture that was seen is shown while the server is away', async () => {
  const { kept, line, keeperIn, pass } = await newsroom()
  const keeper = keeperIn('here')
  const there = await kept.keepBlob(new Blob(['there'], { type: 'image/png' }))
  const here = await keeper.keepBlob(new Blob(['here'], { type: 'image/png' }))
  if (there.kind !== 'kept' || here.kind !== 'kept') throw new Error('not kept')
  await keeper.openBlob(there.blob)
  await pass(500)
  line.isDown = true
  for (const [{ blob }, words] of [[there, 'there'] as const, [here, 'here'] as const]) {
    const opened = await keeper.openBlob(blob)
    expect(opened.kind === 'blob' && (await opened.blob.text())).toBe(words)
  }
})

test('two windows away each keep their own words, and both come back', async () => {
  const { line, sit, begin, pass, log } = await newsroom()
  const draft = await begin()
  const one = await sit('one', draft)
  const two = await sit('two', draft)
  await pass(500)
  line.isDown = true
  one.writer.type('One. ', blockOf(one.writer, 0).pos + 1)
  two.writer.type(' Two.')
  await pass(1500)
  expect([one.save(), two.save()]).toEqual(['held', 'held'])
  line.isDown = false
  await pass(80_000)
  expect([one.save(), two.save()]).toEqual(['saved', 'saved'])
  expect(one.writer.text()).toBe('One. The harbour closed.\nBoats stayed out. Two.')
  expect((await log(draft)).folded.doc).toEqual(two.writer.doc())
})

test('words that the device has no room for are not called saved', async () => {
  const { line, sit, begin, pass } = await newsroom()
  const draft = await begin()
  const full = Object.assign(new IDBFactory(), {
    open: () => {
      throw new DOMException('no', 'QuotaExceededError')
    },
  })
  const { writer, save } = await sit('here', draft, full)
  await pass(500)
  line.isDown = true
  writer.type(' Then rain.')
  await pass(1500)
  expect(save()).toBe('unsaved')
  line.isDown = false
  await pass(40_000)
  expect(save()).toBe('saved')
})

test('a server that takes two seconds finds the words held meanwhile, and saved then', async () => {
  const { line, sit, begin, pass, log, heldNow } = await newsroom()
  const draft = await begin()
  const { writer, save } = await sit('here', draft)
  await pass(500)
  line.wait = 2000
  writer.type(' Then rain.')
  await pass(1300)
  expect(save()).toBe('held')
  await pass(8000)
  expect(save()).toBe('saved')
  expect((await log(draft)).entries).toHaveLength(2)
  expect(await heldNow()).toEqual([])
})

test('a hold that does not go on from its version is put aside, and the story is shown as it is kept', async () => {
  const { line, device, reload, keeperIn, sit, begin, pass } = await newsroom()
  const draft = await begin()
  const first = await sit('first', draft)
  await pass(500)
  line.isDown = true
  first.writer.type(' Then rain.')
  await pass(1500)
  reload('first')
  const holds = createHolds(device)
  const [held] = await holds.of(draft)
  const [entry] = held?.entries ?? []
  if (held === undefined || entry === undefined) throw new Error('nothing is held')
  const slice = { content: [{ type: 'text', text: 'Then rain.' }] }
  const steps = [{ stepType: 'replace', from: 9000, to: 9001, slice }]
  await holds.letGo(draft, 'first')
  await holds.keep({
    ...held,
    card: { ...held.card, slug: 'aside' },
    entries: [summed({ ...entry, what: { kind: 'edited', steps, tab: 'first' } })],
  })
  const second = await sit('second', draft)
  expect(second.writer.text()).toBe('The harbour closed.\nBoats stayed out.')
  expect(second.desk.resumes).toBe(false)
  expect(await holds.of(draft)).toHaveLength(1)
  expect(await keeperIn('shelf').list()).toMatchObject({ drafts: [{ id: draft, card: { slug: held.card.slug } }] })
  second.writer.type(' Then hail.')
  await pass(1500)
  expect(second.save()).toBe('held')
  expect(await holds.of(draft)).toHaveLength(2)

  const [aside, ...more] = (await keeperIn('third').aside?.()) ?? []
  expect(more).toEqual([])
  expect(aside).toMatchObject({ draft, card: { slug: 'aside' }, words: ['Then rain.'] })
  await aside?.letGo()
  expect(await keeperIn('third').aside?.()).toEqual([])
  expect(await holds.of(draft)).toHaveLength(1)
})

test('what is held already is neither asked of the writer nor sent again and again while the server is away', async () => {
  const { line, sit, begin, pass, log } = await newsroom()
  const draft = await begin()
  const { writer, save } = await sit('here', draft)
  await pass(500)
  line.isDown = true
  writer.type(' Then rain.')
  await pass(1500)
  const all = vi.spyOn(writer, 'unconfirmed')
  const rest = vi.spyOn(writer, 'unconfirmedAfter')
  line.asked.length = 0
  for (const words of [' Then hail.', ' Then snow.']) {
    writer.type(words)
    await pass(40_000)
    expect(save()).toBe('held')
  }
  expect(line.asked.length).toBeGreaterThan(2)
  expect(line.asked.filter((one) => one.startsWith('POST'))).toEqual([])
  expect(all).not.toHaveBeenCalled()
  const asked = rest.mock.results.map(({ value }) => (value as readonly unknown[]).length)
  expect(Math.max(...asked)).toBe(1)
  line.isDown = false
  await pass(40_000)
  expect(save()).toBe('saved')
  expect((await log(draft)).folded.doc).toEqual(writer.doc())
})

test('words are held in a story that is opened again while its last desk is still closing', async () => {
  const { line, keeperIn, seat, begin, pass, log } = await newsroom()
  const draft = await begin()
  const keeper = keeperIn('here')
  const before = await keeper.takeUp?.(draft)
  const { writer, save } = await seat(keeper, draft, dana, 'here')
  before?.end()
  await pass(500)
  line.isDown = true
  writer.type(' Then rain.')
  await pass(1500)
  expect(save()).toBe('held')
  line.isDown = false
  await pass(40_000)
  expect(save()).toBe('saved')
  expect((await log(draft)).folded.doc).toEqual(writer.doc())
})
