import { expect, test } from 'vitest'
import { withoutPicture } from './withoutPicture.ts'

const picture = '<img src="blob:a" alt="A &quot;ferry&quot; &gt; a boat" width="30" height="20">'

test('a lost picture has an address with nothing at it, and keeps its alternative text and size', () => {
  expect(withoutPicture(`<figure>${picture}</figure>`, 'lost')).toBe(
    '<figure><img src="data:," alt="A &quot;ferry&quot; &gt; a boat" width="30" height="20"></figure>',
  )
})

test('a late picture is an empty one of the size that the page says', () => {
  const shown = withoutPicture(picture, 'late')
  expect(decodeURIComponent(/src="([^"]*)"/.exec(shown)?.[1] ?? '')).toBe(
    'data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg" width="30" height="20"/>',
  )
})

test('a picture whose page says no size has no room kept for it', () => {
  const shown = withoutPicture('<img src="blob:a" alt="">', 'late')
  expect(decodeURIComponent(shown)).toContain('width="0" height="0"')
})

test('no other size of it arrives either', () => {
  expect(withoutPicture('<picture><source srcset="b.webp"><img src="a" srcset="b 2x" alt=""></picture>', 'lost')).toBe(
    '<picture><img src="data:," alt=""></picture>',
  )
})

test('words that look like a picture are words', () => {
  const html = '<p>&lt;img src="a"&gt; src="b"</p>'
  expect(withoutPicture(html, 'lost')).toBe(html)
})
