import { render, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { Announcer } from './Announcer.tsx'
import { MenuButton } from './MenuButton.tsx'

const acts = [
  { id: 'rename', label: 'Rename' },
  { id: 'spike', label: 'Spike' },
]

function shown() {
  const done: string[] = []
  render(<MenuButton label="More" acts={acts} onAct={(id) => done.push(id)} />)
  return { done, person: userEvent.setup(), button: screen.getByRole('button', { name: 'More' }) }
}

test('a menu is opened, moved through and answered by keyboard, and gives the focus back', async () => {
  const { done, person, button } = shown()
  await person.tab()
  await person.keyboard('{ArrowDown}')
  expect(await screen.findByRole('menuitem', { name: 'Rename' })).toBe(document.activeElement)
  await person.keyboard('{ArrowDown}{Enter}')
  expect(done).toEqual(['spike'])
  expect(screen.queryByRole('menu')).toBeNull()
  await waitFor(() => expect(document.activeElement).toBe(button))
})

test('Escape closes a menu and does nothing', async () => {
  const { done, person } = shown()
  await person.click(screen.getByRole('button', { name: 'More' }))
  await screen.findByRole('menu', { name: 'More' })
  await person.keyboard('{Escape}')
  expect(screen.queryByRole('menu')).toBeNull()
  expect(done).toEqual([])
})

test('the focus stays where an act of a menu takes it', async () => {
  const person = userEvent.setup()
  render(
    <>
      <input aria-label="Text" />
      <MenuButton
        label="Insert"
        acts={[{ id: 'text', label: 'Text' }]}
        onAct={() => screen.getByLabelText('Text').focus()}
      />
    </>,
  )
  await person.click(screen.getByRole('button', { name: 'Insert' }))
  await person.click(await screen.findByRole('menuitem', { name: 'Text' }))
  await new Promise(requestAnimationFrame)
  await new Promise(requestAnimationFrame)
  expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Text' }))
})

test('an act that cannot be done is reached by keyboard, says why and leaves the menu open', async () => {
  const done: string[] = []
  const person = userEvent.setup()
  render(
    <>
      <MenuButton
        label="Export"
        acts={[
          { id: 'page', label: 'Page' },
          { id: 'folder', label: 'Folder', says: 'All pages', cannot: 'Publish the story first.' },
        ]}
        onAct={(id) => done.push(id)}
      />
      <Announcer />
    </>,
  )
  await person.click(screen.getByRole('button', { name: 'Export' }))
  await screen.findByRole('menuitem', { name: 'Page' })
  await person.keyboard('{ArrowDown}{Enter}')
  const folder = screen.getByRole('menuitem', { name: /^Folder ?Publish the story first\.$/ })
  expect(folder).toBe(document.activeElement)
  expect(folder.getAttribute('aria-disabled')).toBe('true')
  expect(document.querySelector('output')?.textContent).toBe('Publish the story first.')
  expect(done).toEqual([])
})

test('the lines of a menu can be fetched when its button is reached, and are as they are then', async () => {
  const done: string[] = []
  const person = userEvent.setup()
  const named = (label: string) => (
    <MenuButton label="More" acts={async () => [{ id: 'rename', label }]} onAct={(id) => done.push(id)} />
  )
  const { rerender } = render(named('Rename'))
  await person.tab()
  rerender(named('Rename again'))
  await person.keyboard('{ArrowDown}')
  await person.click(await screen.findByRole('menuitem', { name: 'Rename again' }))
  expect(done).toEqual(['rename'])
})
