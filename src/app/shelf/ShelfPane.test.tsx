import { render, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { useState } from 'react'
import { expect, test } from 'vitest'
import type { Card, DraftId, ShelfEntry, Version } from '~/drafts'
import { instant } from '../panes/itemInTest.ts'
import { FirstRun } from './FirstRun.tsx'
import { ShelfPane } from './ShelfPane.tsx'

const entry = (id: string, card: Partial<Card>): ShelfEntry => ({
  id: id as DraftId,
  version: 1 as Version,
  at: instant('2016-10-02T12:00:00Z'),
  card: { slug: '', headline: '', status: 'draft', unreviewed: 0, queried: 0, stet: 0, spiked: false, ...card },
})

const aleppo = entry('aleppo', { slug: 'SYRIA-ALEPPO', headline: 'Syrian forces push on', unreviewed: 2, stet: 3 })
const vote = entry('vote', { headline: 'Colombians vote' })
const old = entry('old', { slug: 'OLD', spiked: true })

const rows = (drafts: readonly ShelfEntry[], total = drafts.length) => ({ drafts, total, onMore: () => undefined })
const rowsOf = (drafts: readonly ShelfEntry[]) => ({
  standing: rows(drafts.filter(({ card }) => !card.spiked)),
  spiked: rows(drafts.filter(({ card }) => card.spiked)),
})

function shown(drafts: readonly ShelfEntry[]) {
  const done: string[] = []
  render(
    <ShelfPane
      {...rowsOf(drafts)}
      words=""
      onWords={(words) => done.push(`search ${words}`)}
      current={aleppo.id}
      onOpen={(id) => done.push(`open ${id}`)}
      onNew={() => done.push('new')}
      onImport={({ name }) => done.push(`import ${name}`)}
      onRename={(id, slug) => done.push(`rename ${id} ${slug}`)}
      onDuplicate={(id) => done.push(`duplicate ${id}`)}
      onSpike={(id) => done.push(`spike ${id}`)}
      onRestore={(id) => done.push(`restore ${id}`)}
    />,
  )
  return { done, person: userEvent.setup() }
}

test('a draft is a link with its slug, day, headline and how it stands', () => {
  shown([aleppo, vote])
  expect(screen.getByRole('navigation', { name: 'Shelf' })).toBeTruthy()
  expect(screen.getAllByRole('link')).toEqual([
    screen.getByRole('link', {
      name: /^SYRIA-ALEPPO 2 Oct Syrian forces push on ?Stet ?3 ?Unreviewed ?2$/,
      current: true,
    }),
    screen.getByRole('link', { name: /^No slug 2 Oct Colombians vote$/ }),
  ])
})

test('a draft is opened here, and left to the browser when another tab is asked for', async () => {
  const { done, person } = shown([aleppo])
  const link = screen.getByRole('link', { name: /SYRIA/ })
  expect(link.getAttribute('href')).toBe('#/draft/aleppo/write')
  await person.click(link)
  await person.keyboard('{Control>}')
  await person.click(link)
  await person.keyboard('{/Control}')
  expect(done).toEqual(['open aleppo'])
})

test('a story is begun, and a file brought in', async () => {
  const { done, person } = shown([aleppo])
  await person.click(screen.getByRole('button', { name: 'New story' }))
  expect(screen.getByRole('button', { name: 'Import' })).toBeTruthy()
  await person.upload(screen.getByLabelText('File to import'), new File(['words'], 'copy.txt', { type: 'text/plain' }))
  expect(done).toEqual(['new', 'import copy.txt'])
})

test('a draft is renamed, duplicated and spiked from its menu', async () => {
  const { done, person } = shown([aleppo])
  const choose = async (name: string) => {
    await person.click(screen.getByRole('button', { name: 'More: SYRIA-ALEPPO' }))
    await person.click(await screen.findByRole('menuitem', { name }))
  }
  await choose('Duplicate')
  await choose('Spike')
  await choose('Rename')
  const field = await screen.findByRole('textbox', { name: 'Slug' })
  await person.clear(field)
  await person.type(field, 'aleppo-army{Enter}')
  expect(done).toEqual(['duplicate aleppo', 'spike aleppo', 'rename aleppo ALEPPO-ARMY'])
})

test('what is spiked is out of sight until it is asked for, and can be restored', async () => {
  const { done, person } = shown([aleppo, old])
  expect(screen.queryByRole('button', { name: 'Restore OLD' })).toBeNull()
  await person.click(await screen.findByRole('button', { name: 'Spiked (1)' }))
  await person.click(screen.getByRole('button', { name: 'Restore OLD' }))
  expect(done).toEqual(['restore old'])
})

test('an empty shelf offers three ways to begin', async () => {
  const done: string[] = []
  const person = userEvent.setup()
  render(
    <FirstRun
      says="That file is empty."
      onNew={() => done.push('new')}
      onPasteCopy={() => done.push('paste')}
      onOpenSample={() => done.push('sample')}
      onImport={() => done.push('import')}
      foot={<p>Kept on this device.</p>}
    />,
  )
  expect(screen.getByRole('navigation', { name: 'Shelf' }).textContent).toContain('Kept on this device.')
  expect(screen.getByRole('alert').textContent).toBe('That file is empty.')
  for (const name of ['New story', 'Paste wire copy', 'Open the sample'])
    await person.click(screen.getByRole('button', { name }))
  expect(done).toEqual(['new', 'paste', 'sample'])
})

test.each([
  ['at once', 0],
  ['after a while', 50],
])(
  'the focus of a draft that is spiked %s goes to the next card, and of the last one to what the empty shelf says',
  async (_, wait) => {
    const third = entry('third', { slug: 'THIRD' })
    const Kept = () => {
      const [drafts, setDrafts] = useState([aleppo, vote, third])
      const put = (draft: DraftId, spiked: boolean) =>
        setDrafts((all) => all.map((one) => (one.id === draft ? { ...one, card: { ...one.card, spiked } } : one)))
      const nothing = () => undefined
      return (
        <ShelfPane
          {...rowsOf(drafts)}
          words=""
          onWords={nothing}
          current={null}
          onOpen={nothing}
          onNew={nothing}
          onImport={nothing}
          onRename={nothing}
          onDuplicate={nothing}
          onSpike={(draft) => setTimeout(() => put(draft, true), wait)}
          onRestore={(draft) => setTimeout(() => put(draft, false), wait)}
        />
      )
    }
    render(<Kept />)
    const person = userEvent.setup()
    const spike = async (name: string) => {
      screen.getByRole('button', { name: `More: ${name}` }).focus()
      await person.keyboard('{Enter}')
      await person.click(await screen.findByRole('menuitem', { name: 'Spike' }))
      await waitFor(() => expect(screen.queryByRole('button', { name: `More: ${name}` })).toBeNull())
    }
    await spike('Colombians vote')
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('link', { name: /THIRD/ })))
    await spike('THIRD')
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('link', { name: /SYRIA-ALEPPO/ })))
    await spike('SYRIA-ALEPPO')
    const empty = screen.getByText('No stories here. Begin one with New story.')
    await waitFor(() => expect(document.activeElement).toBe(empty))
    await person.click(screen.getByRole('button', { name: 'Spiked (3)' }))
    await person.click(screen.getByRole('button', { name: 'Restore THIRD' }))
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('link', { name: /THIRD/ })))
  },
)

const many = (count: number) =>
  Array.from({ length: count }, (_, at) => entry(`d${at}`, { slug: `SLUG-${at}`, headline: `Story ${at}` }))

function searched(words: string, standing: ReturnType<typeof rows>, spiked = rows([])) {
  const done: string[] = []
  const nothing = () => undefined
  render(
    <ShelfPane
      standing={{ ...standing, onMore: () => done.push('more') }}
      spiked={{ ...spiked, onMore: () => done.push('more spiked') }}
      words={words}
      onWords={(next) => done.push(`search ${next}`)}
      current={null}
      onOpen={nothing}
      onNew={nothing}
      onImport={nothing}
      onRename={nothing}
      onDuplicate={nothing}
      onSpike={nothing}
      onRestore={nothing}
    />,
  )
  return { done, person: userEvent.setup() }
}

test('the shelf is searched as words are typed, and Escape takes them away', async () => {
  const { done, person } = searched('fir', rows(many(2)))
  const field = screen.getByRole('searchbox', { name: 'Search the shelf' })
  await person.type(field, 'e')
  await person.keyboard('{Escape}')
  expect(done).toEqual(['search fire', 'search '])
})

test('words that no story has are said, and can be cleared', async () => {
  const { done, person } = searched('fire', rows([]))
  expect(screen.getByText('No story here has those words.')).toBeTruthy()
  expect(screen.queryByText(/Begin one/)).toBeNull()
  await person.click(screen.getByRole('button', { name: 'Clear the search' }))
  expect(done).toEqual(['search '])
})

test('of a long shelf only some cards are drawn, each with its place among all, and the spike stands before them', () => {
  const { done } = searched('', rows(many(100), 10_000), rows([old], 1))
  const cards = screen.getAllByRole('listitem').filter((one) => one.ariaPosInSet !== null)
  expect(cards.length).toBeLessThan(60)
  expect(cards.map((one) => [one.ariaPosInSet, one.ariaSetSize]).slice(0, 2)).toEqual([
    ['1', '10000'],
    ['2', '10000'],
  ])
  const spike = screen.getByRole('button', { name: 'Spiked (1)' })
  const isBefore = spike.compareDocumentPosition(cards[0] ?? spike) & Node.DOCUMENT_POSITION_FOLLOWING
  expect(isBefore).toBeTruthy()
  expect(done).toEqual([])
})

test('cards in view that have not been read are asked for', () => {
  const { done } = searched('', rows(many(5), 10_000))
  expect(done).toEqual(['more'])
})

test('a long spike is shown part by part', async () => {
  const { done, person } = searched('', rows([aleppo]), rows([old], 3000))
  await person.click(screen.getByRole('button', { name: 'Spiked (3000)' }))
  await person.click(screen.getByRole('button', { name: 'Show more of them' }))
  expect(done).toEqual(['more spiked'])
})

test('a shelf whose server cannot be reached says whose stories these are', () => {
  const nothing = () => undefined
  const acts = { onWords: nothing, onOpen: nothing, onNew: nothing, onImport: nothing, onRename: nothing }
  const more = { onDuplicate: nothing, onSpike: nothing, onRestore: nothing }
  render(<ShelfPane {...rowsOf([aleppo])} {...acts} {...more} words="" current={null} isAway />)
  expect(screen.getByText('The server cannot be reached. These are the stories this device has.')).toBeTruthy()
})
