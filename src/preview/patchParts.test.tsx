import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { PagePart } from './page.ts'
import { patchParts } from './patchParts.ts'

const part = (id: string, words = id): PagePart => ({ id, html: `<p data-block="${id}">${words}</p>` })
const parts = (ids: string) => ids.split('').map((id) => part(id))

function shown(before: readonly PagePart[]): Element {
  const container = document.createElement('article')
  patchParts(container, [], before)
  return container
}
const read = (container: Element) => [...container.children].map((child) => child.textContent).join('')

test('other words go into the element that is there', () => {
  const before = parts('abc')
  const container = shown(before)
  const elements = [...container.children]
  expect(patchParts(container, before, [part('a'), part('b', 'B'), part('c')])).toBe(0)
  expect(read(container)).toBe('aBc')
  expect([...container.children]).toEqual(elements)
})

test('a part that is made otherwise is built again and its neighbours keep their elements', () => {
  const before = parts('abc')
  const container = shown(before)
  const [a, b, c] = container.children
  expect(patchParts(container, before, [part('a'), part('b', '<em>B</em>'), part('c')])).toBe(1)
  expect(read(container)).toBe('aBc')
  expect([container.children[0] === a, container.children[1] === b, container.children[2] === c]).toEqual([
    true,
    false,
    true,
  ])
})

test('a part that goes to the end keeps its element and moves no other', () => {
  const before = parts('abcde')
  const container = shown(before)
  const elements = [...container.children]
  const seen = watch(container)
  expect(patchParts(container, before, parts('bcdea'))).toBe(0)
  expect([...container.children]).toEqual([...elements.slice(1), elements[0]])
  expect(seen()).toEqual([elements[0]])
})

test('the same page changes nothing', () => {
  const before = parts('abc')
  const container = shown(before)
  const seen = watch(container)
  expect(patchParts(container, before, parts('abc'))).toBe(0)
  expect(seen()).toEqual([])
})

test('a container that somebody else has changed is filled afresh', () => {
  const before = parts('abc')
  const container = shown(before)
  container.firstElementChild?.remove()
  patchParts(container, before, parts('abcd'))
  expect(read(container)).toBe('abcd')
})

test('nothing in a part runs while it is built', () => {
  const container = document.createElement('article')
  patchParts(container, [], [{ id: 'x', html: '<p data-block="x"><script>window.ran = true</script>x</p>' }])
  expect('ran' in window).toBe(false)
})

test('whatever was shown, the page becomes the page, and unchanged parts keep their elements', () => {
  const page = fc.uniqueArray(
    fc.record({ id: fc.constantFrom(...'abcdefghij'.split('')), words: fc.constantFrom('1', '2') }),
    {
      selector: ({ id }) => id,
    },
  )
  fc.assert(
    fc.property(page, page, (first, second) => {
      const before = first.map(({ id, words }) => part(id, id + words))
      const now = second.map(({ id, words }) => part(id, id + words))
      const container = shown(before)
      const was = new Map([...container.children].map((child) => [child.textContent, child]))
      patchParts(container, before, now)
      expect(read(container)).toBe(second.map(({ id, words }) => id + words).join(''))
      const rebuilt = [...container.children].filter((child) => (was.get(child.textContent) ?? child) !== child)
      expect(rebuilt).toEqual([])
    }),
    { numRuns: 300 },
  )
})

/** The elements put into the container since. */
function watch(container: Element): () => Node[] {
  const observer = new MutationObserver(() => undefined)
  observer.observe(container, { childList: true })
  return () => observer.takeRecords().flatMap((record) => [...record.addedNodes])
}
