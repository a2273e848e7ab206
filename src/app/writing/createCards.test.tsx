import { expect, test, vi } from 'vitest'
import { emptyStory, type BlockId, plainHouse, richText, type Story, type Zone } from '~/story'
import { createStore } from 'zustand/vanilla'
import { createCards } from './createCards.ts'

const story: Story = {
  ...emptyStory({ language: 'en-GB', direction: 'ltr', zone: 'Europe/London' as Zone }, 'p' as BlockId),
  headline: richText('Ferry is late'),
}
const pictures = { addressNow: () => null, subscribe: () => () => {} }

test('cards say in words how the story comes out, and are told of only when they are others', () => {
  vi.useFakeTimers()
  try {
    const store = createStore(() => ({ story }))
    const cards = createCards(
      { get: () => store.getState().story, subscribe: store.subscribe },
      { ...plainHouse, name: 'The Test' },
      pictures,
    )
    const told: string[] = []
    const leave = cards.subscribe(() => told.push(cards.get().search.title.text))
    expect(cards.get().together).toEqual({ says: 'Missing description', isWrong: true })
    store.setState({ story: { ...story, slug: 'ferry' } })
    vi.advanceTimersByTime(300)
    expect(told).toEqual([])
    store.setState({ story: { ...story, headline: richText('Ferry is here') } })
    vi.advanceTimersByTime(300)
    expect(told).toEqual(['Ferry is here'])
    leave()
  } finally {
    vi.useRealTimers()
  }
})
