import { beforeEach, expect, test } from 'vitest'
import { type BlockId, emptyStory, plainHouse, type Quote, richText, type Story } from '~/story'
import { fakeClock } from '~tests/kit/fakeClock.ts'
import { beginDraft } from '../beginDraft.ts'
import { createMemoryKeeper } from '../createMemoryKeeper.ts'
import { entryOf, type World } from '../entryOf.ts'
import { foldDraft } from '../foldDraft.ts'
import { draftId, entryId } from '../names.ts'
import type { DraftId, Entry, Keeper } from '../types.ts'
import type { Withdrawal } from './concernOf.ts'
import { createSourceIndex } from './createSourceIndex.ts'
import { openTasks } from './openTasks.ts'
import { readCards } from './readCards.ts'
import { readSources } from './readSources.ts'
import { settleTask } from './settleTask.ts'

// Names in tests are made up, so they are branded by hand.
const id = (name: string) => name as BlockId
const house = plainHouse
const said = (words: string, speaker: string): Quote => ({
  kind: 'quote',
  id: id(`q ${words}`),
  words: [richText(words)],
  chain: [{ id: id(`s ${words}`), role: 'said by', name: speaker, doubtful: false }],
})
const storyOf = (slug: string, ...body: Story['body']): Story => ({
  ...emptyStory({ language: 'en', direction: 'ltr', zone: house.zone }, id('p')),
  slug,
  body,
})

const shut = 'The outer gates will stay shut until Friday.'
const withdrawal: Withdrawal = { event: 'ev1', source: 'Dana Ruiz', says: 'Ruiz took it back.', words: [] }

let keeper: Keeper
let world: World
let stories: readonly DraftId[]

beforeEach(async () => {
  let ids = 0
  const clock = fakeClock()
  world = { clock, newId: () => `id-${++ids}`, who: { id: 'ann', name: 'Ann' } }
  keeper = createMemoryKeeper(clock)
  const begun = [
    storyOf('gates', said(shut, 'Dana Ruiz'), said('We will wait.', 'Ruiz')),
    storyOf('calder', said('People came with wheelbarrows.', 'Ines Calder')),
    storyOf('again', { kind: 'paragraph', id: id('p'), text: richText(`“${shut}” she said.`) }),
  ]
  stories = await Promise.all(
    begun.map(async (story) => {
      const one = await beginDraft(keeper, world, { story })
      if (one.kind !== 'begun') throw new Error(one.kind)
      return one.draft
    }),
  )
})

const foldedOf = async (draft: DraftId | undefined) => {
  const opened = await keeper.open(draft ?? draftId(''))
  if (opened.kind !== 'log') throw new Error(opened.kind)
  return foldDraft(opened.entries)
}
const tasksOf = async (at: number) =>
  (await foldedOf(stories[at])).tasks.map(({ event, source, says, words }) => ({ event, source, says, words }))
const all = () => stories.map((draft) => ({ draft, isListed: false }))
const telling = (by: Keeper, what = withdrawal) => openTasks(by, world, what, all(), { house })

test('a withdrawal opens a task in each story that has the source, with the words there', async () => {
  const [gates, calder, again] = stories
  expect(await telling(keeper)).toEqual({ tasked: [gates], spared: [calder, again], unreached: [] })
  expect(await tasksOf(0)).toEqual([{ ...withdrawal, words: [shut, 'We will wait.'] }])
  expect(await tasksOf(1)).toEqual([])
})

test('with the words given it reaches the stories that have them, in running text too, and no others', async () => {
  const [gates, calder, again] = stories
  const words = ['the outer gates will stay shut']
  expect(await telling(keeper, { ...withdrawal, words })).toEqual({
    tasked: [gates, again],
    spared: [calder],
    unreached: [],
  })
  expect((await tasksOf(2)).map((task) => task.words)).toEqual([['The outer gates will stay shut']])
})

test('a story whose card has the source is told, though nobody has ruled on what its text says', async () => {
  const [, , again = draftId('')] = stories
  const listed = [{ draft: again, isListed: true }]
  expect(await openTasks(keeper, world, withdrawal, listed, { house })).toEqual({
    tasked: [again],
    spared: [],
    unreached: [],
  })
  expect(await tasksOf(2)).toEqual([{ ...withdrawal, words: [] }])
})

test('the same event counts once, settled or not, and another one is another task', async () => {
  const [gates = draftId('')] = stories
  await telling(keeper)
  await telling(keeper)
  expect(await tasksOf(0)).toHaveLength(1)
  const [task] = (await foldedOf(gates)).tasks
  const closing = { task: task?.id ?? entryId(''), how: 'corrected' } as const
  await settleTask(keeper, world, gates, closing)
  const { version } = await foldedOf(gates)
  expect(await settleTask(keeper, world, gates, closing)).toEqual({ kind: 'kept', version })
  await telling(keeper)
  expect(await tasksOf(0)).toEqual([])
  await telling(keeper, { ...withdrawal, event: 'ev2' })
  expect((await tasksOf(0)).map(({ event }) => event)).toEqual(['ev2'])
})

test('two windows that tell it at once open one task', async () => {
  await Promise.all([telling(keeper), telling(keeper)])
  expect(await tasksOf(0)).toHaveLength(1)
})

test('a run that was stopped by an accident is repeated, and each story has one task', async () => {
  const [gates = draftId(''), calder = draftId(''), again = draftId('')] = stories
  const words = [shut]
  // The answer to the first append is lost on its way, and then the line is gone.
  let line = 1
  const breaking: Keeper = {
    ...keeper,
    open: async (...asked) => (line > 0 ? keeper.open(...asked) : { kind: 'failed', problem: 'offline' }),
    append: async (...asked) => {
      line -= 1
      await keeper.append(...asked)
      return { kind: 'failed', problem: 'offline' }
    },
  }
  expect(await telling(breaking, { ...withdrawal, words })).toEqual({
    tasked: [],
    spared: [],
    unreached: [gates, calder, again].map((draft) => ({ draft, why: 'offline' })),
  })
  expect(await tasksOf(0)).toHaveLength(1)
  expect(await telling(keeper, { ...withdrawal, words })).toEqual({
    tasked: [gates, again],
    spared: [calder],
    unreached: [],
  })
  expect([await tasksOf(0), await tasksOf(2)].map((tasks) => tasks.length)).toEqual([1, 1])
})

test('where the keeper is away the rest of many stories is not asked one by one', async () => {
  let asked = 0
  const away: Keeper = {
    ...keeper,
    open: async () => {
      asked += 1
      return { kind: 'failed', problem: 'offline' }
    },
  }
  const many = Array.from({ length: 50 }, (_, at) => ({ draft: draftId(`s${at}`), isListed: true }))
  const { unreached } = await openTasks(away, world, withdrawal, many, { house })
  expect([asked, unreached.length]).toEqual([3, 50])
})

test('a draft of a newer Stet is told as one that could not be reached', async () => {
  const [gates = draftId('')] = stories
  const card = { slug: '', headline: '', status: '', unreviewed: 0, queried: 0, stet: 0, spiked: false }
  const newer: Entry = { ...entryOf(world, { kind: 'spiked' }), schema: 999 }
  await keeper.append(gates, (await foldedOf(gates)).version, [newer], card)
  expect((await telling(keeper)).unreached).toEqual([{ draft: gates, why: 'newer' }])
})

test('the index is read from the shelf, page by page, and forgets what was spiked', async () => {
  const [gates = draftId('')] = stories
  const index = createSourceIndex(house)
  let pages = 0
  expect(await readSources(keeper, index, () => (pages += 1))).toEqual({ kind: 'read' })
  expect([pages > 0, index.storiesOf(index.keyOf('dana ruiz')).map(({ draft, quotes }) => [draft.id, quotes])]).toEqual(
    [true, [[gates, 2]]],
  )
  const { version } = await foldedOf(gates)
  const looked = await keeper.look(gates)
  if (looked.kind !== 'card') throw new Error(looked.kind)
  await keeper.append(gates, version, [entryOf(world, { kind: 'spiked' })], { ...looked.draft.card, spiked: true })
  await readSources(keeper, index, () => undefined)
  expect(index.storiesOf(index.keyOf('dana ruiz'))).toEqual([])
})

test('cards from before cards had sources get them from their logs, and neither log nor time is touched', async () => {
  const [gates = draftId('')] = stories
  const before = await keeper.look(gates)
  if (before.kind !== 'card') throw new Error(before.kind)
  const { sources, ...old } = before.draft.card
  await keeper.append(gates, before.draft.version, [], old)
  const index = createSourceIndex(house)
  await readSources(keeper, index, () => undefined)
  expect(index.unread()).toEqual([gates])
  expect(await readCards(keeper, index.unread())).toBe(0)
  expect([sources, await keeper.look(gates)]).toEqual(['1\tsaid by\tDana Ruiz\n1\tsaid by\tRuiz', before])
  await keeper.append(gates, before.draft.version, [], old)
  const away: Keeper = { ...keeper, append: async () => ({ kind: 'failed', problem: 'offline' }) }
  expect(await readCards(away, [gates])).toBe(1)
})
