import { render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import { ErrorBoundary } from './ErrorBoundary.tsx'

test('a broken pane says so, and shows again when asked', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
  let broken = true
  const Pane = () => {
    if (broken) throw new Error('a bug')
    return <p>The page</p>
  }
  render(
    <ErrorBoundary label="The preview">
      <Pane />
    </ErrorBoundary>,
  )
  expect(screen.getByRole('alert').textContent).toContain('The preview stopped.')
  broken = false
  await userEvent.setup().click(screen.getByRole('button', { name: 'Show again' }))
  expect(screen.getByText('The page')).toBeTruthy()
})
