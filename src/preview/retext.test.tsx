import { expect, test } from 'vitest'
import { retext } from './retext.ts'

function elementOf(html: string): Element {
  const template = document.createElement('template')
  template.innerHTML = html
  const element = template.content.firstElementChild
  if (element === null) throw new Error(`No element in ${html}`)
  return element
}

test('other words go into the texts that are there', () => {
  const shown = elementOf('<p>“I <em>saw</em> it.”</p>')
  const [first, em] = shown.childNodes
  expect(retext(shown, elementOf('<p>“I <em>had seen</em> it.”</p>'))).toBe(true)
  expect(shown.outerHTML).toBe('<p>“I <em>had seen</em> it.”</p>')
  expect([shown.childNodes[0] === first, shown.childNodes[1] === em]).toEqual([true, true])
})

test.each([
  ['an element more', '<p>one</p>', '<p>one <em>two</em></p>'],
  ['another element', '<p>one</p>', '<h2>one</h2>'],
  ['another attribute', '<p><a href="https://a.example">one</a></p>', '<p><a href="https://b.example">one</a></p>'],
  ['an attribute within, and words before it', '<p>a<i dir="ltr">b</i></p>', '<p>c<i dir="rtl">b</i></p>'],
  ['words where there were none', '<p></p>', '<p>one</p>'],
])('%s is not for words alone, and nothing is touched', (_, before, now) => {
  const shown = elementOf(before)
  expect(retext(shown, elementOf(now))).toBe(false)
  expect(shown.outerHTML).toBe(before)
})
