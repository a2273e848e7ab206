import { expect, test } from 'vitest'
import { rangesOf } from './rangesOf.ts'

function block(html: string): Element {
  const page = new DOMParser().parseFromString(html, 'text/html')
  const element = page.body.firstElementChild
  if (element === null) throw new Error('No block in the page')
  return element
}
const found = (html: string, exact: string, nth = 0) => rangesOf(block(html), { exact, nth }).map(String)

test('words are found across the elements they run through', () => {
  expect(found('<p>She said <em>no</em> more</p>', 'said no more')).toEqual(['said ', 'no', ' more'])
})

test('of equal words the one that is meant is found', () => {
  const element = block('<p>no and no and no</p>')
  expect(rangesOf(element, { exact: 'no', nth: 2 }).map(({ startOffset }) => startOffset)).toEqual([14])
})

test('other words are not marked', () => {
  expect([found('<p>She said yes</p>', 'no'), found('<p>no</p>', 'no', 1), found('<p>no</p>', '')]).toEqual([
    [],
    [],
    [],
  ])
})

test('what the page adds to a quote is passed over, and nothing reads across two paragraphs', () => {
  const quote =
    '<figure><blockquote><p><span data-role="mark">“</span>We stay</p><p>for good</p></blockquote><figcaption>Dana</figcaption></figure>'
  expect([found(quote, 'We stay'), found(quote, '“We'), found(quote, 'We stayfor')]).toEqual([['We stay'], [], []])
})

test('the dateline is no word of the paragraph, and a forced line break is one', () => {
  const paragraph = '<p><span class="dateline" data-role="dateline">HASK</span> One<br>two</p>'
  expect([found(paragraph, 'One\ntwo'), found(paragraph, 'HASK')]).toEqual([['One', 'two'], []])
})

test('a part of the words is found where the whole of them stands, and only there', () => {
  const part = (html: string) => rangesOf(block(html), { exact: 'no and no', nth: 0 }, { from: 7, to: 9 })
  expect(part('<p>yes, no <em>and</em> no</p>').map((range) => [String(range), range.startOffset])).toEqual([['no', 1]])
  expect(part('<p>no and yes</p>')).toEqual([])
})

test('words of an update’s title are looked for in its title alone', () => {
  const html = '<article><p data-role="times">no</p><h2>No, no</h2><p data-block="a">no</p></article>'
  expect([found(html, 'no'), found(html, 'no', 1)]).toEqual([['no'], []])
})
