import { fireEvent } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createScrollLink, type ScrollPlace } from '~/ui'
import { joinScroll } from './joinScroll.ts'

// jsdom has no layout: blocks 100 px high, one below the other, in a view of 200 px, read 60 px from its top.
const tops: Record<string, number> = { a: 0, b: 100, c: 200 }
const root = document.documentElement

beforeEach(() => {
  vi.stubGlobal('requestAnimationFrame', (call: () => void) => call())
  vi.spyOn(root, 'clientHeight', 'get').mockReturnValue(200)
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (this: Element) {
    const top = (tops[this.getAttribute('data-block') ?? ''] ?? 0) - root.scrollTop
    return new DOMRect(0, top, 300, 100)
  })
  document.body.innerHTML = `<article>${Object.keys(tops)
    .map((id) => `<p data-block="${id}">${id}</p>`)
    .join('')}</article>`
})
afterEach(() => {
  root.scrollTop = 0
})

function setUp() {
  const link = createScrollLink()
  const heard: ScrollPlace[] = []
  link.join('story', (place) => heard.push(place))
  return { link, heard, leave: joinScroll(document, link, 'page') }
}

test('a scroll by wheel leads the others to the block at the reading line', () => {
  const { heard, leave } = setUp()
  root.scrollTop = 90
  fireEvent.wheel(document)
  fireEvent.scroll(document)
  expect(heard).toEqual([{ block: 'b', fraction: 0.5 }])
  leave()
})

test('a scroll that nobody made leads no one', () => {
  const { heard, leave } = setUp()
  root.scrollTop = 90
  fireEvent.scroll(document)
  expect(heard).toEqual([])
  leave()
})

test('it goes where the others lead, and does not answer', () => {
  const { link, heard, leave } = setUp()
  fireEvent.wheel(document)
  link.lead('story', { block: 'c', fraction: 0.25 })
  fireEvent.scroll(document)
  expect([root.scrollTop, heard]).toEqual([165, []])
  leave()
})

test('a block that is not on the page leaves it where it is', () => {
  const { link, leave } = setUp()
  root.scrollTop = 40
  link.lead('story', { block: 'desk note', fraction: 0 })
  expect(root.scrollTop).toBe(40)
  leave()
})

/** A frame that joins others, which are at block c, before its page is in it. */
function joinEmpty() {
  const page = document.body.innerHTML
  document.body.innerHTML = '<article></article>'
  const link = createScrollLink()
  link.lead('story', { block: 'c', fraction: 0.25 })
  const fill = () => {
    document.body.innerHTML = page
  }
  return { leave: joinScroll(document, link, 'page'), fill }
}

test('one that joins goes to where the others are, as soon as there is a page to go on', async () => {
  const { leave, fill } = joinEmpty()
  expect(root.scrollTop).toBe(0)
  fill()
  await vi.waitFor(() => expect(root.scrollTop).toBe(165))
  leave()
})

test('a person who scrolls it first has chosen another place', async () => {
  const { leave, fill } = joinEmpty()
  fireEvent.wheel(document)
  fill()
  await Promise.resolve()
  expect(root.scrollTop).toBe(0)
  leave()
})

test('having left, it neither leads nor follows', () => {
  const { link, heard, leave } = setUp()
  leave()
  fireEvent.wheel(document)
  fireEvent.scroll(document)
  link.lead('story', { block: 'c', fraction: 0 })
  expect([root.scrollTop, heard]).toEqual([0, []])
})
