import { render, screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { beforeEach, expect, test } from 'vitest'
import { beginDraft, createMemoryKeeper, type DraftId, foldDraft, type Keeper, type World } from '~/drafts'
import { emptyStory, plainHouse, type Quote, richText } from '~/story'
import { fakeClock } from '~tests/kit/fakeClock.ts'
import { blockId, noa } from '../panes/itemInTest.ts'
import { SourcesDialog } from './SourcesDialog.tsx'

const said = (words: string, speaker: string): Quote => ({
  kind: 'quote',
  id: blockId(words),
  words: [richText(words)],
  chain: [{ id: blockId(`by ${words}`), role: 'said by', name: speaker, doubtful: false }],
})

let keeper: Keeper
let world: World
let drafts: readonly DraftId[]

beforeEach(async () => {
  let ids = 0
  const clock = fakeClock()
  world = { clock, newId: () => `id-${++ids}`, who: noa }
  keeper = createMemoryKeeper(clock)
  const begin = async (slug: string, ...body: readonly Quote[]) => {
    const empty = emptyStory({ language: 'en', direction: 'ltr', zone: plainHouse.zone }, blockId('p'))
    const begun = await beginDraft(keeper, world, { story: { ...empty, slug, body } })
    if (begun.kind !== 'begun') throw new Error(begun.kind)
    return begun.draft
  }
  drafts = [
    await begin('GATES', said('The gates stay shut.', 'Dana Ruiz'), said('We will wait.', 'Dana Ruiz')),
    await begin('PUMPS', said('Two pumps work.', 'Dana Ruiz'), said('Nobody asked.', 'Ines Calder')),
  ]
})

const tasks = async () =>
  Promise.all(
    drafts.map(async (draft) => {
      const opened = await keeper.open(draft)
      return opened.kind === 'log' ? foldDraft(opened.entries).tasks.map(({ says, words }) => ({ says, words })) : []
    }),
  )
const show = (by: Keeper = keeper) => {
  render(<SourcesDialog keeper={by} house={plainHouse} world={world} onClose={() => undefined} />)
  return userEvent.setup()
}
const list = () => screen.findByRole('list', { name: 'Sources' })
const names = async () =>
  within(await list())
    .getAllByRole('button')
    .map(({ textContent }) => textContent)

test('each source has its stories, attributions and distance, and is found by its name', async () => {
  const person = show()
  await waitFor(async () =>
    expect(await names()).toEqual([
      'Dana Ruiz 2 stories · 3 attributions · Told to us',
      'Ines Calder 1 story · 1 attribution · Told to us',
    ]),
  )
  expect(screen.getByText('2 sources in 2 stories.')).toBeTruthy()
  await person.type(screen.getByRole('searchbox', { name: 'Search the sources' }), 'calder')
  expect(await names()).toEqual(['Ines Calder 1 story · 1 attribution · Told to us'])
  await person.click(screen.getByRole('button', { name: /^Ines Calder/, expanded: false }))
  const stories = within(screen.getByRole('list', { name: 'Stories with Ines Calder' }))
  expect(stories.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
    'PUMPS 1 attribution · Told to us · Said by',
  ])
  expect(stories.getByRole('link', { name: 'PUMPS' }).getAttribute('href')).toBe(`#/draft/${drafts[1]}/review`)
})

test('a withdrawn statement opens a task in each story that holds it, by keyboard alone', async () => {
  const person = show()
  await person.click(await screen.findByRole('button', { name: /^Dana Ruiz/ }))
  screen.getByRole('button', { name: 'A statement was withdrawn…' }).focus()
  await person.keyboard('{Enter}')
  expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'What was withdrawn' }))
  await person.keyboard('the gates stay shut{Enter}')
  expect(screen.getByText(/Say in a sentence what happened/)).toBeTruthy()
  await person.keyboard('{Tab}Ruiz took it back{Tab}14:00 London{Enter}')
  const outcome = await screen.findByText('1 story has a task for it. 1 story does not have the words.')
  await waitFor(() => expect(document.activeElement).toBe(outcome))
  expect(await tasks()).toEqual([
    [{ says: 'Ruiz took it back. Look at it by 14:00 London.', words: ['The gates stay shut'] }],
    [],
  ])
  await person.click(screen.getByRole('button', { name: 'Done' }))
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'A statement was withdrawn…' }))
})

test('stories that could not be reached are tried again, and no story gets a second task', async () => {
  let away = true
  const person = show({
    ...keeper,
    append: async (draft, ...rest) =>
      away && draft === drafts[1] ? { kind: 'failed', problem: 'offline' } : keeper.append(draft, ...rest),
  })
  await person.click(await screen.findByRole('button', { name: /^Dana Ruiz/ }))
  await person.click(screen.getByRole('button', { name: 'A statement was withdrawn…' }))
  await person.type(screen.getByRole('textbox', { name: 'Why' }), 'Ruiz took all of it back.')
  await person.click(screen.getByRole('button', { name: 'Open the tasks' }))
  await screen.findByText(/^1 story has a task for it\. 1 story could not be reached\./)
  away = false
  await person.click(screen.getByRole('button', { name: 'Try again' }))
  await screen.findByText('2 stories have a task for it.')
  expect((await tasks()).map((list) => list.length)).toEqual([1, 1])
})

test('a shelf that cannot be read says so, and an empty one too', async () => {
  show({ ...createMemoryKeeper(fakeClock()), list: async () => ({ kind: 'failed', problem: 'unavailable' }) })
  expect((await screen.findByRole('alert')).textContent).toContain('Try again in a while.')
  expect(screen.getByText('No story here names a source yet.')).toBeTruthy()
})

test('stories from before cards had sources are read when somebody asks', async () => {
  for (const draft of drafts) {
    const looked = await keeper.look(draft)
    if (looked.kind !== 'card') throw new Error(looked.kind)
    const { sources: _, ...old } = looked.draft.card
    await keeper.append(draft, looked.draft.version, [], old)
  }
  const person = show()
  await screen.findByText(/The sources of 2 stories are not in this list yet/)
  await person.click(screen.getByRole('button', { name: 'Read them' }))
  expect(await screen.findByText('2 sources in 2 stories.')).toBeTruthy()
})
