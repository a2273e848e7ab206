import { expect, test } from 'vitest'
import { fetchable } from './fetchable.ts'

test('pictures over https and beside the page can be fetched, and no others', () => {
  for (const address of ['https://x.org/a.jpg', 'pictures/a.jpg', './a.jpg', '/a.jpg', '../a:b.jpg'])
    expect(fetchable(address)).toBe(address)
  for (const address of [
    'data:image/png;base64,AA',
    'blob:https://x.org/1',
    'http://x.org/a.jpg',
    'file:///a.jpg',
    '//x.org/a',
    '',
  ])
    expect(fetchable(address)).toBeNull()
  expect(fetchable(null)).toBeNull()
})
