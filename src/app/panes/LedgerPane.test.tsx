import { act, render, screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { Profiler, useState } from 'react'
import { beforeAll, expect, test } from 'vitest'
import type { DeskState } from '~/desk'
import type { Addition, Dismissed, ItemKey, ReviewItem } from '~/review'
import { Announcer } from '~/ui'
import { deskInTest } from './deskInTest.tsx'
import { chain, instant, item, noa } from './itemInTest.ts'
import type { Shown } from './LedgerFilter.tsx'
import { currentItem, LedgerPane, type LedgerPaneProps } from './LedgerPane.tsx'

beforeAll(async () => void (await currentItem.load()))

const army = item({ words: '“Leave now.”', chain: 'said by: Army > carried by: SANA' })
const photo = item({
  words: 'Damaged supplies',
  kind: 'photo',
  type: 'credit',
  chain: 'carried by: Reuters',
  state: 'stet',
})
const hospital = item({ words: '“Two barrel bombs hit.”', chain: 'said by: Adham Sahloul > carried by: ' })
const minister = item({
  words: '“That is a war crime.”',
  chain: 'said by: Boris Johnson > said to: BBC?',
  state: 'queried',
  decision: {
    ruling: 'query',
    on: { words: '“That is a war crime.”', chain: [] },
    block: hospital.block,
    nth: 0,
    question: 'Which interview?',
    by: noa,
    at: instant('2016-10-02T11:00:00Z'),
  },
})

function shown(items: readonly ReviewItem[], props: Partial<LedgerPaneProps> = {}, part: Partial<DeskState> = {}) {
  const { Room, ...made } = deskInTest(items, part)
  const revealed: string[] = []
  const Pane = () => {
    const [current, setCurrent] = useState<ItemKey | null>(items[0]?.key ?? null)
    const [listed, setListed] = useState<Shown>('all')
    const [asking, setAsking] = useState<ItemKey | null>(null)
    return (
      <LedgerPane
        current={current}
        onCurrent={setCurrent}
        asking={asking}
        onAsking={setAsking}
        shown={listed}
        onShown={setListed}
        onReveal={({ wording }) => revealed.push(wording.words)}
        {...props}
      />
    )
  }
  render(
    <Room>
      <Announcer />
      <Pane />
    </Room>,
  )
  const list = () => screen.getByRole('list', { name: 'Attributions' })
  return {
    ...made,
    revealed,
    person: userEvent.setup(),
    names: () =>
      within(list())
        .getAllByRole('listitem')
        .map((row) => row.getAttribute('aria-label')),
    current: () => list().querySelector('[aria-current]')?.getAttribute('aria-label') ?? null,
    /** Tab goes to the ledger's row, past the choice of what is shown. */
    enter: async (person: ReturnType<typeof userEvent.setup>) => {
      await person.tab()
      await person.tab()
      expect(document.activeElement?.getAttribute('role')).toBe('listitem')
    },
  }
}

const all = [army, photo, minister, hospital]

test('each item is listed by its state, its words and its chain', () => {
  expect(shown(all).names()).toEqual([
    'Unreviewed: “Leave now.” Army › SANA',
    'Stet: Damaged supplies Photo · Reuters',
    'Queried: “That is a war crime.” Boris Johnson › BBC?',
    'Unreviewed: “Two barrel bombs hit.” Adham Sahloul › carrier missing',
  ])
  expect(screen.getByText('One cleared, three to go')).toBeTruthy()
})

test('a long name is cut once, and what does not fit beside it is left out', () => {
  const long = 'The Syrian Observatory for Human Rights and the Syrian military'
  shown([photo, item({ words: '“Two.”', chain: `said by: ${long} > carried by: Reuters` })])
  const row = screen.getByRole('listitem', { name: /“Two\.”/ })
  expect(row.textContent).toBe('“Two.”The Syrian Observatory for Human Rights and the…')
})

test('an empty ledger says how an attribution is made', () => {
  const { Room } = deskInTest([])
  render(
    <LedgerPane
      current={null}
      onCurrent={() => undefined}
      onReveal={() => undefined}
      asking={null}
      onAsking={() => undefined}
      shown="all"
      onShown={() => undefined}
    />,
    { wrapper: Room },
  )
  expect(screen.getByText(/No attributions yet\./)).toBeTruthy()
})

test('S clears the current item, says so once, and goes on to the next open one', async () => {
  const { person, enter, rulings, current, names } = shown(all)
  await enter(person)
  await person.keyboard('s')
  expect(rulings).toEqual([{ words: '“Leave now.”', ruling: 'stet' }])
  expect(names()[0]).toBe('Stet: “Leave now.” Army › SANA')
  expect(current()).toBe('Unreviewed: “Two barrel bombs hit.” Adham Sahloul › carrier missing')
  expect(document.activeElement?.getAttribute('aria-label')).toBe(current())
  expect(screen.getByRole('status').textContent).toBe('Stet. Two open.')
})

test('the button does what its key does, and leaves the focus on the row that became current', async () => {
  const { person, rulings, current } = shown(all)
  await person.click(screen.getByRole('button', { name: 'Stet' }))
  expect(rulings).toEqual([{ words: '“Leave now.”', ruling: 'stet' }])
  expect(document.activeElement?.getAttribute('aria-label')).toBe(current())
})

test('a question is asked in place: Enter sends it, and its letters are no commands', async () => {
  const { person, enter, rulings } = shown(all)
  await enter(person)
  await person.keyboard('q')
  const field = screen.getByRole('textbox', { name: 'Question to the copy' })
  expect(document.activeElement).toBe(field)
  await person.keyboard('Whose jokes, says SANA?{Enter}')
  expect(rulings).toEqual([{ words: '“Leave now.”', ruling: 'query', question: 'Whose jokes, says SANA?' }])
  expect(screen.getByText('Whose jokes, says SANA?')).toBeTruthy()
  expect(screen.getByRole('status').textContent).toBe('Queried. Three open.')
})

test('D asks for a dismissal, U for what was decided last, and neither means anything on a photo or without leave', async () => {
  const asked: string[] = []
  const { person, enter } = shown(all, { onRegroup: (how, { wording }) => asked.push(`${how} ${wording.words}`) })
  await enter(person)
  await person.keyboard('du')
  await person.keyboard('j')
  await person.keyboard('d')
  expect(asked).toEqual(['dismiss “Leave now.”', 'takeBack “Leave now.”'])
})

test('a query is answered in its thread, and whose it is not to close hears who closes it', async () => {
  const asked = { ...minister, decision: minister.decision && { ...minister.decision, id: 'q1' } } as ReviewItem
  const { person, notes, desk, rulings } = shown([asked, army])
  await person.click(screen.getByRole('button', { name: 'Answer' }))
  await person.keyboard('The Today programme, Tuesday.{Enter}')
  expect(notes).toEqual([{ kind: 'answered', query: 'q1', text: 'The Today programme, Tuesday.' }])
  expect(screen.getByText(/The Today programme, Tuesday\./)).toBeTruthy()
  desk.rule = () => 'not theirs to close'
  await person.click(screen.getByRole('button', { name: 'Stet' }))
  expect(rulings).toEqual([])
  expect(screen.getByRole('status').textContent).toBe(
    'Noa Adler asked this, and closes it; so can a desk head. Answer the query instead.',
  )
})

test('what was set aside is listed under the ledger and can be brought back', async () => {
  const dismissed = { ...army, decision: { ruling: 'dismiss', id: 'd1', by: noa } } as unknown as Dismissed
  const lost = {
    id: 'a1',
    ruling: 'add',
    on: { words: 'that it would rain', chain: [] },
    by: noa,
  } as unknown as Addition
  const { person, undone } = shown([photo], {}, { dismissed: [dismissed], lost: [lost] })
  await person.click(await screen.findByText('1 dismissed · 1 added by hand without words'))
  await person.click(screen.getByRole('button', { name: 'Bring back: “Leave now.”' }))
  await person.click(screen.getByRole('button', { name: 'Remove: that it would rain' }))
  expect(undone).toEqual(['d1', 'a1'])
})

test('Escape drops a question and gives the row its focus back', async () => {
  const { person, enter, rulings, current } = shown(all)
  await enter(person)
  await person.keyboard('q')
  await person.keyboard('Who{Escape}')
  expect(rulings).toEqual([])
  expect(screen.queryByRole('textbox')).toBeNull()
  expect(document.activeElement?.getAttribute('aria-label')).toBe(current())
})

test('J, K and the arrows move, and stop at the ends', async () => {
  const { person, enter, current } = shown(all)
  await enter(person)
  const seen: (string | null)[] = []
  for (const key of ['j', '{ArrowDown}', 'j', 'j', 'k', '{ArrowUp}']) {
    await person.keyboard(key)
    seen.push(current()?.split(' ')[1] ?? null)
  }
  expect(seen).toEqual(['Damaged', '“That', '“Two', '“Two', '“That', 'Damaged'])
  expect(document.activeElement?.getAttribute('aria-label')).toBe(current())
})

test('Enter shows the words in the text, R reopens, E edits the chain where that can be done', async () => {
  const edited: string[] = []
  const { person, enter, revealed, rulings } = shown([photo], {
    onEditChain: ({ wording }) => edited.push(wording.words),
  })
  await enter(person)
  await person.keyboard('{Enter}er')
  expect({ revealed, edited, rulings }).toEqual({
    revealed: ['Damaged supplies'],
    edited: ['Damaged supplies'],
    rulings: [{ words: 'Damaged supplies', ruling: 'reopen' }],
  })
  expect(screen.getByRole('status').textContent).toBe('Reopened. One open.')
})

test('Ctrl S and its like are not rulings', async () => {
  const { person, enter, rulings } = shown(all)
  await enter(person)
  await person.keyboard('{Control>}s{/Control}{Meta>}s{/Meta}')
  expect(rulings).toEqual([])
})

test('a query shows who asked what, and can be withdrawn', async () => {
  const { person, rulings } = shown([minister, photo])
  expect(screen.getByText('NA')).toBeTruthy()
  expect(screen.getByText('Which interview?')).toBeTruthy()
  expect(screen.getByText('BBC?')).toBeTruthy()
  await person.click(screen.getByRole('button', { name: 'Withdraw query' }))
  expect(rulings).toEqual([{ words: '“That is a war crime.”', ruling: 'reopen' }])
  expect(screen.getByRole('status').textContent).toBe('Query withdrawn. One open.')
})

test('a filter lists one state, and the last ruling in it says that everything stands', async () => {
  const { person, names } = shown([army, photo])
  await person.click(screen.getByRole('option', { name: 'Unreviewed 1' }))
  expect(names()).toEqual(['Unreviewed: “Leave now.” Army › SANA'])
  await person.click(screen.getByRole('button', { name: 'Stet' }))
  expect(screen.getByText('Everything stands.', { selector: 'p' })).toBeTruthy()
  expect(screen.queryAllByRole('listitem')).toEqual([])
})

test('what was cleared before the words changed is compared word by word', () => {
  const changed = item({
    words: '“Two bombs hit it.”',
    before: {
      ruling: 'stet',
      on: { words: '“Two bombs struck it.”', chain: item({ words: '' }).wording.chain },
      block: hospital.block,
      nth: 0,
      by: noa,
      at: instant('2016-10-02T11:00:00Z'),
    },
  })
  shown([changed])
  const said = screen.getByText('Changed since cleared').closest('div')
  expect(said?.querySelector('p')?.textContent).toBe('Changed since cleared by Noa Adler, 14:00 Jerusalem')
  expect(said?.querySelector('del')?.textContent).toBe('struck')
  expect(said?.querySelector('ins')?.textContent).toBe('hit')
})

test('a missing step offers to be added', async () => {
  const { person, revealed } = shown([hospital])
  await person.click(screen.getByRole('button', { name: 'Add: carried by' }))
  expect(revealed).toEqual(['“Two barrel bombs hit.”'])
})

test('a missing step is filled in where the chain is edited, at that step', async () => {
  const edited: unknown[] = []
  const { person } = shown([hospital], { onEditChain: ({ wording }, at) => edited.push([wording.words, at]) })
  await person.click(screen.getByRole('button', { name: 'Add: carried by' }))
  await person.click(screen.getByRole('button', { name: 'Edit chain' }))
  expect(edited).toEqual([
    ['“Two barrel bombs hit.”', 1],
    ['“Two barrel bombs hit.”', undefined],
  ])
})

test('while the chain is edited nothing is ruled, and after it the row has the focus', async () => {
  const { Room } = deskInTest(all)
  const Pane = () => {
    const [isEditing, setEditing] = useState(false)
    return (
      <LedgerPane
        current={army.key}
        onCurrent={() => undefined}
        onReveal={() => undefined}
        asking={null}
        onAsking={() => undefined}
        shown="all"
        onShown={() => undefined}
        onEditChain={() => setEditing(true)}
        chainEditor={isEditing ? <input aria-label="A name" onKeyDown={() => setEditing(false)} /> : undefined}
      />
    )
  }
  const person = userEvent.setup()
  render(<Pane />, { wrapper: Room })
  await person.click(await screen.findByRole('button', { name: 'Edit chain' }))
  expect(screen.queryByRole('button', { name: 'Stet' })).toBeNull()
  await person.click(screen.getByRole('textbox', { name: 'A name' }))
  await person.keyboard('x')
  expect(document.activeElement?.getAttribute('aria-label')).toMatch(/“Leave now\.”/)
  expect(screen.getByRole('button', { name: 'Stet' })).toBeTruthy()
})

test('an amended chain says by whom, when, and what was found, and goes back to it', async () => {
  const found = { words: '“Leave now.”', chain: chain('said by: Army') }
  const amendment = {
    ruling: 'amend',
    on: found,
    chain: army.wording.chain,
    verification: { state: 'could not verify', how: 'nobody answered' },
    block: army.block,
    nth: 0,
    by: noa,
    at: instant('2016-10-02T11:00:00Z'),
    id: 'd1',
  } as const
  const { person, undone, store } = shown([{ ...army, found, amendment }])
  act(() => store.setState({ decisions: [amendment] }))
  const note = await screen.findByText(/Chain amended by/)
  expect(note.textContent).toBe('Chain amended by Noa Adler, 14:00 Jerusalem · found: Army')
  expect(note.previousElementSibling?.textContent).toBe('Could not be verified: nobody answered')
  await person.click(screen.getByRole('button', { name: 'Back to what was found' }))
  expect(undone).toEqual(['d1'])
  expect(screen.getByRole('status').textContent).toBe('Back to what was found.')
})

test('a closed row says that its chain was amended', () => {
  const amendment = {
    ruling: 'amend' as const,
    on: army.wording,
    chain: chain('said by: Army > carried by: Reuters'),
    block: army.block,
    nth: 0,
    by: noa,
    at: instant('2016-10-02T11:00:00Z'),
  }
  shown([hospital, { ...army, amendment }])
  expect(screen.getByRole('listitem', { name: /Leave now/ }).textContent).toContain('Army › SANA · amended')
})

test('direct speech in running text can be lifted, a quote block cannot', async () => {
  const lifted: string[] = []
  const block = item({ words: '“In a block.”', kind: 'quote' })
  const { person } = shown([army, block], { onLift: ({ wording }) => lifted.push(wording.words) })
  await person.click(screen.getByRole('button', { name: 'Lift into quote' }))
  expect(lifted).toEqual(['“Leave now.”'])
  await person.click(screen.getByRole('listitem', { name: /In a block/ }))
  expect(screen.queryByRole('button', { name: 'Lift into quote' })).toBeNull()
})

test('a draft open for reading takes no rulings', async () => {
  const { person, enter, rulings, store } = shown(all)
  act(() => store.setState({ save: { kind: 'read-only', why: 'newer' } }))
  await enter(person)
  await person.keyboard('sqr')
  expect(rulings).toEqual([])
  expect(screen.getByRole('button', { name: 'Stet' })).toHaveProperty('disabled', true)
})

test('a story that changes without changing an attribution draws nothing again, and one changed item only itself', async () => {
  const many = Array.from({ length: 300 }, (_, index) => item({ words: `“Words ${index}.”` }))
  const { Room, store } = deskInTest(many)
  let commits = 0
  render(
    <Room>
      <Profiler id="ledger" onRender={() => commits++}>
        <LedgerPane
          current={null}
          onCurrent={() => undefined}
          onReveal={() => undefined}
          asking={null}
          onAsking={() => undefined}
          shown="all"
          onShown={() => undefined}
        />
      </Profiler>
    </Room>,
  )
  const before = commits
  act(() => store.setState(({ story, revision }) => ({ story: { ...story, slug: 'NEW' }, revision: revision + 1 })))
  expect(commits - before).toBe(0)

  const rows = screen.getAllByRole('listitem')
  const touched = new Set<Node>()
  const watch = new MutationObserver((records) => {
    for (const { target } of records) touched.add(target)
  })
  for (const row of rows) watch.observe(row, { subtree: true, childList: true, attributes: true, characterData: true })
  act(() =>
    store.setState(({ items }) => ({
      items: items.map((one, at) => (at === 7 ? { ...one, state: 'stet' as const } : one)),
    })),
  )
  await waitFor(() => expect(touched.size).toBeGreaterThan(0))
  expect([...touched].every((node) => rows[7]?.contains(node))).toBe(true)
  watch.disconnect()
})
