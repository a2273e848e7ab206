import { render, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { SpokenPage } from './SpokenPage.tsx'
import { textSourceInTest } from './textsInTest.ts'
import { WireText } from './WireText.tsx'

const line = (role: string, words: string, level = 0, missing: string | null = null) => ({
  role,
  words,
  level,
  missing,
})
const lines = [
  line('Heading 1', 'Ferry is late', 1),
  line('Picture', '', 0, 'alternative text'),
  line('Text', 'It will come.'),
]
const verdict = { says: 'Missing alternative text', isWrong: true }

test('a listener’s page is a list in the order of reading, which says what is missing at its place', async () => {
  render(<SpokenPage source={textSourceInTest({ spoken: { lines, verdict } })} />)
  const region = screen.getByRole('region', { name: 'Screen reader preview' })
  const said = () =>
    within(region)
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent)
  expect(said()).toEqual(['Heading 1 Ferry is late', 'Picture  Missing alternative text', 'Text It will come.'])
  await userEvent.click(within(region).getByRole('switch', { name: 'Headings only' }))
  expect(said()).toEqual(['Heading 1 Ferry is late'])
})

test('a page that says nothing yet says so', () => {
  render(<SpokenPage source={textSourceInTest({ spoken: { lines: [], verdict } })} />)
  expect(screen.getByText('Nothing is read yet.')).toBeTruthy()
})

test('wire text is shown sign for sign', () => {
  const text = 'Ferry  is late\n\nBy Dana Ruiz\n'
  render(<WireText source={textSourceInTest({ wire: { text, verdict } })} />)
  expect(screen.getByRole('region', { name: 'Wire text preview' }).querySelector('pre')?.textContent).toBe(text)
})
