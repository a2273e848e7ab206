import { render, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, test } from 'vitest'
import type { Note } from '~/desk'
import { entryId, type Vouched } from '~/drafts'
import { deskInTest } from '../panes/deskInTest.tsx'
import { instant, noa } from '../panes/itemInTest.ts'
import { AnonymousSource } from './AnonymousSource.tsx'

const before = (nth: number, part: Partial<Vouched> = {}): Vouched => ({
  id: entryId(`v${nth}`),
  by: noa,
  at: instant(`2016-10-02T10:0${nth}:00Z`),
  source: 'a Western diplomat',
  knowsDirectly: true,
  reason: 'would lose the post',
  motive: '',
  knownTo: 'Dana Levi',
  second: '',
  people: 1,
  ...part,
})

async function shown({ source = 'a Western diplomat', vouched = [] as readonly Vouched[], isReadOnly = false } = {}) {
  const noted: Note[] = []
  const done: string[] = []
  const { desk, Room } = deskInTest([], { vouched })
  Object.assign(desk, {
    note: (what: Note) => {
      if (!isReadOnly) noted.push(what)
      return isReadOnly ? null : entryId('new')
    },
  })
  render(<AnonymousSource source={source} onDone={() => done.push('done')} />, { wrapper: Room })
  await screen.findByRole('dialog', { name: 'Unnamed source' })
  return { noted, done, person: userEvent.setup() }
}

const field = (name: string) => screen.getByRole('textbox', { name })

test('the form is filled in by keyboard and kept, with these answers and no place for an identity', async () => {
  const { noted, done, person } = await shown()
  field('As the story calls the source').focus()
  await person.tab()
  await person.keyboard(' ')
  await person.tab()
  await person.keyboard('fears arrest')
  await person.tab()
  await person.keyboard('wants the talks to fail')
  await person.tab()
  await person.keyboard('Dana Levi')
  await person.tab()
  await person.keyboard('a cable seen by us')
  await person.tab()
  await person.keyboard('{Enter}')
  expect(noted).toEqual([
    {
      kind: 'vouched',
      form: {
        source: 'a Western diplomat',
        knowsDirectly: true,
        reason: 'fears arrest',
        motive: 'wants the talks to fail',
        knownTo: 'Dana Levi',
        second: 'a cable seen by us',
        people: 1,
      },
    },
  ])
  expect(done).toEqual(['done'])
  expect(screen.getByText('The editor’s name, never the source’s. Who the source is, Stet keeps nowhere.')).toBeTruthy()
})

test('what is missing is told beside each question, and the focus goes to the first', async () => {
  const { noted, person } = await shown({ source: '' })
  const people = screen.getByRole('spinbutton', { name: 'How many people stand behind it' })
  await person.clear(people)
  await person.type(people, '0')
  await person.click(screen.getByRole('button', { name: 'Keep' }))
  const says = [
    'Write what the story calls the source, such as “a Western diplomat”.',
    'Choose one: readers are to know how near the source stands.',
    'Write why the source cannot be named, as readers will get it.',
    'Write the name of an editor. One editor at least must know who the source is.',
    'Write a number, 1 or more.',
  ]
  expect(says.filter((words) => screen.queryByText(words) === null)).toEqual([])
  await expect.poll(() => document.activeElement).toBe(field('As the story calls the source'))
  await person.keyboard('officials')
  expect(screen.queryByText(says[0] ?? '')).toBeNull()
  expect(noted).toEqual([])
})

test('the words for the source are no answer to who knows the identity', async () => {
  const { noted, person } = await shown()
  await person.click(screen.getByRole('radio', { name: 'No: was told of it by others' }))
  await person.type(field('Why the source cannot be named'), 'fears arrest')
  await person.type(field('Editor who knows the identity'), 'A western diplomat ')
  await person.click(screen.getByRole('button', { name: 'Keep' }))
  expect(
    screen.getByText('This is what the story calls the source. Write the name of the editor who knows who it is.'),
  ).toBeTruthy()
  expect(noted).toEqual([])
})

test('a stock reason and a plural of one are pointed out, and stop nobody', async () => {
  const { noted, person } = await shown({ source: 'officials' })
  await person.click(screen.getByRole('radio', { name: 'Yes: was there, or decided it' }))
  await person.type(field('Why the source cannot be named'), 'not authorised to speak')
  await person.type(field('Editor who knows the identity'), 'Dana Levi')
  expect(screen.getAllByRole('status').map(({ textContent }) => textContent)).toEqual([
    'This tells readers nothing: nearly every unnamed source is not authorised to speak. Say what this one has to fear or to lose.',
    'The story says “officials”, and one person stands behind it. Write it in the singular, or count again.',
  ])
  await person.click(screen.getByRole('button', { name: 'Keep' }))
  expect(noted).toHaveLength(1)
})

test('forms made before are shown, who made them and when; the last one holds and is what a change begins with', async () => {
  const vouched = [
    before(1),
    before(2, { source: 'another source' }),
    before(3, {
      source: 'A Western diplomat',
      motive: 'the talks',
      second: 'a cable',
      people: 2,
      knowsDirectly: false,
    }),
  ]
  const { noted, person } = await shown({ vouched })
  const list = screen.getByRole('region', { name: 'Answered before' })
  expect(
    within(list)
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent),
  ).toEqual([
    'Noa Adler, Sunday 2 October 2016, 13:03 Jerusalem · holds nowWas told of it by others. · Not named: would lose the post · May want: the talks · Known to: Dana Levi · Borne out by: a cable · 2 people.',
    'Noa Adler, Sunday 2 October 2016, 13:01 JerusalemKnows it directly. · Not named: would lose the post · Known to: Dana Levi · Nothing else bears it out. · One person.',
  ])
  await person.clear(field('Editor who knows the identity'))
  await person.type(field('Editor who knows the identity'), 'Ruth Shalev')
  await person.click(screen.getByRole('button', { name: 'Keep' }))
  expect(noted).toMatchObject([{ kind: 'vouched', form: { knownTo: 'Ruth Shalev', motive: 'the talks', people: 2 } }])
})

test('Escape keeps nothing, and in a story open for reading it is said that nothing was kept', async () => {
  const { noted, done, person } = await shown({ vouched: [before(1)], isReadOnly: true })
  await person.click(screen.getByRole('button', { name: 'Keep' }))
  expect(screen.getByRole('alert').textContent).toBe('This story is open for reading only, so nothing was kept.')
  await person.keyboard('{Escape}')
  expect([noted, done]).toEqual([[], ['done']])
})
