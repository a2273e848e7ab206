import { expect, test } from 'vitest'
import { newsroom } from '~tests/kit/newsroom.ts'
import { blockOf, noa } from '~tests/kit/twoAtOneStory.ts'

/** The page is hidden or closed, and what it sends then gets no answer that anybody hears. */
function leaveUnheard(
  { line }: Awaited<ReturnType<typeof newsroom>>,
  { desk }: { readonly desk: { leave: () => void } },
) {
  line.wait = 1_000_000_000
  desk.leave()
  line.wait = 0
}

test('what a closing window said twice does not come back when another took it up and rebased it', async () => {
  const room = await newsroom()
  const { kept, line, place, reload, keeperIn, seat, sit, begin, pass, log, heldNow } = room
  const draft = await begin()
  const first = await sit('first', draft)
  const keeper = keeperIn('second')
  await keeper.list()
  await pass(500)
  line.isDown = true
  first.writer.type(' Then rain.')
  await pass(1500)
  expect(first.save()).toBe('held')
  leaveUnheard(room, first)
  await pass(100)
  reload('first')
  const other = await seat(kept, draft, noa)
  other.writer.type('Today. ', blockOf(other.writer, 0).pos + 1)
  await other.desk.flush()
  line.isDown = false
  const second = await seat(keeper, draft, undefined, 'second')
  await pass(40_000)
  expect(second.save()).toBe('saved')
  await keeperIn('third').list()
  await pass(1000)
  expect(second.writer.text()).toBe('Today. The harbour closed.\nBoats stayed out. Then rain.')
  expect((await log(draft)).folded.doc).toEqual(second.writer.doc())
  expect(await heldNow()).toEqual([])
  expect(place.storage.length).toBe(0)
})

test('what a hidden window said before it came back does not come back after it', async () => {
  const { kept, line, place, reload, keeperIn, seat, sit, begin, pass, log } = await newsroom()
  const draft = await begin()
  const first = await sit('first', draft)
  await pass(500)
  line.isDown = true
  const other = await seat(kept, draft, noa)
  other.writer.type('Today. ', blockOf(other.writer, 0).pos + 1)
  await other.desk.flush()
  line.isDown = false
  first.writer.type(' Then rain.')
  first.desk.leave()
  await pass(100)
  expect(place.storage.length).toBe(1)
  await pass(40_000)
  expect(first.save()).toBe('saved')
  expect(place.storage.length).toBe(0)
  reload('first')
  await keeperIn('second').list()
  await pass(1000)
  expect(other.writer.text()).toBe('Today. The harbour closed.\nBoats stayed out. Then rain.')
  expect((await log(draft)).folded.doc).toEqual(other.writer.doc())
})

test('an append that is not a desk’s leaves the copy of what a desk said', async () => {
  const { line, place, keeperIn, seat, begin, pass } = await newsroom()
  const draft = await begin()
  const keeper = keeperIn('first')
  const first = await seat(keeper, draft, undefined, 'first')
  await pass(500)
  first.writer.type(' Then rain.')
  line.wait = 1_000_000_000
  first.desk.leave()
  line.wait = 0
  const looked = await keeper.look(draft)
  if (looked.kind !== 'card') throw new Error(looked.kind)
  expect(await keeper.append(draft, looked.draft.version, [], looked.draft.card)).toMatchObject({ kind: 'kept' })
  expect(place.storage.length).toBe(1)
})

test('an answer that comes as a window closes takes nothing away of what was written after it was asked for', async () => {
  const room = await newsroom()
  const { line, place, reload, keeperIn, sit, begin, pass, log, heldNow } = room
  const draft = await begin()
  const first = await sit('first', draft)
  await pass(500)
  line.wait = 500
  first.writer.type(' Then rain.')
  await pass(300)
  first.writer.type(' Then hail.')
  leaveUnheard(room, first)
  reload('first')
  await pass(1000)
  expect((await log(draft)).entries).toHaveLength(2)
  expect(place.storage.length).toBe(1)
  await keeperIn('second').list()
  await pass(1000)
  expect(JSON.stringify((await log(draft)).folded.doc)).toContain('Boats stayed out. Then rain. Then hail.')
  expect(await heldNow()).toEqual([])
})
