import { render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { Announcer } from '~/ui'
import { CommandPalette } from './CommandPalette.tsx'

async function opened() {
  const done: string[] = []
  const command = (id: string, label: string, group: string) => ({ id, label, group, run: () => done.push(id) })
  render(
    <>
      <Announcer />
      <CommandPalette
        commands={[
          { ...command('next', 'Next open attribution', 'Review'), keys: 'F8' },
          { ...command('bold', 'Bold', 'Text'), cannot: 'Not in a headline.' },
          { ...command('html', 'Export as HTML page', 'Publish'), also: 'web download' },
          command('text', 'Export as plain text', 'Publish'),
        ]}
        onClose={() => done.push('closed')}
      />
    </>,
  )
  const field = await screen.findByRole('combobox', { name: 'Search commands' })
  const person = userEvent.setup()
  await person.click(field)
  return { done, field, person, options: () => screen.queryAllByRole('option').map((one) => one.textContent) }
}

test('typing part of a name, or another word for it, and Enter runs the command, after the palette is closed', async () => {
  const { done, person, options } = await opened()
  await person.keyboard('down')
  expect(options()).toEqual(['Export as HTML page Publish'])
  await person.keyboard('{Enter}')
  expect(done).toEqual(['closed', 'html'])
})

test('unasked, what can be done is listed in its groups, and the arrows go round', async () => {
  const { done, field, person, options } = await opened()
  expect(options()).toEqual(['Next open attributionF8', 'Export as HTML page', 'Export as plain text'])
  expect(screen.getAllByRole('group').map((one) => one.getAttribute('aria-label'))).toEqual(['Review', 'Publish'])
  await person.keyboard('{ArrowUp}')
  const marked = screen.getByRole('option', { selected: true })
  expect([marked.textContent, marked.id]).toEqual(['Export as plain text', field.getAttribute('aria-activedescendant')])
  await person.keyboard('{Enter}')
  expect(done).toEqual(['closed', 'text'])
})

test('what cannot be done here is found all the same, and says why instead of being done', async () => {
  const { done, person, options } = await opened()
  await person.keyboard('bold')
  expect(options()).toEqual(['Bold Not in a headline.'])
  expect(screen.getByRole('option').getAttribute('aria-disabled')).toBe('true')
  await person.keyboard('{Enter}')
  expect(done).toEqual([])
  expect((await screen.findByRole('status')).textContent).toBe('Not in a headline.')
})

test('a name that no command has is said to be none', async () => {
  const { person, options } = await opened()
  await person.keyboard('xyz')
  expect(options()).toEqual([])
  expect(screen.getByText('No command has that name.').getAttribute('role')).toBe('status')
})
