import { expect, test } from 'vitest'
import { type BlockId, emptyStory, type Instant, plainHouse, richText, type Story, type Zone } from '~/story'
import { createFeed } from './createFeed.ts'
import { stillStory } from './storyAtHand.ts'

const empty = emptyStory({ language: 'en-GB', direction: 'ltr', zone: 'Asia/Jerusalem' as Zone }, 'p' as BlockId)
const pictures = { addressNow: () => 'blob:picture', subscribe: () => () => {} }
const readOf = (story: Story) => createFeed(stillStory(story), plainHouse, pictures)
const titled = { ...empty, headline: richText('Ferry is late') }
const ferry: Story = {
  ...titled,
  byline: richText('By Dana Ruiz and Ines Calder'),
  publishedAt: Date.parse('2016-10-02T18:20:00Z') as Instant,
  body: [
    { kind: 'paragraph', id: 'p' as BlockId, text: richText('It will come.') },
    {
      kind: 'photo',
      id: 'f' as BlockId,
      picture: { blob: 'ab' as never, type: 'image/png', width: 4, height: 3, name: 'a.png' },
      caption: richText('The pier'),
      credit: 'AP',
      alt: '',
    },
  ],
}

test('a feed item says what it misses', () => {
  const says = [empty, titled, ferry].map((story) => readOf(story).verdict().says)
  expect(says).toEqual(['Missing headline', 'Missing description', 'Fits'])
})

test('it is shown with its title, its authors and its date with the place, and each block has its name', () => {
  const page = new DOMParser().parseFromString(
    readOf(ferry)
      .get()
      .parts.map(({ html }) => html)
      .join(''),
    'text/html',
  )
  expect([...page.querySelectorAll('header > *')].map(({ textContent }) => textContent)).toEqual([
    ...(plainHouse.name === '' ? [] : [plainHouse.name]),
    'Ferry is late',
    'Dana Ruiz, Ines Calder',
    'Sunday, 2 October 2016, 21:20 Israel Time',
  ])
  expect([...page.querySelectorAll('[data-block]')].map((block) => block.getAttribute('data-block'))).toEqual([
    'header',
    'headline',
    'byline',
    'p',
    'f',
  ])
  expect(page.querySelector('img')?.getAttribute('src')).toBe('blob:picture')
})
