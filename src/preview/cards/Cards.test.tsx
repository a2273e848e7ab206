import { render, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { Cards } from './Cards.tsx'
import type { Retitle } from './cards.ts'
import { cardsInTest, cardSourceInTest } from './cardsInTest.ts'

const cut = { text: 'Ferry is late again', cutAt: 'Ferry is '.length }
const cards = cardsInTest({
  search: {
    site: 'The Test',
    section: 'World',
    title: cut,
    words: { text: 'It will come.', cutAt: null },
    picture: null,
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

test('a title is edited where it is shown, key by key, and Escape puts back what it was', async () => {
  const person = userEvent.setup()
  const changes: string[] = []
  const onTitle: Retitle = {
    change: (field, from, to) => changes.push(`${field}: ${from} → ${to}`) > 0,
    asTyped: (before) => before.replace(/"$/, '“'),
  }
  render(<Cards source={cardSourceInTest()} onTitle={onTitle} />)
  const search = within(screen.getByRole('region', { name: 'Search result preview' }))
  await person.click(search.getByRole('button', { name: 'It will come.' }))
  const field = search.getByRole<HTMLTextAreaElement>('textbox', { name: 'Standfirst' })
  await person.type(field, 'No', { initialSelectionStart: 0, initialSelectionEnd: 13 })
  expect(changes).toEqual(['standfirst: It will come. → N', 'standfirst: N → No'])
  await person.keyboard('{Escape}')
  expect(changes.at(-1)).toBe('standfirst: No → It will come.')
  expect(document.activeElement).toBe(search.getByRole('button', { name: 'It will come.' }))
})

test('a sign that is typed in the middle becomes the story’s own, and the caret stays behind it', async () => {
  const person = userEvent.setup()
  const said: string[] = []
  const change: Retitle['change'] = (_, __, to) => said.push(to) > 0
  const asTyped: Retitle['asTyped'] = (before) => before.replace(/--$/, '—')
  render(<Cards source={cardSourceInTest()} onTitle={{ change, asTyped }} />)
  const search = within(screen.getByRole('region', { name: 'Search result preview' }))
  await person.click(search.getByRole('button', { name: 'It will come.' }))
  const field = search.getByRole<HTMLTextAreaElement>('textbox', { name: 'Standfirst' })
  await person.type(field, '--x', { initialSelectionStart: 2, initialSelectionEnd: 2 })
  expect(said.slice(0, 2)).toEqual(['It- will come.', 'It— will come.'])
  expect([field.value, field.selectionEnd]).toEqual(['It—x will come.', 4])
})

test('a title that somebody else changes meanwhile is given up', async () => {
  render(<Cards source={cardSourceInTest()} onTitle={{ change: () => false, asTyped: (before) => before }} />)
  const search = within(screen.getByRole('region', { name: 'Search result preview' }))
  await userEvent.click(search.getByRole('button', { name: 'Ferry is late' }))
  await userEvent.type(search.getByRole('textbox', { name: 'Headline' }), 'r')
  expect(search.queryByRole('textbox')).toBeNull()
})

test('the pictures of a found and of a shared story show what others crop them to', () => {
  const picture = (position: string) => ({ address: 'data:,', alt: 'Ferry', position })
  const { search, social } = cards
  const shown = {
    search: { ...search, picture: picture('0% 50%') },
    social: { ...social, picture: picture('30% 50%') },
  }
  render(<Cards source={cardSourceInTest({ ...cards, ...shown })} />)
  const position = (card: string) =>
    within(screen.getByRole('region', { name: `${card} preview` })).getByRole('img', { name: 'Ferry' }).style
      .objectPosition
  expect([position('Search result'), position('Social card')]).toEqual(['0% 50%', '30% 50%'])
})

test('a story without a picture is found without a thumbnail, and shared with an empty place', () => {
  render(<Cards source={cardSourceInTest()} />)
  expect(screen.queryAllByRole('img')).toEqual([])
})
