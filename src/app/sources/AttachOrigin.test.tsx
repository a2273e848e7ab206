import { render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, test } from 'vitest'
import type { Note } from '~/desk'
import { entryId } from '~/drafts'
import { deskInTest } from '../panes/deskInTest.tsx'
import { AttachOrigin } from './AttachOrigin.tsx'
import { originOf } from './originOf.ts'
import { originLimit } from './readOriginFile.ts'

async function shown({ isReadOnly = false } = {}) {
  const noted: Note[] = []
  const done: string[] = []
  const { desk, Room } = deskInTest([])
  Object.assign(desk, {
    note: (what: Note) => {
      if (!isReadOnly) noted.push(what)
      return isReadOnly ? null : entryId('new')
    },
  })
  render(<AttachOrigin onDone={() => done.push('done')} />, { wrapper: Room })
  await screen.findByRole('dialog', { name: 'Attach a source' })
  return { noted, done, person: userEvent.setup({ applyAccept: false }) }
}

const field = (name: string) => screen.getByRole('textbox', { name })
const attach = () => screen.getByRole('button', { name: 'Attach' })

test('pasted text is kept word for word, with whose it is and what it is, by keyboard', async () => {
  const { noted, done, person } = await shown()
  field('Text').focus()
  await person.paste('  The army said:\n“Leave now.”\n')
  await person.tab()
  await person.keyboard('Army statement')
  await person.tab()
  await person.keyboard('army press office')
  await person.selectOptions(screen.getByRole('combobox', { name: 'Kind' }), 'Press release')
  await person.type(field('Title'), '{Enter}')
  expect(noted).toEqual([
    {
      kind: 'origin',
      title: 'Army statement',
      text: '  The army said:\n“Leave now.”\n',
      source: 'army press office',
      what: 'press release',
    },
  ])
  expect(done).toEqual(['done'])
})

test('what is missing is told beside its field, and the focus goes to the first', async () => {
  const { noted, person } = await shown()
  await person.click(attach())
  expect(screen.getByRole('alert').textContent).toBe('Paste the words of the source here.')
  expect(screen.getByText('Write what this is, such as “Army statement of Saturday”.')).toBeTruthy()
  await expect.poll(() => document.activeElement).toBe(field('Text'))
  expect(noted).toEqual([])
})

test('a link is kept with the words that stand there, and only an address of the web is one', async () => {
  const { noted, person } = await shown()
  await person.click(screen.getByRole('radio', { name: 'Link' }))
  await person.type(field('Link'), 'javascript:alert(1)')
  await person.click(attach())
  expect(screen.getByText('Write the address of a page, such as https://example.org/statement.')).toBeTruthy()
  expect(screen.getByText('Paste what stands on that page here. Stet does not fetch it.')).toBeTruthy()
  await person.clear(field('Link'))
  await person.type(field('Link'), 'https://example.org/statement')
  await person.type(field('What stands there'), 'Leave now.')
  await person.type(field('Title'), 'Statement')
  await person.click(attach())
  expect(noted).toEqual([
    { kind: 'origin', title: 'Statement', text: 'Leave now.', link: 'https://example.org/statement' },
  ])
})

test('a file is read, it is said how, its beginning is shown, and its name is the title until there is another', async () => {
  const { noted, person } = await shown()
  await person.click(screen.getByRole('radio', { name: 'File' }))
  await person.upload(screen.getByLabelText('File with its words'), new File(['“Leave now.”'], 'statement.txt'))
  expect(await screen.findByText('statement.txt: read as UTF-8.')).toBeTruthy()
  expect(screen.getByLabelText('How the file begins').textContent).toBe('“Leave now.”')
  await person.click(attach())
  expect(noted).toEqual([{ kind: 'origin', title: 'statement', text: '“Leave now.”' }])
})

test('a file that is refused says so, and leaves nothing of the one before', async () => {
  const { noted, person } = await shown()
  await person.click(screen.getByRole('radio', { name: 'File' }))
  await person.upload(screen.getByLabelText('File with its words'), new File(['Words.'], 'first.txt'))
  await screen.findByText('first.txt: read as UTF-8.')
  await person.upload(screen.getByLabelText('File with its words'), new File(['%PDF-1.7'], 'report.pdf'))
  expect((await screen.findByRole('alert')).textContent).toBe(
    'report.pdf is a PDF, and Stet keeps text alone. Copy the words out of it and paste them here.',
  )
  await person.click(attach())
  expect(screen.getByRole('alert').textContent).toBe('Choose a file with the words of the source.')
  expect(noted).toEqual([])
})

test('five megabytes of pasted text are too many, and it is said how many there are', () => {
  const given = { way: 'text', title: 'Book', text: 'é'.repeat(originLimit), source: '', link: '', what: '' } as const
  expect(originOf(given)).toEqual({
    kind: 'wrong',
    wrong: {
      text: 'This text has 10.0 MB, and a source must have less than 5 MB. Attach the part that the story rests on.',
    },
  })
})

test('in a story open for reading it is said that nothing was kept', async () => {
  const { done, person } = await shown({ isReadOnly: true })
  await person.type(field('Text'), 'Words.')
  await person.type(field('Title'), 'Title')
  await person.click(attach())
  expect(screen.getByRole('alert').textContent).toBe('This story is open for reading only, so nothing was kept.')
  expect(done).toEqual([])
})
