import { expect, test } from 'vitest'
import { blankPage } from './blankPage.ts'
import { asPreferred, isBlank, keepPage } from './keepPage.ts'
import type { PreviewPage } from './page.ts'

const look = { dark: false, textSize: 100 }
const page: PreviewPage = {
  lang: 'en',
  dir: 'ltr',
  title: 'Ferry',
  css: 'p{color:red}',
  parts: [
    { id: 'header', html: '<header data-block="header"><h1 data-block="headline">Ferry</h1></header>' },
    { id: 'a', html: '<p data-block="a">One</p>' },
  ],
}
const opened = () => new DOMParser().parseFromString(blankPage, 'text/html')

test('a frame says the page’s language, direction, title, style and words', () => {
  const document = opened()
  keepPage(document)(page, look)
  expect({
    lang: document.documentElement.lang,
    dir: document.documentElement.dir,
    title: document.title,
    style: document.querySelector('style')?.textContent,
    words: document.querySelector('main > article')?.textContent,
  }).toEqual({ lang: 'en', dir: 'ltr', title: 'Ferry', style: 'p{color:red}', words: 'FerryOne' })
})

test('another language and style come without building the words again', () => {
  const document = opened()
  const keep = keepPage(document)
  keep(page, look)
  const words = [...document.querySelectorAll('[data-block]')]
  keep({ ...page, lang: 'he', dir: 'rtl', title: '', css: 'p{color:blue}' }, look)
  expect([...document.querySelectorAll('[data-block]')]).toEqual(words)
  expect({
    lang: document.documentElement.lang,
    dir: document.documentElement.dir,
    title: document.title,
    style: document.querySelector('style')?.textContent,
  }).toEqual({ lang: 'he', dir: 'rtl', title: 'Untitled story', style: 'p{color:blue}' })
})

test('a story in a page of another language says its own, until the page is its own again', () => {
  const document = opened()
  const keep = keepPage(document)
  const article = () => {
    const { attributes } = document.querySelector('main > article') ?? document.body
    return [...attributes].map(({ name, value }) => `${name}=${value}`)
  }
  keep({ ...page, lang: 'he', dir: 'rtl', own: { lang: 'en', dir: 'ltr' } }, look)
  expect([document.documentElement.lang, document.documentElement.dir, ...article()]).toEqual([
    'he',
    'rtl',
    'lang=en',
    'dir=ltr',
  ])
  keep(page, look)
  expect(article()).toEqual([])
})

test('the reader’s own settings are worn by the page', () => {
  const document = opened()
  const keep = keepPage(document)
  keep({ ...page, css: '@media (prefers-color-scheme: dark){p{color:white}}' }, { dark: true, textSize: 200 })
  expect([document.documentElement.getAttribute('style'), document.querySelector('style')?.textContent]).toEqual([
    'color-scheme: dark; font-size: 200%;',
    '@media (min-width: 0){p{color:white}}',
  ])
})

test('a stylesheet that asks for the scheme is answered for the reader, not for this browser', () => {
  const css = '@media(prefers-color-scheme:dark){a{}}@media (prefers-color-scheme: light) and (min-width: 9em){b{}}'
  expect([asPreferred(css, { dark: true }), asPreferred(css, { dark: false })]).toEqual([
    '@media(min-width: 0){a{}}@media (max-width: 0) and (min-width: 9em){b{}}',
    '@media(max-width: 0){a{}}@media (min-width: 0) and (min-width: 9em){b{}}',
  ])
})

test('a page is blank until a title has words or a block is there', () => {
  const header = { id: 'header', html: '<header data-block="header"><p class="masthead">The Meridian</p></header>' }
  expect([
    isBlank({ ...page, parts: [] }),
    isBlank({ ...page, parts: [header] }),
    isBlank({ ...page, parts: page.parts.slice(0, 1) }),
    isBlank({ ...page, parts: [header, ...page.parts.slice(1)] }),
  ]).toEqual([true, true, false, false])
})
