import { expect, test } from 'vitest'
import { accidents, blockOf, dana, noa, twoAtOneStory, wordsMissing } from '~tests/kit/twoAtOneStory.ts'

test('words typed in a block that someone else deletes, moves or types over are in the text or on the tray, each time', async () => {
  expect(await wordsMissing(100)).toEqual([])
})

test('the tray says whose words they were, who took them, and what they stood in', async () => {
  const { clock, typist, other } = await twoAtOneStory()
  const { pos, size } = blockOf(typist.writer, 1)
  typist.writer.type(' until dawn', pos + size - 2)
  accidents.deletes(other.writer, 1)
  await other.desk.flush()
  await clock.pass(2000)
  const tray = other.desk.store.getState().recovered
  expect(tray).toEqual(typist.desk.store.getState().recovered)
  expect(tray).toMatchObject([
    {
      words: ' until dawn',
      passage: 'Boats stayed out until dawn.',
      place: { block: 'p1', field: 'text' },
      offset: 16,
      typedBy: dana,
      takenBy: noa,
    },
  ])
  const [one] = tray
  if (one !== undefined) typist.desk.retrieve(one.id, 'discarded')
  await clock.pass(2000)
  expect(other.desk.store.getState().recovered).toEqual([])
})

test('a block deleted by someone who saw the words is no loss, and neither are words taken back by whoever typed them', async () => {
  const { clock, typist, other } = await twoAtOneStory()
  const { pos } = blockOf(typist.writer, 0)
  typist.writer.type('Seen ', pos + 1)
  await typist.desk.flush()
  await clock.pass(2000)
  accidents.deletes(other.writer, 0)
  typist.writer.type('x', blockOf(typist.writer, 1).pos + 1)
  typist.writer.edit((tr) => tr.delete(tr.doc.content.size - 3, tr.doc.content.size - 1))
  await other.desk.flush()
  await clock.pass(2000)
  expect(typist.desk.store.getState().recovered).toEqual([])
})
