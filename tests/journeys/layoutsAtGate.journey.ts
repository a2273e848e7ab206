import { fileURLToPath } from 'node:url'
import type { Locator, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { auditPage } from '../kit/auditPage.ts'
import { openBrowser, type Visitor } from '../kit/browser.ts'
import { block, focused, moveCaret, placeCaret, type StetPage, stetPage } from '../kit/stetPage.ts'

const { visit } = await openBrowser()

const sentence =
  'The gates of the harbour stay shut until the last of the pumps has been mended, and the boats stay where they are.'
const longHeadline = 'Harbour Bay shuts its harbour until the last of the pumps of the northern basin has been mended'

/** Has the house print in so many lines, and look at layouts as strictly as this says. */
async function withHouse(
  { context, page }: Visitor,
  lines: number,
  rules: Record<string, string> = {},
  more: Record<string, unknown> = {},
): Promise<void> {
  await context.route('**/house.json', async (route) => {
    const answer = await route.fetch()
    const house = (await answer.json()) as Record<string, unknown> // the house that is served
    await route.fulfill({ json: { ...house, rules, lengths: {}, print: { columnWidth: 48, lines }, ...more } })
  })
  await page.reload()
}

/** A story of one's own words, which nobody has to rule on. */
async function write(stet: StetPage, headline: string, paragraphs: number, words = sentence): Promise<void> {
  const { keyboard } = stet.page
  await stet.newStory()
  await placeCaret(block(stet.story, 'paragraph').first())
  for (let at = 0; at < paragraphs; at++) {
    await keyboard.insertText(words)
    if (at < paragraphs - 1) await keyboard.press('Enter')
  }
  await retitle(stet, headline)
}

async function retitle({ page, story, saved }: StetPage, headline: string): Promise<void> {
  await placeCaret(block(story, 'headline'))
  await block(story, 'headline').click({ clickCount: 3 })
  await page.keyboard.insertText(headline)
  await saved()
}

const gateOf = (page: Page): Locator => page.getByRole('dialog', { name: 'Before publishing' })

async function openGate(stet: StetPage): Promise<Locator> {
  await stet.button(/^Publish/).click()
  const gate = gateOf(stet.page)
  await gate.getByText(/^(Everything stands|Nothing stands in the way)\.$|^Before publishing$/).waitFor()
  return gate
}

test('what the layouts find is listed, each line goes to its layout, and is gone when the story has been made shorter', async () => {
  const visitor = await visit()
  await withHouse(visitor, 8)
  const { page } = visitor
  const stet = stetPage(page)
  await write(stet, longHeadline, 3)
  const gate = await openGate(stet)
  const line = (says: RegExp) => gate.getByRole('button', { name: says })
  await line(/^Hint: Search result: the title loses “.+”, \d+ characters\. Shorten the headline\. Preview$/).waitFor()
  const over = line(/^Warning: Print column: \d+ lines over\. Cut about \d+ words, or give it more room\. Preview$/)
  const lines = /(\d+) lines over/.exec((await over.textContent()) ?? '')?.[1]
  expect(await auditPage(page)).toEqual([])

  await over.click()
  await expect.poll(() => focused(page)).toMatch(/^radio Print column/)
  // The count is that of Preview mode.
  await page.getByRole('radio', { name: 'Print column', description: `${lines} lines over`, checked: true }).waitFor()
  await page.getByRole('region', { name: 'Print column preview' }).waitFor()

  await openGate(stet)
  await line(/^Hint: Search result/).focus()
  await page.keyboard.press('Enter')
  await expect.poll(() => focused(page)).toMatch(/^radio Search and social/)
  await page.getByRole('region', { name: 'Search result preview' }).waitFor()

  await stet.mode('Write')
  await retitle(stet, 'Harbour Bay shuts its harbour')
  await placeCaret(block(stet.story, 'paragraph').nth(1))
  await moveCaret(page, 'Home')
  await moveCaret(page, 'ControlOrMeta+Shift+End')
  await page.keyboard.press('Backspace')
  await stet.saved()
  await openGate(stet)
  await gate.getByRole('button', { name: /^Warning: Social card: no picture/ }).waitFor()
  expect(await gate.getByRole('button', { name: /Print column|Search result/ }).allTextContents()).toEqual([])
})

test('where the house says so, a story that is over stands in the way until somebody answers for it', async () => {
  const visitor = await visit()
  await withHouse(visitor, 3, { 'layout-over': 'block' })
  const { page } = visitor
  const stet = stetPage(page)
  await write(stet, 'Harbour shut', 2)
  // Nobody has looked: it is found after a rest.
  await stet.button(/^Publish\s*, 1 open/).waitFor()
  const gate = await openGate(stet)
  expect(await gate.getByRole('button', { name: 'Publish', exact: true }).count()).toBe(0)
  const line = gate.getByRole('listitem').filter({ hasText: 'Print column' })
  await line.getByRole('button', { name: 'Let through' }).click()
  await page.keyboard.type('Noa Adler')
  await page.keyboard.press('Tab')
  await page.keyboard.type('Two columns tonight.')
  await page.keyboard.press('Enter')
  await gate.getByText('Let through by Noa Adler: Two columns tonight.').waitFor()
  await gate.getByRole('button', { name: 'Publish', exact: true }).click()
  await page.getByRole('button', { name: /Published/ }).waitFor()
  await stet.pane('History')
  await page.getByRole('radio', { name: 'Who did what' }).check({ force: true })
  await page.getByText(/Let through \(layout-over\)/).waitFor()
})

test('on a phone a line goes to its layout, and nothing stands before it', async () => {
  const visitor = await visit({ width: 390, height: 844, phone: true })
  await withHouse(visitor, 3)
  const { page } = visitor
  const stet = stetPage(page)
  await write(stet, 'Harbour shut', 2)
  await stet.button('Shelf and outline').click()
  const gate = await openGate(stet)
  await gate.getByRole('button', { name: /^Warning: Print column/ }).click()
  const line = page.locator('summary', { hasText: /^Show as: Print column$/ })
  await expect.poll(() => line.evaluate((one) => one === document.activeElement)).toBe(true)
  await page
    .getByRole('region', { name: 'Print column preview' })
    .getByText(/lines over$/)
    .click({ trial: true })
  await page.keyboard.press('Enter')
  await page
    .getByRole('radio', { name: 'Print column', description: /lines over$/, checked: true })
    .click({ trial: true })
})

const wideFont = fileURLToPath(
  import.meta.resolve('@fontsource-variable/libre-franklin/files/libre-franklin-latin-wght-normal.woff2'),
)

/** Two editions, one of which sets its stories in wider letters than Stet's own. */
async function withEditions(visitor: Visitor, language: string): Promise<void> {
  const css =
    '@font-face { font-family: "Newsreader"; font-weight: 200 800; size-adjust: 140%; src: url("wide.woff2") }'
  await visitor.context.route('**/editions/wide.css', (route) => route.fulfill({ contentType: 'text/css', body: css }))
  await visitor.context.route('**/editions/wide.woff2', (route) => route.fulfill({ path: wideFont }))
  const london = { id: 'london', name: 'London', language: 'en-GB', zone: 'Europe/London' }
  const jerusalem = { id: 'jerusalem', name: 'Jerusalem', language: 'he', zone: 'Asia/Jerusalem' }
  const editions = [london, { ...jerusalem, stylesheet: 'editions/wide.css' }]
  await withHouse(visitor, 8, { 'layout-over': 'block' }, { language, editions })
}

const hebrew =
  'שערי הנמל Harbour Bay Authority נשארים סגורים until the last of the pumps עד שהמשאבות יתוקנו has been mended.'

test.each([
  ['en-GB', sentence],
  ['he', hebrew],
])(
  'what comes out otherwise in an edition is a line of its own, which opens that edition: %s',
  async (language, words) => {
    const visitor = await visit()
    await withEditions(visitor, language)
    const { page } = visitor
    const stet = stetPage(page)
    await write(stet, 'Harbour shut', 5, words)
    const gate = await openGate(stet)
    const lineOf = (edition: string) =>
      gate.getByRole('button', { name: new RegExp(`^Blocks: ${edition}: Print column: `) })
    const linesOf = async (edition: string) =>
      /(\d+) lines? over/.exec((await lineOf(edition).textContent()) ?? '')?.[1]
    const [narrow, wide] = [await linesOf('London'), await linesOf('Jerusalem')]
    expect(Number(wide)).toBeGreaterThan(Number(narrow))
    expect(await auditPage(page)).toEqual([])

    const label = (lines: string | undefined) =>
      page.getByRole('radio', {
        name: 'Print column',
        description: new RegExp(`^${lines} lines? over$`),
        checked: true,
      })
    const shown = page.getByLabel('Edition')
    await lineOf('Jerusalem').click()
    await label(wide).waitFor()
    expect(await shown.inputValue()).toBe('jerusalem')
    await openGate(stet)
    await lineOf('London').click()
    await label(narrow).waitFor()
    expect(await shown.inputValue()).toBe('london')
  },
)

test('who lets a line of one edition through answers for that edition alone', async () => {
  const visitor = await visit()
  await withEditions(visitor, 'en-GB')
  const { page } = visitor
  const stet = stetPage(page)
  await write(stet, 'Harbour shut', 5)
  const gate = await openGate(stet)
  const item = (edition: string) => gate.getByRole('listitem').filter({ hasText: `${edition}: Print column` })
  await item('Jerusalem').getByRole('button', { name: 'Let through' }).click()
  await page.keyboard.type('Noa Adler')
  await page.keyboard.press('Tab')
  await page.keyboard.type('It runs over two columns there.')
  await page.keyboard.press('Enter')
  await item('Jerusalem').getByText('Let through by Noa Adler: It runs over two columns there.').waitFor()
  expect(await item('London').getByRole('button', { name: 'Let through' }).count()).toBe(1)
  expect(await gate.getByRole('button', { name: 'Publish', exact: true }).count()).toBe(0)
})
