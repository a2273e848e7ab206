import { reviewing } from '~/review'
import { expect, test } from 'vitest'
import { beginDraft, createMemoryKeeper, foldDraft, type Keeper } from '~/drafts'
import { type BlockId, emptyStory, type Zone } from '~/story'
import { collabWriter } from '~tests/kit/collabWriter.ts'
import { fakeClock } from '~tests/kit/fakeClock.ts'
import { shakyKeeper } from '~tests/kit/shakyKeeper.ts'
import { openDesk } from './index.ts'

const dana = { id: 'dana', name: 'Dana Ruiz' }
const noa = { id: 'noa', name: 'Noa Adler' }
const story = emptyStory({ language: 'en', direction: 'ltr', zone: 'UTC' as Zone }, 'p' as BlockId)

test('three thousand letters typed while away are put over five hundred appends that were missed, soon and whole', async () => {
  const clock = fakeClock()
  const keeper = createMemoryKeeper(clock)
  const line = shakyKeeper(keeper)
  let ids = 0
  const newId = () => `id-${++ids}`
  const begun = await beginDraft(keeper, { clock, newId, who: dana }, { story })
  if (begun.kind !== 'begun') throw new Error(begun.kind)
  const { draft } = begun
  const sit = async (from: Keeper, who: typeof dana) => {
    const opened = await openDesk({ review: reviewing, draft, keeper: from, check: async () => [], clock, newId, who })
    if (opened.kind !== 'desk') throw new Error(opened.kind)
    return { desk: opened.desk, writer: collabWriter(opened.desk) }
  }
  const away = await sit({ ...line, follow: () => () => {} }, dana)
  const there = await sit(keeper, noa)
  line.fail('offline')
  for (let letter = 0; letter < 3000; letter++) away.writer.type('a')
  for (let letter = 0; letter < 500; letter++) {
    there.writer.edit((tr) => tr.insertText('b', 1))
    await there.desk.flush()
  }
  line.fail(null)

  const start = performance.now()
  await away.desk.flush()
  const took = performance.now() - start
  await clock.pass(2000)

  const opened = await keeper.open(draft)
  if (opened.kind !== 'log') throw new Error(opened.kind)
  const folded = foldDraft(opened.entries)
  expect(away.writer.doc()).toEqual(folded.doc)
  expect(there.writer.doc()).toEqual(folded.doc)
  expect(away.writer.text()).toBe('a'.repeat(3000))
  expect(folded.story.headline).toMatchObject([{ text: 'b'.repeat(500) }])
  // A rebase for each append takes twelve seconds for twenty of them.
  expect(took).toBeLessThan(5000)
}, 60_000)
