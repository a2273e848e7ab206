import { act, render, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { announce } from './announce.ts'
import { Announcer } from './Announcer.tsx'

test('a message is spoken in the one status region, once', () => {
  render(<Announcer />)
  act(() => announce('Stet. Two open.'))
  expect(screen.getByRole('status').textContent).toBe('Stet. Two open.')
})

test('the same words said again are a new message', () => {
  render(<Announcer />)
  act(() => announce('Stet. One open.'))
  const first = screen.getByText('Stet. One open.')
  act(() => announce('Stet. One open.'))
  expect(screen.getByText('Stet. One open.')).not.toBe(first)
})
