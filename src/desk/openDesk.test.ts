import { beforeEach, expect, test } from 'vitest'
import { beginDraft, createMemoryKeeper, type DraftId, draftId, foldDraft, type Keeper } from '~/drafts'
import type { Finding } from '~/attribution'
import { type BlockId, emptyStory, type Passage, type Zone } from '~/story'
import { collabWriter } from '~tests/kit/collabWriter.ts'
import { type FakeClock, fakeClock } from '~tests/kit/fakeClock.ts'
import { type Desk, openDesk } from './index.ts'

let clock: FakeClock
let keeper: Keeper
let draft: DraftId
let ids = 0
const newId = () => `id-${++ids}`
const who = { id: 'dana', name: 'Dana Ruiz' }
const noCheck = async () => []

beforeEach(async () => {
  clock = fakeClock()
  ids = 0
  keeper = createMemoryKeeper(clock)
  const story = emptyStory({ language: 'en', direction: 'ltr', zone: 'UTC' as Zone }, 'p1' as BlockId)
  const begun = await beginDraft(keeper, { clock, newId, who }, { story })
  if (begun.kind !== 'begun') throw new Error('not begun')
  draft = begun.draft
})

async function open(
  from: Keeper = keeper,
  check: (passages: readonly Passage[]) => Promise<readonly Finding[]> = noCheck,
) {
  const opened = await openDesk({ draft, keeper: from, check, clock, newId, who })
  if (opened.kind !== 'desk') throw new Error(opened.kind)
  return opened.desk
}

async function kept(): Promise<{ readonly text: string; readonly kinds: readonly string[] }> {
  const opened = await keeper.open(draft)
  if (opened.kind !== 'log') throw new Error(opened.kind)
  const { story, readOnly } = foldDraft(opened.entries)
  if (readOnly !== null) throw new Error(readOnly)
  return {
    text: story.body
      .map((block) => (block.kind === 'paragraph' ? block.text.map((run) => run.text).join('') : block.kind))
      .join('\n'),
    kinds: opened.entries.map(({ entry }) => entry.what.kind),
  }
}

const save = (desk: Desk) => desk.store.getState().save

test('a draft nobody began is missing', async () => {
  const opened = await openDesk({ draft: draftId('nobody'), keeper, check: noCheck, clock, newId, who })
  expect(opened).toEqual({ kind: 'missing' })
})

test('what is typed is kept within a quarter of a second, and is called saved only then', async () => {
  const desk = await open()
  const writer = collabWriter(desk)
  const start = clock.now()
  expect(save(desk)).toEqual({ kind: 'saved', at: start })
  writer.type('Hello')
  expect(save(desk)).toEqual({ kind: 'saving' })
  await clock.pass(199)
  expect(await kept()).toEqual({ text: '', kinds: ['began'] })
  await clock.pass(50)
  expect(await kept()).toEqual({ text: 'Hello', kinds: ['began', 'edited'] })
  expect(save(desk)).toEqual({ kind: 'saved', at: start + 200 })
})
