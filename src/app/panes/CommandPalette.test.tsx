import { render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { CommandPalette } from './CommandPalette.tsx'

test('typing part of a name and Enter runs the command, after the palette is closed', async () => {
  const done: string[] = []
  render(
    <CommandPalette
      commands={[
        { id: 'next', label: 'Next open attribution', keys: 'F8', run: () => done.push('next') },
        { id: 'html', label: 'Export as HTML page', run: () => done.push('html') },
      ]}
      onClose={() => done.push('closed')}
    />,
  )
  const field = await screen.findByRole('searchbox', { name: 'Search commands' })
  const person = userEvent.setup()
  await person.click(field)
  await person.keyboard('html')
  expect(screen.getAllByRole('menuitem').map((one) => one.textContent)).toEqual(['Export as HTML page'])
  await person.keyboard('{Enter}')
  expect(done).toEqual(['closed', 'html'])
})
