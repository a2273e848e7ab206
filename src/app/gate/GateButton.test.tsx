import { act, render, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { beforeAll, expect, test } from 'vitest'
import { createStore } from 'zustand/vanilla'
import { lookFirst } from '~/preview'
import { createCopy, createRules, layoutLines, type Rule } from '~/review'
import { type BlockId, emptyStory, plainHouse, richText, type Story } from '~/story'
import { Announcer, loadPopover } from '~/ui'
import { deskInTest } from '../panes/deskInTest.tsx'
import { blockId, instant, item, jerusalem } from '../panes/itemInTest.ts'
import { type Bench, BenchContext } from '../writing/Bench.ts'
import type { GateState } from './createGate.ts'
import { GateButton, gateList } from './GateButton.tsx'

// Fetching is no part of what is tested, and takes its time.
beforeAll(async () => void (await Promise.all([gateList.load(), loadPopover()])))

const first = blockId('first')
const written: Story = {
  ...emptyStory({ language: 'en-GB', direction: 'ltr', zone: jerusalem }, first),
  headline: richText('Harbour shut'),
  body: [{ kind: 'paragraph', id: first, text: richText('“Words 0.”') }],
}

/** A rule that is not kept by an attribution that is open, and one that warns of a headline. */
const rules: readonly Rule[] = [
  {
    id: 'open-attribution',
    why: 'What nobody looked at is nobody’s word.',
    levels: { reporter: 'hint', desk: 'warn', publish: 'block' },
    inPart: ({ items, id }) =>
      items
        .filter(({ state }) => state === 'unreviewed')
        .map(({ key, wording }) => ({ block: id, item: key, says: 'Nobody has ruled on it.', on: wording.words })),
  },
  {
    id: 'over-length',
    why: 'A headline that is cut says something else.',
    levels: { reporter: 'hint', desk: 'warn', publish: 'warn' },
    inPart: ({ id, block, passages: [passage] }) =>
      block === 'headline' && (passage?.text.length ?? 0) > 12
        ? [{ block: id, says: 'The headline is 2 characters too long.', on: passage?.text ?? '' }]
        : [],
  },
]

function shown(states: readonly ('unreviewed' | 'stet')[], story: Story = { ...written, headline: richText('Shut') }) {
  const done: string[] = []
  const items = states.map((state, nth) => item({ words: `“Words ${nth}.”`, state, block: first }))
  const { desk, store, notes, Room } = deskInTest(items, { story })
  const check = createRules(rules)
  const copyOf = createCopy()
  const linesNow = () => {
    const { items: now, story: words } = store.getState()
    const facts = {
      story: words,
      items: now,
      house: plainHouse,
      origins: [],
      vouched: [],
      now: instant('2016-10-02T11:00:00Z'),
    }
    return check(copyOf(facts))
  }
  const gateStore = createStore<GateState>()(() => ({ lines: linesNow(), house: plainHouse, problem: null }))
  const look = () => {
    gateStore.setState({ lines: linesNow() })
    return Promise.resolve(linesNow())
  }
  const editor = { view: { dispatch: () => done.push('set') }, state: { tr: { setDocAttribute: () => null } } }
  const bench = {
    desk,
    editor,
    house: Promise.resolve(plainHouse),
    gate: {
      store: gateStore,
      look,
      quotesOf: () => Promise.resolve([]),
      effectOf: () => Promise.resolve(null),
      close: () => {},
    },
    acts: {
      reveal: ({ wording }: { wording: { words: string } }) => done.push(wording.words),
      toBlock: (block: BlockId) => done.push(block),
    },
    view: createStore(() => ({ look: lookFirst })),
    setMode: (mode: string) => done.push(mode),
  } as unknown as Bench // as much of a bench as the gate needs
  render(
    <Room>
      <BenchContext value={bench}>
        <Announcer />
        <GateButton />
      </BenchContext>
    </Room>,
  )
  return { done, notes, store, gateStore, view: bench.view, person: userEvent.setup() }
}

const list = () => screen.findByRole('list', { name: 'Before publishing' })

test('a closed gate says how many are open, lists each with its place, and goes there', async () => {
  const { done, person } = shown(['unreviewed', 'stet', 'unreviewed'])
  await person.tab()
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Publish, 2 open' }))
  await person.keyboard('{Enter}')
  const lines = within(await list())
  expect(screen.queryByRole('button', { name: 'Publish' })).toBeNull()
  await person.click(lines.getByRole('button', { name: 'Unreviewed: “Words 2.” Paragraph 1 · Adham Sahloul' }))
  await expect.poll(() => done).toEqual(['“Words 2.”'])
  expect(screen.queryByRole('list')).toBeNull()
})

test('when everything stands the gate is open, and publishes', async () => {
  const { notes, person } = shown(['stet'])
  await person.click(screen.getByRole('button', { name: 'Publish' }))
  expect(await screen.findByText('Everything stands.')).toBeTruthy()
  await person.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Publish' }))
  await expect.poll(() => notes).toEqual([{ kind: 'published', edition: null }])
})

test('a warning is listed with its reason and closes nothing', async () => {
  const { person } = shown(['stet'], { ...written, headline: richText('Harbour is shut') })
  await person.click(screen.getByRole('button', { name: 'Publish' }))
  const lines = within(await list())
  expect(lines.getByRole('button', { name: 'Warning: The headline is 2 characters too long. Headline' })).toBeTruthy()
  await person.click(lines.getByRole('button', { name: 'Why' }))
  expect(lines.getByText(/A headline that is cut says something else\./)).toBeTruthy()
  expect(within(screen.getByRole('dialog')).getByRole('button', { name: 'Publish' })).toBeTruthy()
})

test('a line is let through with a name and a reason, and neither may be missing', async () => {
  const { notes, person, gateStore } = shown(['unreviewed'])
  await person.click(screen.getByRole('button', { name: 'Publish, 1 open' }))
  const lines = within(await list())
  await person.click(lines.getByRole('button', { name: 'Let through' }))
  await person.type(lines.getByRole('textbox', { name: 'Who lets it through' }), 'Noa Adler{Enter}')
  expect(lines.getByText('Say why it may stand.')).toBeTruthy()
  expect(notes).toEqual([])
  await person.type(lines.getByRole('textbox', { name: 'Reason' }), 'Heard on the record.{Enter}')
  expect(notes).toEqual([
    {
      kind: 'overridden',
      override: {
        line: gateStore.getState().lines?.[0]?.key,
        rule: 'open-attribution',
        block: 'first',
        says: 'Nobody has ruled on it.',
        name: 'Noa Adler',
        reason: 'Heard on the record.',
      },
    },
  ])
})

test('what was let through is said with who and why, opens the gate, and can be taken back', async () => {
  const { notes, person, store, gateStore } = shown(['unreviewed'])
  const line = gateStore.getState().lines?.[0]?.key ?? ''
  const override = { line, rule: 'open-attribution', block: first, says: '', name: 'Noa Adler', reason: 'Heard it.' }
  const made = { id: 'o1', by: { id: 'noa', name: 'Noa Adler' }, at: instant('2016-10-02T11:00:00Z') }
  store.setState({ overrides: [{ ...override, ...made }] as never })
  await person.click(await screen.findByRole('button', { name: 'Publish' }))
  const lines = within(await list())
  expect(lines.getByText('Let through by Noa Adler: Heard it.')).toBeTruthy()
  await person.click(lines.getByRole('button', { name: 'Take back' }))
  expect(notes).toEqual([{ kind: 'undone', entries: ['o1'] }])
})

test('nothing is published that changed while the list was open', async () => {
  const { notes, person, store } = shown(['stet'])
  await person.click(screen.getByRole('button', { name: 'Publish' }))
  const through = within(await screen.findByRole('dialog')).getByRole('button', { name: 'Publish' })
  store.setState(({ items }) => ({ items: items.map((one) => ({ ...one, state: 'unreviewed' })) }))
  await person.click(through)
  expect(await list()).toBeTruthy()
  expect(notes).toEqual([])
})

test('a gate that the rules have not looked at is closed', () => {
  const { gateStore } = shown(['stet'])
  gateStore.setState({ lines: null })
  expect(screen.findByRole('button', { name: 'Publish, not checked' })).toBeTruthy()
})

test('a line about a layout says so, and goes to that layout in Preview mode', async () => {
  const { done, gateStore, person, view } = shown(['stet'])
  const over = { kind: 'over', layout: 'print', lines: 21, words: 143 } as const
  // It is looked at again when the list is opened.
  await person.click(screen.getByRole('button', { name: 'Publish' }))
  await screen.findByText('Everything stands.')
  act(() => gateStore.setState({ lines: layoutLines([{ edition: null, troubles: [over] }], plainHouse, []) }))
  const name = /^Warning: Print column: 21 lines over\. Cut about 140 words, or give it more room\. Preview$/
  await person.click(within(await list()).getByRole('button', { name }))
  await expect.poll(() => done).toEqual(['preview'])
  expect(view.getState().look).toMatchObject({ layout: 'print', isGoneTo: true })
})

test('a line about an edition opens its layout with that edition chosen, and leaves one that has it too', async () => {
  const { gateStore, person, view } = shown(['stet'])
  const [paris, jerusalem] = [
    { id: 'p', name: 'Paris' },
    { id: 'j', name: 'Jerusalem' },
  ]
  const over = { kind: 'over', layout: 'print', lines: 21, words: 143 } as const
  const seen = [
    { edition: null, troubles: [] },
    { edition: paris, troubles: [over] },
    { edition: jerusalem, troubles: [over] },
  ]
  const follow = async () => {
    await person.click(screen.getByRole('button', { name: 'Publish' }))
    await screen.findByText('Everything stands.')
    act(() => gateStore.setState({ lines: layoutLines(seen, plainHouse, []) }))
    const name = /^Warning: Paris and Jerusalem: Print column: 21 lines over\./
    await person.click(within(await list()).getByRole('button', { name }))
  }
  await follow()
  await expect.poll(() => view.getState().look).toMatchObject({ layout: 'print', edition: paris, isGoneTo: true })
  view.setState(({ look }) => ({ look: { ...look, layout: 'both', edition: jerusalem } }))
  await follow()
  await expect.poll(() => view.getState().look).toMatchObject({ layout: 'print', edition: jerusalem })
})
