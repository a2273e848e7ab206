import { expect, test } from 'vitest'
import { type BlockId, emptyStory, plainHouse, richText, type Story, type Zone } from '~/story'
import { createNewsletter } from './createNewsletter.ts'
import { stillStory } from './storyAtHand.ts'

const empty = emptyStory({ language: 'en-GB', direction: 'ltr', zone: 'Europe/London' as Zone }, 'p' as BlockId)
const says = (story: Story) => {
  const pictures = { addressNow: () => null, subscribe: () => () => {} }
  return createNewsletter(stillStory(story), plainHouse, pictures).verdict().says
}
const long = (signs: number): Story => ({
  ...empty,
  headline: richText('Ferry'),
  body: [{ kind: 'paragraph', id: 'p' as BlockId, text: richText('a'.repeat(signs)) }],
})

test('a newsletter says what it misses, and by how much a mail program would cut it', () => {
  expect([says(empty), says(long(10)), says(long(102 * 1024))]).toEqual(['Missing headline', 'Fits', 'Over by 2 kB'])
})
