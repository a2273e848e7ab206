import { beforeEach, expect, test } from 'vitest'
import { keepPlace } from './keepPlace.ts'

const frame = document.createElement('iframe')
document.body.append(frame)
const page = () => {
  const { contentDocument } = frame
  if (contentDocument === null) throw new Error('The frame has no page')
  return contentDocument
}

// jsdom has no layout: each block is as high as it says, and they lie one below another.
const blocks = (heights: Readonly<Record<string, number>>) =>
  Object.entries(heights)
    .map(([id, height]) => `<p data-block="${id}" data-height="${height}">${id}</p>`)
    .join('')

function show(heights: Readonly<Record<string, number>>) {
  const article = page().querySelector('article')
  if (article === null) throw new Error('The page has no article')
  article.innerHTML = blocks(heights)
  let top = 0
  for (const block of article.children) {
    const box = new DOMRect(0, top, 300, Number(block.getAttribute('data-height')))
    block.getBoundingClientRect = () => box
    top = box.bottom
  }
}
const mutated = () => new Promise((resolve) => setTimeout(resolve))

beforeEach(() => {
  page().body.innerHTML = '<article></article>'
  Object.defineProperty(page().documentElement, 'clientHeight', { value: 100, configurable: true })
  show({ a: 100, b: 100, c: 100, d: 100 })
  page().documentElement.scrollTop = 220
})
const scrolled = () => page().documentElement.scrollTop

test('the block that is read begins where it began, whatever has come above it', async () => {
  keepPlace(frame)
  show({ a: 100, fresh: 50, b: 100, c: 300, d: 100 })
  await mutated()
  expect(scrolled()).toBe(270)
})

test('where that block is not on the other page, the nearest above it stays', async () => {
  keepPlace(frame)
  show({ a: 140, b: 100, d: 100 })
  await mutated()
  expect(scrolled()).toBe(260)
})

test('a person who scrolls, or stands at the top, is left where they are', async () => {
  keepPlace(frame)
  page().documentElement.scrollTop = 10
  page().dispatchEvent(new Event('scroll'))
  show({ fresh: 50, a: 100, b: 100, c: 100 })
  await mutated()
  expect(scrolled()).toBe(10)
  page().documentElement.scrollTop = 0
  keepPlace(frame)
  show({ a: 100 })
  await mutated()
  expect(scrolled()).toBe(0)
})
