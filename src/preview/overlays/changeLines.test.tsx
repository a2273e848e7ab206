import { beforeEach, expect, test } from 'vitest'
import { blocksIn } from '../blocksIn.ts'
import { changeLinesOf, goneLinesOf } from './changeLines.ts'

// jsdom has no layout: the first block lies at 100, the second 50 lower, each 40 high; a letter is 10 wide.
beforeEach(() => {
  Element.prototype.getBoundingClientRect = function () {
    const at = [...(this.parentElement?.children ?? [])].indexOf(this)
    return new DOMRect(50, 100 + at * 50, 200, 40)
  }
  const box = (range: Range) => new DOMRect(50 + range.startOffset * 10, 100, String(range).length * 10, 20)
  Range.prototype.getBoundingClientRect = function () {
    return box(this)
  }
  Range.prototype.getClientRects = function () {
    return [box(this)] as unknown as DOMRectList // all that is asked of it is its boxes
  }
})

function blocks(dir: 'ltr' | 'rtl' = 'ltr') {
  const html = `<html dir="${dir}"><article><p data-block="a">One two.</p><p data-block="b">Three.</p></article></html>`
  const [first, last] = blocksIn(new DOMParser().parseFromString(html, 'text/html'))
  if (first === undefined || last === undefined) throw new Error('The page has no blocks')
  return { first, last }
}
const drawn = (lines: readonly HTMLElement[]) =>
  lines.map(({ style, textContent }) => [textContent, style.transform, style.inlineSize].filter((one) => one !== ''))
const whole = { exact: 'One two.', nth: 0 }

test('a bar stands beside the block at half its scale, and the words that came are underlined', () => {
  const lines = changeLinesOf({ is: 'changed', words: [{ in: whole, from: 4, to: 7 }] }, blocks().first.element, 0.5)
  expect(drawn(lines)).toEqual([
    ['translate(17px, 50px)', '4px'],
    ['changed', 'translate(125px, 37px) translateX(-100%)'],
    ['translate(45px, 50px)', '15px'],
  ])
})

test('on a page that runs right to left the bar is on the right and its word on the left', () => {
  expect(drawn(changeLinesOf({ is: 'new', words: [] }, blocks('rtl').first.element, 1))).toEqual([
    ['translate(254px, 100px)', '4px'],
    ['new', 'translate(50px, 87px)'],
  ])
})

test('where words are gone a caret stands after those before them, or before the first', () => {
  const caret = (from: number) =>
    changeLinesOf({ is: 'changed', words: [{ in: whole, from, to: from }] }, blocks().first.element, 1).at(-1)?.style
      .transform
  expect([caret(4), caret(0)]).toEqual(['translate(90px, 120px)', 'translate(50px, 120px)'])
})

test('what is gone is told above the block that stands after it, or under the last', () => {
  const { first, last } = blocks()
  const gone = new Map([
    ['b', '1 block removed'],
    [null, '2 blocks removed'],
  ])
  expect([goneLinesOf(gone, first, 1), goneLinesOf(gone, last, 1)].map(drawn)).toEqual([
    [],
    [
      ['1 block removed', 'translate(50px, 143px)', '200px'],
      ['2 blocks removed', 'translate(50px, 197px)', '200px'],
    ],
  ])
})
