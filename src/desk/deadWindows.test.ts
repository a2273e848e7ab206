import { expect, test } from 'vitest'
import type { DraftId } from '~/drafts'
import { newsroom } from '~tests/kit/newsroom.ts'
import { blockOf, noa } from '~tests/kit/twoAtOneStory.ts'

type Newsroom = Awaited<ReturnType<typeof newsroom>>
type Edits = Readonly<Record<string, (writer: Awaited<ReturnType<Newsroom['sit']>>['writer']) => void>>

/** Opens a window for each, loses the server, has each edit, and closes all of them before the server is back. */
async function dieAway({ line, sit, pass, reload }: Newsroom, draft: DraftId, edits: Edits): Promise<void> {
  const seats = []
  for (const id of Object.keys(edits)) seats.push({ id, ...(await sit(id, draft)) })
  await pass(500)
  line.isDown = true
  for (const { id, writer } of seats) edits[id]?.(writer)
  await pass(1500)
  for (const { id, save } of seats) {
    expect(save()).toBe('held')
    reload(id)
  }
}

const atStart =
  (words: string): Edits[string] =>
  (writer) =>
    writer.type(words, blockOf(writer, 0).pos + 1)
const atEnd =
  (words: string): Edits[string] =>
  (writer) =>
    writer.type(words)

test('what two windows held that died while away is all there when a third opens, each word once', async () => {
  const room = await newsroom()
  const { line, sit, begin, pass, log, heldNow } = room
  const draft = await begin()
  await dieAway(room, draft, { one: atStart('One. '), two: atEnd(' Two.') })
  expect(await heldNow()).toHaveLength(2)
  line.isDown = false
  const third = await sit('third', draft)
  await pass(5000)
  expect(third.save()).toBe('saved')
  expect(third.writer.text()).toBe('One. The harbour closed.\nBoats stayed out. Two.')
  const { entries, folded } = await log(draft)
  expect(folded.doc).toEqual(third.writer.doc())
  expect(entries).toHaveLength(3)
  expect(await heldNow()).toEqual([])
})

test('a third window that opens while away shows what one held, and the rest comes when the server is back', async () => {
  const room = await newsroom()
  const { kept, line, seat, sit, begin, pass, log, heldNow } = room
  const draft = await begin()
  await dieAway(room, draft, { one: atStart('One. '), two: atEnd(' Two.'), three: atStart('Three. ') })
  const other = await seat(kept, draft, noa)
  other.writer.type('Today: ', blockOf(other.writer, 1).pos + 1)
  await other.desk.flush()
  const third = await sit('here', draft)
  third.writer.type(' Here.')
  await pass(1500)
  expect(third.writer.text()).toBe('One. The harbour closed.\nBoats stayed out. Here.')
  line.isDown = false
  await pass(80_000)
  expect(third.save()).toBe('saved')
  expect(
    third.writer
      .text()
      .split(/(?<=[.:]) ?/)
      .map((words) => words.trim())
      .toSorted(),
  ).toEqual(['Boats stayed out.', 'Here.', 'One.', 'The harbour closed.', 'Three.', 'Today:', 'Two.'].toSorted())
  expect((await log(draft)).folded.doc).toEqual(third.writer.doc())
  expect(other.writer.text()).toBe(third.writer.text())
  expect(await heldNow()).toEqual([])
})

test('what a window held that died is sent though nobody opens the draft and others wrote in it', async () => {
  const room = await newsroom()
  const { kept, line, seat, keeperIn, begin, pass, log, heldNow } = room
  const draft = await begin()
  await dieAway(room, draft, { one: atStart('One. ') })
  const other = await seat(kept, draft, noa)
  other.writer.type(' Today.')
  await other.desk.flush()
  line.isDown = false
  await keeperIn('shelf').list()
  await pass(1000)
  expect(other.writer.text()).toBe('One. The harbour closed.\nBoats stayed out. Today.')
  const { entries } = await log(draft)
  expect(entries.map(({ entry }) => entry.by.id)).toEqual(['dana', 'noa', 'dana'])
  expect(await heldNow()).toEqual([])
  const shelf = await kept.list()
  expect(shelf.kind === 'shelf' && shelf.drafts[0]?.version).toBe(3)
})

test('words whose place another window took away wait for a desk of their own, which shows them on the tray', async () => {
  const room = await newsroom()
  const { line, reload, sit, begin, pass, heldNow } = room
  const draft = await begin()
  await dieAway(room, draft, {
    one: (writer) => {
      const { pos, size } = blockOf(writer, 1)
      writer.edit((tr) => tr.delete(pos, pos + size))
    },
    two: atEnd(' Two.'),
  })
  line.isDown = false
  const third = await sit('third', draft)
  await pass(5000)
  expect(third.save()).toBe('saved')
  expect(third.writer.text()).toBe('The harbour closed.')
  expect(await heldNow()).toHaveLength(1)
  await third.desk.close()
  reload('third')
  const fourth = await sit('fourth', draft)
  await pass(5000)
  expect(fourth.save()).toBe('saved')
  expect(fourth.desk.store.getState().recovered.map(({ words }) => words)).toEqual([' Two.'])
  expect(await heldNow()).toEqual([])
})

test('a hold that was sent in part before its window died is sent on, and nothing of it twice', async () => {
  const room = await newsroom()
  const { kept, line, reload, seat, sit, keeperIn, begin, pass, log, heldNow } = room
  const draft = await begin()
  const one = await sit('one', draft)
  await pass(500)
  one.writer.type(' One.')
  line.harm = { kind: 'answer lost' }
  await pass(250)
  line.isDown = true
  await pass(1500)
  one.writer.type(' More.')
  await pass(1500)
  expect(one.save()).toBe('held')
  reload('one')
  const other = await seat(kept, draft, noa)
  other.writer.type('Today. ', blockOf(other.writer, 0).pos + 1)
  await other.desk.flush()
  line.isDown = false
  await keeperIn('shelf').list()
  await pass(1000)
  expect(other.writer.text()).toBe('Today. The harbour closed.\nBoats stayed out. One. More.')
  expect((await log(draft)).entries).toHaveLength(4)
  expect(await heldNow()).toEqual([])
})

test('an answer that is lost while a hold is put over others’ words does not double it', async () => {
  const room = await newsroom()
  const { kept, line, seat, keeperIn, begin, pass, log, heldNow } = room
  const draft = await begin()
  await dieAway(room, draft, { one: atStart('One. ') })
  const other = await seat(kept, draft, noa)
  other.writer.type(' Today.')
  await other.desk.flush()
  line.isDown = false
  line.asked.length = 0
  line.losesSecond = 'POST drafts'
  await keeperIn('shelf').list()
  await pass(1000)
  expect((await heldNow()).map(({ holder }) => holder)).toEqual(['one'])
  await keeperIn('again').list()
  await pass(1000)
  expect(other.writer.text()).toBe('One. The harbour closed.\nBoats stayed out. Today.')
  expect((await log(draft)).entries).toHaveLength(3)
  expect(await heldNow()).toEqual([])
})
