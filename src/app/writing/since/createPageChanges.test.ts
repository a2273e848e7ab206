import { expect, test } from 'vitest'
import { emptyStory, plainHouse, richText } from '~/story'
import { createStore } from 'zustand/vanilla'
import { blockId, jerusalem } from '../../panes/itemInTest.ts'
import { createPageChanges } from './createPageChanges.ts'
import { type StoryAtHand, stillStory } from '../storyAtHand.ts'
import { pageOf } from '~/interchange'

const empty = emptyStory({ language: 'en', direction: 'ltr', zone: jerusalem }, blockId('first'))
const saying = (words: string) => ({
  ...empty,
  body: [{ kind: 'paragraph' as const, id: blockId('a'), text: richText(words) }],
})

function begin() {
  const store = createStore(() => ({ story: saying('It is late.'), items: 0 }))
  const side = (story: StoryAtHand) => ({
    story,
    page: {
      get: () => pageOf(story.get(), { house: plainHouse, css: '', picture: () => null }),
    },
  })
  const changes = createPageChanges(
    side(stillStory(saying('It is late.'))),
    side({ get: () => store.getState().story, subscribe: store.subscribe }),
  )
  return { store, changes }
}

test('what is different follows the text, and goes when the old words are back', () => {
  const { store, changes } = begin()
  const counts: number[] = []
  const leave = changes.subscribe(() => counts.push(changes.get().count))
  store.setState({ story: saying('It is very late.') })
  store.setState({ story: saying('It is late.') })
  leave()
  store.setState({ story: saying('It is not late.') })
  expect([counts, changes.get().count]).toEqual([[1, 0], 1])
})

test('an earlier version stays what it was, and while nothing changes the answer is the very same', () => {
  const { store, changes } = begin()
  store.setState({ story: saying('It is very late.') })
  const first = changes.get()
  store.setState({ items: 1 })
  expect([first.blocks.get('a')?.is, changes.get() === first]).toEqual(['changed', true])
})
