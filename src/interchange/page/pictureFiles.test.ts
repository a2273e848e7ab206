import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { type BlobHash, type BlockId, emptyStory, type Photo, richText, type Story, type Zone } from '~/story'
import { newsArticle } from '../data/newsArticle.ts'
import { pageOf } from './pageOf.ts'
import { shownWidth } from './srcsetOf.ts'
import type { CropAt, PageOptions, PictureAt } from './types.ts'
import { writeHtml } from './writeHtml.ts'

const photo = (name: string, width = 2400): Photo => ({
  kind: 'photo',
  id: name as BlockId,
  picture: { blob: name as BlobHash, type: 'image/jpeg', width, height: 1600, name: 'IMG_1.jpg' },
  caption: richText('Smoke'),
  credit: 'Reuters',
  alt: 'Black smoke',
})
const empty = emptyStory({ language: 'en', direction: 'ltr', zone: 'UTC' as Zone }, 'p' as BlockId)
const paragraph = { kind: 'paragraph', id: 'a' as BlockId, text: richText('It burns.') } as const
const withBody = (...body: Story['body']): Story => ({ ...empty, body })

const sizes = (hash: BlobHash): readonly PictureAt[] =>
  [400, 800].map((width) => ({ address: `${hash}-${width}.jpg`, width }))
const crops = (hash: BlobHash): readonly CropAt[] => [
  { address: `${hash}-square.jpg`, width: 1200, height: 1200 },
  { address: `${hash}-shared.jpg`, width: 1200, height: 630 },
]
const options: PageOptions = { house: { name: 'The Test' }, css: '', picture: (hash) => `${hash}.jpg` }
const imagesIn = (story: Story, more: Partial<PageOptions>) =>
  pageOf(story, { ...options, ...more }).parts.flatMap(({ html }) => html.match(/<img[^>]*>/g) ?? [])

test('a browser may choose among the sizes of a picture, and keeps room for it before it comes', () => {
  expect(imagesIn(withBody(photo('f')), { sizes })).toEqual([
    `<img src="f.jpg" alt="Black smoke" width="2400" height="1600" srcset="f-400.jpg 400w,f-800.jpg 800w" sizes="${shownWidth}">`,
  ])
  const spaced = () => [{ address: 'the "quay".jpg', width: 400 }]
  expect(imagesIn(withBody(photo('f')), { sizes: spaced })[0]).toContain('srcset="the%20&quot;quay&quot;.jpg 400w"')
  expect(imagesIn(withBody(photo('dot', 1)), { sizes })[0]).not.toContain('srcset')
})

test('pictures after the first are fetched when they are come to', () => {
  const story = withBody(photo('f'), paragraph, photo('g'), photo('h'))
  expect(imagesIn(story, {}).map((image) => image.includes(' loading="lazy" decoding="async"'))).toEqual([
    false,
    true,
    true,
  ])
})

test('a block that stays the same is written again when its sizes or its turn are others, and only then', () => {
  const second = photo('g')
  const story = withBody(photo('f'), second)
  const part = (body: Story, more: Partial<PageOptions> = {}) => pageOf(body, { ...options, ...more }).parts.at(-1)
  const before = part(story)
  expect(part(story)).toBe(before)
  expect(part(story, { sizes })?.html).toContain('srcset="g-400.jpg 400w,g-800.jpg 800w"')
  expect(part(story)?.html).not.toContain('srcset')
  expect(part(withBody(second))?.html).not.toContain('lazy')
})

test('how wide a picture is shown is what the stylesheet says', () => {
  const css = readFileSync('src/interchange/page/page.css', 'utf8')
  expect(css).toMatch(/^article \{[^}]*max-width: 62\.5rem;/m)
  expect(css).toMatch(/--side: 2rem;/)
  expect(css).toMatch(/@media \(max-width: 47\.5rem\)/)
  expect(shownWidth).toContain(`${62.5 - 2 * 2}rem`)
})

const imageTags = (html: string) =>
  [...html.matchAll(/<meta property="(og:image[^"]*)" content="([^"]*)">/g)].map(([, name, words]) => [name, words])

test('a shared link shows the crop of its shape, else the whole picture, else none', () => {
  const story = withBody(photo('f'))
  const tags = (more: Partial<PageOptions>) => imageTags(writeHtml(story, { ...options, ...more }))
  const alt = ['og:image:alt', 'Black smoke']
  expect(tags({ crops })).toEqual([
    ['og:image', 'f-shared.jpg'],
    ['og:image:width', '1200'],
    ['og:image:height', '630'],
    alt,
  ])
  expect(tags({})).toEqual([['og:image', 'f.jpg'], ['og:image:width', '2400'], ['og:image:height', '1600'], alt])
  expect(tags({ picture: () => 'blob:here', crops: () => [{ address: 'data:,', width: 1200, height: 630 }] })).toEqual(
    [],
  )
})

test('machines are told of the whole picture first, then of each crop that they can fetch', () => {
  const story = withBody(photo('f'))
  const given = (more: Partial<PageOptions>) =>
    (newsArticle(story, { ...options, ...more }).image ?? []).map(({ contentUrl, width, height, creditText }) => [
      contentUrl,
      width?.value,
      height?.value,
      creditText,
    ])
  expect(given({ crops })).toEqual([
    ['f.jpg', 2400, 1600, 'Reuters'],
    ['f-square.jpg', 1200, 1200, 'Reuters'],
    ['f-shared.jpg', 1200, 630, 'Reuters'],
  ])
  expect(given({ crops: () => [{ address: 'blob:here', width: 1200, height: 630 }] })).toHaveLength(1)
})
