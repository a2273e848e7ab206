import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { writeHtml } from '~/interchange'
import {
  type Block,
  type BlockId,
  emptyStory,
  type Instant,
  type RichText,
  richText,
  type Story,
  type Zone,
} from '~/story'
import { auditPage } from '../kit/auditPage.ts'
import { openBrowser } from '../kit/browser.ts'
import { whitePng } from '../kit/pictures.ts'
import { servePage, type ServedPage, tabIcon } from '../kit/servePage.ts'
import { stetPage } from '../kit/stetPage.ts'
import { harbourCopy } from '../kit/wireCopy.ts'

const { browser, visit } = await openBrowser()

const read = (path: string) => readFileSync(path, 'utf8')
const own = ['page.css', 'print.css'].map((name) => read(`src/interchange/page/${name}`)).join('\n')

/** The fonts that an export carries, as it carries them: files of 40 kB and more, in the page. */
const carried = [
  'newsreader/files/newsreader-latin-opsz-normal',
  'libre-franklin/files/libre-franklin-latin-wght-normal',
]
const fonts = carried
  .map((name) => {
    const file = readFileSync(`node_modules/@fontsource-variable/${name}.woff2`).toString('base64')
    const family = name.startsWith('newsreader') ? 'Newsreader' : 'Libre Franklin'
    return `@font-face { font-family: "${family}"; font-weight: 200 800; font-display: fallback; src: url("data:font/woff2;base64,${file}") format("woff2"); }`
  })
  .join('\n')

const id = (name: string) => name as BlockId
const linked = (words: string, link: string): RichText => [
  { text: `${words} `, marks: [] },
  { text: link, marks: [{ kind: 'link', href: 'https://example.org/report' }] },
]
const paragraph = (name: string, text: RichText): Block => ({ kind: 'paragraph', id: id(name), text })
const photo = (name: string): Block => ({
  kind: 'photo',
  id: id(name),
  picture: { blob: name as never, type: 'image/png', width: 1600, height: 1000, name: 'pier.png' }, // any name will do
  caption: linked('Water at', 'the gates'),
  credit: 'Ida Corrow/Reuters',
  alt: 'Boats at the gates',
})

/** A story with every kind of block, a link in each that can hold one, and one word wider than a small phone. */
const storyIn = (language: string, words: string, long: string): Story => ({
  ...emptyStory({ language, direction: language === 'he' ? 'rtl' : 'ltr', zone: 'UTC' as Zone }, id('p')),
  section: words.split(' ')[0] ?? '',
  headline: richText(`${words} ${long}`),
  standfirst: linked(words, long),
  byline: linked(words, 'Dana Ruiz'),
  dateline: richText(words.split(' ')[0] ?? ''),
  publishedAt: 1_475_432_400_000 as Instant,
  updatedAt: 1_475_532_400_000 as Instant,
  body: [
    photo('first'),
    paragraph('a', richText(`${words} `.repeat(12))),
    paragraph('b', linked(words.repeat(6), long)),
    { kind: 'heading', id: id('h'), level: 2, text: richText(`${words} ${long}`) },
    {
      kind: 'quote',
      id: id('q'),
      words: [linked(words, long)],
      chain: [
        { id: id('s'), role: 'said by', name: long, doubtful: false },
        { id: id('t'), role: 'carried by', name: 'SANA', doubtful: false },
      ],
    },
    {
      kind: 'list',
      id: id('l'),
      ordered: true,
      items: ['i', 'j'].map((name) => ({ id: id(name), text: linked(words, long) })),
    },
    ...Array.from({ length: 12 }, (_, at) => paragraph(`c${at}`, richText(`${words} `.repeat(12)))),
    photo('second'),
    { kind: 'divider', id: id('d') },
    { kind: 'note', id: id('n'), purpose: 'correction', text: linked(words, long) },
  ],
})
const english = storyIn('en-GB', 'The water came up to the gates of the harbour', 'harbourmaster'.repeat(6))
const hebrew = storyIn('he', 'המים הגיעו עד שערי הנמל', 'נמל'.repeat(24))

const pages = [
  ['in Stet’s stylesheet', english, own, fonts],
  ['from right to left', hebrew, own, fonts],
  ['in an edition’s stylesheet', english, read('public/editions/jerusalem.css'), ''],
] as const
const htmlOf = (story: Story, css: string) =>
  writeHtml(story, {
    house: { name: 'The Test' },
    css,
    picture: (hash) => `${hash}.png`,
    sizes: (hash) => [400, 800].map((width) => ({ address: `${hash}-${width}.png`, width })),
  })

const picture = new Uint8Array(whitePng('pier.png', 1600, 1000).buffer)

interface Opened extends ServedPage {
  readonly page: Page
  /** What the page complained of. */
  readonly errors: readonly string[]
}

/** A reader on a phone comes to the page, and has all of it but the pictures. */
async function open(html: string, width = 390): Promise<Opened> {
  const served = await servePage(html, picture)
  const page = await browser.newPage({
    viewport: { width, height: 844 },
    hasTouch: true,
    isMobile: true,
    deviceScaleFactor: 2,
  })
  const errors: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') errors.push(message.text())
  })
  await page.goto(served.address, { waitUntil: 'domcontentloaded' })
  return { ...served, page, errors }
}

/** Runs in the page: how far things jumped that had been seen, by the sum that Lighthouse takes. */
const shiftOf = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let sum = 0
        const watch = new PerformanceObserver((seen) => {
          for (const shift of seen.getEntries()) sum += 'value' in shift ? Number(shift.value) : 0
        })
        watch.observe({ type: 'layout-shift', buffered: true })
        setTimeout(() => resolve(sum), 200)
      }),
  )

const allLoaded = (page: Page) =>
  page.waitForFunction(() => document.readyState === 'complete' && document.fonts.status === 'loaded')

test.each(pages)(
  'a page %s has no script, a small stylesheet, and asks for its own pictures alone',
  async (_, story, css, faces) => {
    expect(gzipSync(css).length).toBeLessThan(12_000)
    const { page, asked, errors, letPicturesCome, address } = await open(htmlOf(story, `${faces}\n${css}`))
    const elsewhere: string[] = []
    page.on('request', (request) => elsewhere.push(request.url()))
    letPicturesCome()
    await allLoaded(page)
    await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight))
    await expect
      .poll(() => page.evaluate(() => [...document.images].map(({ naturalWidth }) => naturalWidth > 0)))
      .toEqual([true, true])
    expect(elsewhere.filter((url) => !url.startsWith(address) && !url.startsWith('data:'))).toEqual([])
    expect(asked.filter((path) => path !== '/' && !path.endsWith('.png') && path !== tabIcon)).toEqual([])
    const runs = await page.evaluate(() => ({
      scripts: [...document.scripts].map(({ type }) => type),
      handlers: [...document.querySelectorAll('*')].flatMap(({ attributes }) =>
        [...attributes].filter(({ name }) => name.startsWith('on')).map(({ name }) => name),
      ),
      sheets: document.querySelectorAll('link[rel~="stylesheet"]').length,
    }))
    expect(runs).toEqual({ scripts: ['application/ld+json'], handlers: [], sheets: 0 })
    expect(errors).toEqual([])
  },
)

test.each(pages)('of a page %s nothing jumps, however slowly its pictures come', async (_, story, css) => {
  const { page, letPicturesCome } = await open(htmlOf(story, css))
  expect(await shiftOf(page)).toBe(0)
  letPicturesCome()
  await allLoaded(page)
  await page.evaluate(() => document.images[1]?.scrollIntoView())
  await page.waitForFunction(() => document.images[1]?.naturalWidth !== 0)
  expect(await shiftOf(page)).toBe(0)
})

test.each(pages)('the fonts of a page %s move no line', async (_, story, css, faces) => {
  const { page } = await open(htmlOf(story, `${faces}\n${css}`))
  await page.waitForFunction(() => document.fonts.status === 'loaded')
  expect(await shiftOf(page)).toBe(0)
})

test('the page that Stet exports shows no other letters before its fonts', async () => {
  const stet = stetPage((await visit()).page)
  await stet.newStory()
  await stet.pasteIntoBody({ text: harbourCopy.text })
  await stet.saved()
  const html = await stet.exported(/HTML/)
  expect(html.match(/font-display: (?!fallback)/g)).toBeNull()
  expect(html.match(/font-display: fallback/g)?.length).toBeGreaterThan(1)
  const { page } = await open(html)
  await page.waitForFunction(() => document.fonts.status === 'loaded')
  expect(await shiftOf(page)).toBe(0)
})

test('a picture that says no size makes the page jump, so that a jump would be seen', async () => {
  const html = htmlOf(english, own).replaceAll(/ width="\d+" height="\d+"/g, '')
  const { page, letPicturesCome } = await open(html)
  await shiftOf(page)
  letPicturesCome()
  await allLoaded(page)
  expect(await shiftOf(page)).toBeGreaterThan(0)
})

test.each(pages)('a page %s is read before its picture has come', async (_, story, css, faces) => {
  const { page } = await open(htmlOf(story, `${faces}\n${css}`))
  await expect.poll(() => page.evaluate(() => performance.getEntriesByName('first-contentful-paint').length)).toBe(1)
  const seen = await page.evaluate(() => ({
    pictures: [...document.images].filter(({ complete }) => complete).length,
    words: ['h1', '[data-block="a"]'].map((place) => {
      const words = document.querySelector(place)
      return words?.checkVisibility({ opacityProperty: true, visibilityProperty: true }) === true
    }),
    fonts: [...document.fonts].filter(({ status }) => status === 'loading').length,
  }))
  expect(seen).toEqual({ pictures: 0, words: [true, true], fonts: 0 })
})

test.each(pages)('each link of a page %s is 24 pixels deep and wide under a finger', async (_, story, css) => {
  const { page } = await open(htmlOf(story, css))
  const links = await page.evaluate(() =>
    [...document.querySelectorAll('a')].flatMap((link) =>
      [...link.getClientRects()].map(({ width, height }) => ({
        in: link.closest('[data-block]')?.getAttribute('data-block'),
        width: Math.floor(width),
        height: Math.floor(height),
      })),
    ),
  )
  expect(links.length).toBeGreaterThan(8)
  expect(links.filter(({ width, height }) => width < 24 || height < 24)).toEqual([])
})

test.each(pages)(
  'a page %s never scrolls sideways, at 280 pixels and with letters twice as large',
  async (_, story, css) => {
    const { page } = await open(htmlOf(story, css), 280)
    const over = () =>
      page.evaluate(() => {
        const { clientWidth, scrollWidth } = document.documentElement
        const places = [...document.querySelectorAll('article *')].filter((one) => {
          const { left, right } = one.getBoundingClientRect()
          return right > clientWidth + 0.5 || left < -0.5
        })
        return { over: scrollWidth - clientWidth, places: places.map((one) => one.outerHTML.slice(0, 80)) }
      })
    expect(await over()).toEqual({ over: 0, places: [] })
    await page.addStyleTag({ content: ':root { font-size: 200% !important }' })
    expect(await over()).toEqual({ over: 0, places: [] })
  },
)

test.each(pages)('a page %s says what it is, and axe finds nothing', async (_, story, css) => {
  const { page, letPicturesCome } = await open(htmlOf(story, css))
  letPicturesCome()
  await allLoaded(page)
  const said = await page.evaluate(() => ({
    doctype: document.compatMode,
    charset: document.characterSet,
    title: document.title.length > 0,
    description: document.querySelector('meta[name="description"]')?.getAttribute('content')?.length !== 0,
    viewport: document.querySelector('meta[name="viewport"]')?.getAttribute('content'),
    lang: document.documentElement.lang,
    small: [...document.querySelectorAll('article *')]
      .filter((one) => one.textContent !== '' && parseFloat(getComputedStyle(one).fontSize) < 12)
      .map((one) => one.outerHTML.slice(0, 60)),
  }))
  expect(said).toEqual({
    doctype: 'CSS1Compat',
    charset: 'UTF-8',
    title: true,
    description: true,
    viewport: 'width=device-width, initial-scale=1',
    lang: story.language,
    small: [],
  })
  expect(await auditPage(page)).toEqual([])
})
