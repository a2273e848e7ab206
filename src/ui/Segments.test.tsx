import { render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { useState } from 'react'
import { expect, test } from 'vitest'
import { Segments } from './Segments.tsx'

const options = [
  { value: 'write', label: 'Write' },
  { value: 'review', label: 'Review' },
] as const

function Mode() {
  const [mode, setMode] = useState<'write' | 'review'>('write')
  return <Segments label="Mode" value={mode} options={options} onChange={setMode} />
}

test('a segment is a radio of its group, chosen by its name', async () => {
  render(<Mode />)
  expect(screen.getByRole('radiogroup', { name: 'Mode' })).toBeTruthy()
  await userEvent.setup().click(screen.getByRole('radio', { name: 'Review' }))
  expect(screen.getByRole('radio', { name: 'Review', checked: true })).toBeTruthy()
  expect(screen.getByRole('radio', { name: 'Write', checked: false })).toBeTruthy()
})
