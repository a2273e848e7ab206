import { render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { useState } from 'react'
import { expect, test } from 'vitest'
import { Tabs } from './Tabs.tsx'
import { Toolbar } from './Toolbar.tsx'

function Panes() {
  const [tab, setTab] = useState<'one' | 'two' | 'three'>('one')
  return (
    <Tabs
      label="Panes"
      selected={tab}
      onSelect={setTab}
      tabs={[
        { id: 'one', label: 'One', count: 3 },
        { id: 'two', label: 'Two' },
        { id: 'three', label: 'Three' },
      ]}
    >
      <p>Pane {tab}</p>
    </Tabs>
  )
}

test('the arrows go along the tabs and round, and each shows its panel under its name', async () => {
  const person = userEvent.setup()
  render(<Panes />)
  await person.tab()
  expect(screen.getByRole('tab', { name: 'One', selected: true })).toBe(document.activeElement)
  await person.keyboard('{ArrowRight}')
  expect(screen.getByRole('tabpanel', { name: 'Two' }).textContent).toBe('Pane two')
  await person.keyboard('{End}{ArrowRight}')
  expect(screen.getByRole('tabpanel', { name: 'One' }).textContent).toBe('Pane one')
  expect(screen.getAllByRole('tab').map(({ tabIndex }) => tabIndex)).toEqual([0, -1, -1])
})

test('a toolbar is one stop for Tab, and keeps the one used last', async () => {
  const person = userEvent.setup()
  render(
    <>
      <Toolbar label="Formatting">
        <button type="button">Bold</button>
        <button type="button">Italic</button>
      </Toolbar>
      <button type="button">After</button>
    </>,
  )
  await person.tab()
  await person.keyboard('{ArrowRight}')
  expect(screen.getByRole('button', { name: 'Italic' })).toBe(document.activeElement)
  await person.tab()
  expect(screen.getByRole('button', { name: 'After' })).toBe(document.activeElement)
  await person.tab({ shift: true })
  expect(screen.getByRole('button', { name: 'Italic' })).toBe(document.activeElement)
})
