import { render, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import type { ReactNode } from 'react'
import { expect, test } from 'vitest'
import {
  createMemoryKeeper,
  createRefuge,
  type DraftId,
  draftId,
  type Entry,
  entryId,
  type Happening,
  versionAt,
} from '~/drafts'
import type { ReviewItem } from '~/review'
import { type BlockId, emptyStory } from '~/story'
import { fakeClock } from '~tests/kit/fakeClock.ts'
import { AppContext } from '../AppContext.ts'
import { deskInTest } from '../panes/deskInTest.tsx'
import { blockId, instant, item, jerusalem, noa } from '../panes/itemInTest.ts'
import { HistoryPane } from './HistoryPane.tsx'

const draft: DraftId = draftId('draft')
const card = { slug: '', headline: '', status: 'draft', unreviewed: 0, queried: 0, stet: 0, spiked: false }
const entry = (nth: number, what: Happening): Entry => ({
  id: entryId(`e${nth}`),
  schema: 1,
  by: noa,
  at: instant(`2016-10-02T10:${String(nth).padStart(2, '0')}:00Z`),
  what,
})

const empty = emptyStory({ language: 'en-GB', direction: 'ltr', zone: jerusalem }, blockId('p'))

/** The pane over a keeper that holds these happenings, a minute apart from 13:00 in Jerusalem. */
async function pane(happenings: readonly Happening[], here: BlockId | null = null, items: readonly ReviewItem[] = []) {
  const keeper = createMemoryKeeper(fakeClock())
  const entries = happenings.map((what, at) => entry(at, what))
  await keeper.append(draft, versionAt(0), entries, card)
  const { Room, desk } = deskInTest(items, {
    story: {
      ...empty,
      body: [
        ...empty.body,
        { kind: 'list', id: blockId('l'), ordered: false, items: [{ id: blockId('i'), text: [] }] },
      ],
    },
    origins: [
      {
        id: entryId('e'),
        by: noa,
        title: 'Pasted copy',
        text: 'ALEPPO (Reuters) - Words.',
        at: instant('2016-10-02T10:00:00Z'),
      },
    ],
    version: versionAt(entries.length),
  })
  Object.assign(desk, { draft })
  const asked: unknown[] = []
  const { beside } = createRefuge(keeper, async () => keeper)
  const keeping = { by: { kind: 'this device' }, isShared: false } as const
  const world = { keeper, keeping, beside, who: noa, house: new Promise<never>(() => {}) }
  const House = ({ children }: { readonly children: ReactNode }) => (
    <AppContext value={world}>
      <Room>{children}</Room>
    </AppContext>
  )
  render(
    <HistoryPane
      onPutBack={() => {}}
      onDiscard={() => {}}
      here={here}
      onGo={(place) => asked.push(['go', place])}
      onCompare={(from, to) => asked.push(['compare', from, to])}
      onName={(version) => asked.push(['name', version])}
      onRestore={(version, words) => asked.push(['restore', version, words])}
    />,
    { wrapper: House },
  )
  const sitting = await screen.findByRole('region', { name: 'Noa Adler, Sunday 2 October 2016' })
  return { sitting, asked, user: userEvent.setup() }
}

test('a sitting is told with its day and times in the story’s zone, and an original can be read', async () => {
  const { sitting, user } = await pane([{ kind: 'began', doc: {} }])
  expect(sitting.textContent).toBe('Noa AdlerSunday 2 October 2016, 13:00 Jerusalem13:00 Began the story. Show changes')
  await user.click(screen.getByRole('button', { name: 'Show text: Pasted copy' }))
  expect((await screen.findByRole('region', { name: 'Original text' })).textContent).toBe('ALEPPO (Reuters) - Words.')
})

const named: readonly Happening[] = [
  { kind: 'began', doc: {} },
  { kind: 'spiked' },
  { kind: 'restored' },
  { kind: 'named', version: versionAt(2), name: 'Sent to desk' },
]

test('a version is compared with the one before when it is pressed, and named versions can be shown alone', async () => {
  const { sitting, asked, user } = await pane(named)
  expect(
    within(sitting)
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent),
  ).toEqual([
    '13:02 Restored the story. Show changes',
    '13:01 Sent to desk Spiked the story. Show changes',
    '13:00 Began the story. Show changes',
  ])
  await user.click(screen.getByRole('button', { name: /^13:02 ?Restored the story\. ?Show changes$/ }))
  await user.click(screen.getByRole('checkbox', { name: 'Named only' }))
  const [only, ...others] = screen.getAllByRole('button', { name: /Show changes$/ })
  expect(only?.textContent).toBe('13:01 Sent to desk Spiked the story. Show changes')
  expect(others).toEqual([])
  await user.click(screen.getByRole('button', { name: 'More: 13:01 Sent to desk' }))
  await user.click(await screen.findByRole('menuitem', { name: 'Restore this version' }))
  await user.click(screen.getByRole('button', { name: 'Name this version' }))
  expect(asked).toEqual([
    ['compare', 2, 3],
    ['restore', 2, 'the version of 13:01 Jerusalem'],
    ['name', 'now'],
  ])
})

test('who did what is one list, names and all, narrowed by kind', async () => {
  const { user } = await pane(named)
  await user.click(screen.getByRole('radio', { name: 'Who did what' }))
  const list = await screen.findByRole('list', { name: 'Who did what' })
  const lines = () =>
    within(list)
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent)
  expect(lines()).toHaveLength(4)
  await user.selectOptions(screen.getByRole('combobox', { name: 'Kind' }), 'Names')
  expect(lines()).toEqual(['Sunday 2 October 2016, 13:03Noa AdlerNamed the version of 13:01 Jerusalem: Sent to desk'])
})

/** Stet of these words, in a block. */
const ruledIn = (block: string): Happening => ({
  kind: 'decided',
  decision: {
    ruling: 'stet',
    on: { words: '“We cannot leave,”', chain: [] },
    block: blockId(block),
    nth: 0,
    by: noa,
    at: instant('2016-10-02T10:00:00Z'),
  },
})

test('what was decided on words is gone to where they stand, and is marked where the caret is in their block', async () => {
  const { asked, user } = await pane(
    [{ kind: 'began', doc: {} }, ruledIn('i'), ruledIn('p'), ruledIn('gone')],
    blockId('l'),
  )
  await user.click(screen.getByRole('radio', { name: 'Who did what' }))
  const [gone, there, here, began] = within(await screen.findByRole('list', { name: 'Who did what' })).getAllByRole(
    'listitem',
  )
  expect([gone, there, here, began].map((line) => line?.getAttribute('aria-current'))).toEqual([
    null,
    null,
    'true',
    null,
  ])
  const [first] = screen.getAllByRole('button', { name: 'Stet: “We cannot leave,” Go to it in the text' })
  if (first !== undefined) await user.click(first)
  expect(asked).toEqual([['go', { block: 'p', words: '“We cannot leave,”' }]])
  expect(gone?.textContent).toContain('Its block is no longer in the text.')
  expect(gone?.querySelector('button')).toBeNull()
})

test('words that were lifted into another block are gone to, though theirs is gone', async () => {
  const { asked, user } = await pane([ruledIn('gone')], null, [
    item({ words: '“We cannot leave,”', block: blockId('p') }),
  ])
  await user.click(screen.getByRole('radio', { name: 'Who did what' }))
  await user.click(await screen.findByRole('button', { name: 'Stet: “We cannot leave,” Go to it in the text' }))
  expect(asked).toEqual([['go', { block: 'gone', words: '“We cannot leave,”' }]])
  expect(screen.queryByText('Its block is no longer in the text.')).toBeNull()
})
