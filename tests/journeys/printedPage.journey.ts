import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { writeHtml } from '~/interchange'
import { type Block, type BlockId, emptyStory, type Instant, richText, type Story, type Zone } from '~/story'
import { openBrowser } from '../kit/browser.ts'

const { browser } = await openBrowser()

const css = ['page.css', 'print.css'].map((name) => readFileSync(`src/interchange/page/${name}`, 'utf8')).join('\n')
const square = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7'
const id = (name: string) => name as BlockId
const words = 'The water came up to the gates of the harbour and nobody knew for how long. '
const linked: Block = {
  kind: 'paragraph',
  id: id('link'),
  text: [{ text: 'the report', marks: [{ kind: 'link', href: 'https://example.org/report' }] }],
}
const photo: Block = {
  kind: 'photo',
  id: id('photo'),
  picture: { blob: 'p' as never, type: 'image/gif', width: 600, height: 900, name: 'p.gif' },
  caption: richText('Water'),
  credit: 'Jane Doe',
  alt: 'Water',
}
const blocks = Array.from({ length: 24 }, (_, at): readonly Block[] => [
  { kind: 'paragraph', id: id(`p${at}`), text: richText(words.repeat(1 + (at % 4))) },
  {
    kind: 'quote',
    id: id(`q${at}`),
    words: [richText(words.repeat(2)), richText(words)],
    chain: [{ id: id(`s${at}`), role: 'said by', name: 'Dana Ruiz', doubtful: false }],
  },
])
const story: Story = {
  ...emptyStory({ language: 'en-GB', direction: 'ltr', zone: 'UTC' as Zone }, id('p')),
  headline: richText('Water at the gates'),
  body: [photo, linked, ...blocks.flat()],
}
const html = writeHtml(story, { house: { name: 'The Test' }, css, picture: () => square })

test('a page is printed black on white on a dark device, with the addresses of its links', async () => {
  const page = await browser.newPage({ colorScheme: 'dark' })
  await page.setContent(html)
  const look = () =>
    page.evaluate(() => ({
      page: getComputedStyle(document.body).backgroundColor,
      ink: getComputedStyle(document.body).color,
      address: getComputedStyle(document.querySelector('a') ?? document.body, '::after').content,
      accent: getComputedStyle(document.querySelector('[data-role="said by"]') ?? document.body).color,
    }))
  expect(await look()).toEqual({
    page: 'rgb(20, 18, 16)',
    ink: 'rgb(238, 233, 225)',
    address: 'none',
    accent: 'rgb(127, 208, 198)',
  })
  await page.emulateMedia({ media: 'print' })
  expect(await look()).toEqual({
    page: 'rgb(255, 255, 255)',
    ink: 'rgb(0, 0, 0)',
    address: '" (https://example.org/report)"',
    accent: 'rgb(0, 0, 0)',
  })
})

test.each([
  ['Stet’s', css],
  ['an edition’s', readFileSync('public/editions/jerusalem.css', 'utf8')],
])(
  'on paper in %s stylesheet nothing beside the text is larger than it, however large a reader’s letters are',
  async (_, sheet) => {
    const told: Story = {
      ...story,
      byline: richText('Dana Ruiz'),
      publishedAt: 1_475_432_400_000 as Instant,
      body: [...story.body, { kind: 'note', id: id('n'), purpose: 'correction', text: richText(words) }],
    }
    const page = await browser.newPage()
    await page.setContent(writeHtml(told, { house: { name: 'The Test' }, css: sheet, picture: () => square }))
    await page.emulateMedia({ media: 'print' })
    await page.addStyleTag({ content: ':root { font-size: 200% !important }' })
    const sizes = await page.evaluate(() => {
      const sizeOf = (place: string) =>
        [...document.querySelectorAll(place)].map((one) => parseFloat(getComputedStyle(one).fontSize))
      const beside = ['figcaption', '.times', '.byline', '.note p', '.note h2'].map(sizeOf)
      return {
        text: Math.min(...sizeOf('article > p')),
        most: Math.max(...beside.flat()),
        found: beside.map((all) => all.length > 0),
      }
    })
    expect(sizes.found).toEqual([true, true, true, true, true])
    expect(sizes.most).toBeLessThan(sizes.text)
  },
)

test('no quote and no picture is torn between two sheets', async () => {
  const page = await browser.newPage()
  await page.setContent(html)
  await page.emulateMedia({ media: 'print' })
  // Columns break as sheets do, and where each piece lies can be asked: a torn block is in more than one.
  const torn = () =>
    page.evaluate(() => {
      document.body.style.cssText = 'height: 240mm; width: 178mm; columns: 178mm; column-gap: 0; column-fill: auto'
      const piecesOf = (block: Element) => new Set([...block.getClientRects()].map(({ left }) => Math.round(left))).size
      return {
        sheets: Math.round(document.body.scrollWidth / document.body.clientWidth),
        quotes: [...document.querySelectorAll('figure')].filter((block) => piecesOf(block) > 1).length,
      }
    })
  const printed = await torn()
  expect(printed.quotes).toBe(0)
  expect(printed.sheets).toBeGreaterThan(3)
  await page.addStyleTag({ content: 'figure { break-inside: auto !important }' })
  expect((await torn()).quotes).toBeGreaterThan(0)
})

/** Updates of one block and of many, in turn, behind a paragraph that moves all of them down the sheet by so many lines. */
const liveStory = (lines: number): Story => ({
  ...story,
  body: [
    { kind: 'paragraph', id: id('lead'), text: richText(words.repeat(lines)) },
    ...Array.from({ length: 16 }, (_, at): readonly Block[] => [
      {
        kind: 'moment',
        id: id(`m${at}`),
        title: richText(`Gate ${at} opens`),
        at: (1_475_432_400_000 - at * 600_000) as Instant,
        isKey: at % 3 === 0,
      },
      ...Array.from(
        { length: at % 2 === 0 ? 1 : 6 },
        (_, place): Block => ({
          kind: 'paragraph',
          id: id(`u${at}-${place}`),
          text: richText(words.repeat(3)),
        }),
      ),
    ]).flat(),
  ],
})

test('no short update, no list of key points and no update’s beginning is torn between two sheets', async () => {
  const page = await browser.newPage()
  await page.emulateMedia({ media: 'print' })
  const tornIn = async (lines: number, rules: string) => {
    await page.setContent(writeHtml(liveStory(lines), { house: { name: 'The Test' }, css, picture: () => square }))
    if (rules !== '') await page.addStyleTag({ content: rules })
    return page.evaluate(() => {
      document.body.style.cssText = 'height: 240mm; width: 178mm; columns: 178mm; column-gap: 0; column-fill: auto'
      const sheetsOf = (...places: readonly (Element | null | undefined)[]) =>
        new Set(places.flatMap((place) => [...(place?.getClientRects() ?? [])].map(({ left }) => Math.round(left / 8))))
          .size
      const updates = [...document.querySelectorAll('article.update')]
      const isShort = (update: Element) => update.children.length < 5
      return {
        keyPoints: sheetsOf(document.querySelector('.key-points')) > 1,
        short: updates.filter((update) => isShort(update) && sheetsOf(update) > 1).length,
        begun: updates.filter((update) => sheetsOf(update.children[0], update.children[1]) > 1).length,
        long: updates.filter((update) => !isShort(update) && sheetsOf(update) > 1).length,
      }
    })
  }
  const all = async (rules = '') => {
    const torn = []
    for (let lines = 1; lines <= 12; lines += 1) torn.push(await tornIn(lines * 3, rules))
    return {
      keyPoints: torn.some(({ keyPoints }) => keyPoints),
      short: torn.reduce((sum, { short }) => sum + short, 0),
      begun: torn.reduce((sum, { begun }) => sum + begun, 0),
      long: torn.every(({ long }) => long > 0),
    }
  }
  expect(await all()).toEqual({ keyPoints: false, short: 0, begun: 0, long: true })
  const loose = await all('* { break-inside: auto !important; break-after: auto !important; orphans: 1; widows: 1 }')
  expect(loose.short).toBeGreaterThan(0)
  expect(loose.begun).toBeGreaterThan(0)
})
