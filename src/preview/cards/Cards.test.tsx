import { render, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { Cards } from './Cards.tsx'
import { cardsInTest, cardSourceInTest } from './cardsInTest.ts'

const cut = { text: 'Ferry is late again', cutAt: 'Ferry is '.length }
const cards = cardsInTest({
  search: {
    site: 'The Test',
    section: 'World',
    title: cut,
    words: { text: 'It will come.', cutAt: null },
    verdict: { says: 'Search title is cut', isWrong: true },
  },
})

test('words that would be cut are marked, said to who cannot see the mark, and the verdict stands beside the name', () => {
  render(<Cards source={cardSourceInTest(cards)} />)
  const search = screen.getByRole('region', { name: 'Search result preview' })
  expect(search.textContent).toContain('Search title is cut')
  expect(search.querySelector('mark')?.textContent).toBe('Cut from here: late again')
  expect(screen.getByRole('region', { name: 'Notification preview' }).textContent).toContain('320 px · Fits')
})

test('a press on the title goes to the headline, and nothing can be pressed where nothing is to be edited', async () => {
  const picked: string[] = []
  const { unmount } = render(<Cards source={cardSourceInTest(cards)} onPick={(block) => picked.push(block)} />)
  const search = screen.getByRole('region', { name: 'Search result preview' })
  await userEvent.click(within(search).getByRole('button', { name: /Ferry is/ }))
  expect(picked).toEqual(['headline'])
  unmount()
  render(<Cards source={cardSourceInTest(cards)} />)
  expect(screen.queryAllByRole('button')).toEqual([])
})

test('a story without a headline says so in its place', () => {
  const title = { text: '', cutAt: null }
  const { search } = cards
  render(<Cards source={cardSourceInTest({ ...cards, search: { ...search, title } })} />)
  expect(screen.getByRole('region', { name: 'Search result preview' }).textContent).toContain('No headline yet')
})
