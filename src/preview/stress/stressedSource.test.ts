import { expect, test } from 'vitest'
import type { PageSource, PreviewPage } from '../page.ts'
import { stressedSource } from './stressedSource.ts'

const picture = '<figure class="photo" data-block="f"><img src="blob:a" alt="" width="3" height="2"></figure>'
const page: PreviewPage = {
  lang: 'en',
  dir: 'ltr',
  title: 'Ferry',
  css: '@media print{p{color:black}}',
  parts: [
    { id: 'header', html: '<header data-block="header"><h1 data-block="headline">Ferry</h1></header>' },
    { id: 'a', html: '<p data-block="a">One</p>' },
    { id: 'f', html: picture },
  ],
}
const source: PageSource = { get: () => page, subscribe: () => () => {} }

test('without a trial it is the source itself', () => {
  expect(stressedSource(source, [])).toBe(source)
})

test('trials add up, and what they do not touch is the very same', () => {
  const shown = stressedSource(source, ['print', 'spacing', 'noPicture', 'slowPicture', 'longHeadline']).get()
  expect({ css: shown.css, picture: shown.parts[2]?.html, title: shown.title }).toEqual({
    css: expect.stringMatching(/^@media all\{p\{color:black\}\}\n\* \{ line-height: 1\.5 !important/),
    picture: picture.replace('blob:a', 'data:,'),
    title: 'Ferry',
  })
  expect(shown.parts[0]?.html).toContain('Ferry One Ferry One')
  expect(shown.parts[1]).toBe(page.parts[1])
})

test('a part that has not changed is the very same at the next key', () => {
  const late = stressedSource(source, ['slowPicture'])
  expect(late.get().parts[2]).toBe(late.get().parts[2])
  expect(late.get().css).toBe(page.css)
})

test('the page itself is left as it is', () => {
  const before = structuredClone(page)
  stressedSource(source, ['print', 'noPicture', 'longHeadline']).get()
  expect(page).toEqual(before)
})
