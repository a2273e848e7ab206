import { expect, test } from 'vitest'
import { type BlobHash, type BlockId, emptyStory, plainHouse, richText, type Story, type Zone } from '~/story'
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

const picture = { blob: 'a' as BlobHash, type: 'image/png', width: 4, height: 3, name: 'a.png' }
const shown = (alt: string): Story => ({
  ...long(10),
  body: [{ kind: 'photo', id: 'p' as BlockId, picture, caption: [], credit: '', alt }],
})

test('a picture that says nothing while it is not shown is told', () => {
  expect([says(shown(' ')), says(shown('Boats'))]).toEqual(['Missing alternative text', 'Fits'])
})

test('a newsletter says what it misses, and by how much a mail program would cut it', () => {
  expect([says(empty), says(long(10)), says(long(102 * 1024))]).toEqual(['Missing headline', 'Fits', 'Over by 2 kB'])
})
