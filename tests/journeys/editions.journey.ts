import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Page } from 'playwright-core'
import { expect, onTestFinished, test } from 'vitest'
import { ruleIds } from '~/story'
import { auditPage } from '../kit/auditPage.ts'
import { openBrowser } from '../kit/browser.ts'
import { block, focused, placeCaret, type StetPage, stetPage } from '../kit/stetPage.ts'
import { unzip } from '../kit/unzip.ts'

const { visit } = await openBrowser()

async function begin(expected?: RegExp) {
  const { page, context } = await visit(expected === undefined ? {} : { expected })
  const stet = stetPage(page)
  await stet.openSample()
  await stet.saved()
  return { page, context, stet }
}

/** Has a house in which nothing stands in the way of publishing. */
async function withoutRules(page: Page): Promise<void> {
  await page.route('**/house.json', async (route) => {
    const answer = await route.fetch()
    const house = (await answer.json()) as Record<string, unknown> // the house that is served
    const rules = Object.fromEntries(ruleIds.map((id) => [id, 'off']))
    await route.fulfill({ json: { ...house, rules } })
  })
  await page.reload()
}

async function publish({ page, button, saved }: StetPage): Promise<void> {
  await button(/^Publish/).click()
  const gate = page.getByRole('dialog', { name: 'Before publishing' })
  await gate.getByRole('button', { name: 'Publish', exact: true }).click()
  await button(/Published/).waitFor()
  await saved()
}

const shownIn = (page: Page) =>
  page.evaluate(() => {
    const shown = document.querySelector<HTMLIFrameElement>('iframe[title="Preview: Desktop"]')?.contentDocument
    const text = (selector: string) => shown?.querySelector(selector)?.textContent
    const { lang, dir } = shown?.documentElement ?? { lang: '', dir: '' }
    const { backgroundColor } = shown?.body ? getComputedStyle(shown.body) : { backgroundColor: '' }
    return { lang, dir, masthead: text('.masthead'), article: shown?.querySelector('article')?.lang, backgroundColor }
  })

test('the page is seen from each edition: language, direction, masthead, stylesheet and zone, and exported so', async () => {
  const { page, stet } = await begin()
  await stet.mode('Preview')
  await expect
    .poll(() => shownIn(page))
    .toMatchObject({ lang: 'en-GB', dir: 'ltr', masthead: 'The Meridian', article: '' })
  await page.getByLabel('Edition').selectOption('Jerusalem')
  await expect
    .poll(() => shownIn(page))
    .toEqual({ lang: 'he', dir: 'rtl', masthead: 'המרידיאן', article: 'en-GB', backgroundColor: 'rgb(255, 253, 248)' })
  const html = await stet.exported(/HTML page.*Jerusalem edition/)
  expect(html).toContain('<html lang="he" dir="rtl">')
  expect(html).toContain('--page: #fffdf8')
  await page.getByLabel('Edition').selectOption('As written')
  await expect.poll(() => shownIn(page)).toMatchObject({ lang: 'en-GB', dir: 'ltr', article: '' })
})

test('a stylesheet that cannot be had is told of, and the page is set by Stet’s own', async () => {
  const { page, stet } = await begin(/404/)
  await page.route('**/editions/jerusalem.css', (route) => route.fulfill({ status: 404, body: 'Not here' }))
  await stet.mode('Preview')
  await page.getByLabel('Edition').selectOption('Jerusalem')
  await page.getByText('editions/jerusalem.css could not be fetched (404)').waitFor()
  await expect.poll(() => shownIn(page)).toMatchObject({ lang: 'he', backgroundColor: 'rgb(255, 255, 255)' })
})

test('a stylesheet that asks for more brings what stands beside it, and nothing from elsewhere is asked for', async () => {
  const { page, stet } = await begin()
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  const css = `@import url("https://elsewhere.example/more.css");
    body { background: #fed url("dot.png"); }
    h1 { background: url(https://elsewhere.example/spy.png) }
    p { --x: "https://elsewhere.example/late.png"; background: image-set(var(--x) 1x) }`
  await page.route('**/editions/jerusalem.css', (route) => route.fulfill({ contentType: 'text/css', body: css }))
  await page.route('**/editions/dot.png', (route) => route.fulfill({ contentType: 'image/png', body: 'dot' }))
  await stet.mode('Preview')
  await page.getByLabel('Edition').selectOption('Jerusalem')
  await page.getByText('is not followed. Put the rules of that file into this one.').waitFor()
  await page.getByText('spy.png” is not fetched').waitFor()
  await expect.poll(() => shownIn(page)).toMatchObject({ backgroundColor: 'rgb(255, 238, 221)' })
  expect(asked.filter((address) => address.includes('dot.png'))).toHaveLength(1)
  expect(asked.filter((address) => address.includes('elsewhere'))).toEqual([])
})

test('a published story is a folder that opens by itself: a page for each edition, pictures that fit, and nothing asked for', async () => {
  const { page, stet, context } = await begin()
  await withoutRules(page)
  await publish(stet)
  const files = unzip(await stet.exportedFile(/Web folder/))
  expect([...files.keys()].filter((name) => name.endsWith('.html'))).toEqual([
    'index.html',
    'london.html',
    'jerusalem.html',
    'new-york.html',
  ])
  const folder = await mkdtemp(join(tmpdir(), 'stet-folder-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  for (const [name, bytes] of files) {
    await mkdir(dirname(join(folder, name)), { recursive: true })
    await writeFile(join(folder, name), bytes)
  }
  const opened = await context.newPage()
  const asked: string[] = []
  opened.on('request', (request) => asked.push(request.url()))
  await opened.goto(pathToFileURL(join(folder, 'index.html')).href)
  const picture = opened.locator('.photo img').first()
  await picture.waitFor()
  await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0)
  expect(await opened.locator('h1').textContent()).not.toBe('')
  expect(asked.filter((address) => !/^(file|data):/.test(address))).toEqual([])
  const silent = [...files].filter(
    ([name, bytes]) => name.startsWith('pictures/') && !bytes.includes('photoshop:Credit'),
  )
  expect(silent.map(([name]) => name)).toEqual([])
  const data: unknown = JSON.parse(files.get('story.jsonld')?.toString('utf8') ?? '')
  expect(JSON.stringify(data)).toContain('"contentUrl":"pictures/1')
})

test('before it is published a story has no folder and says so; afterwards the folder is of what went out', async () => {
  const { page, stet } = await begin()
  await withoutRules(page)
  await stet.button('Export').first().click()
  const folder = page.getByRole('menuitem', { name: /^Web folder/ })
  await folder.getByText('Publish the story first: the folder holds what has gone out.').waitFor()
  expect(await folder.getAttribute('aria-disabled')).toBe('true')
  expect(await auditPage(page)).toEqual([])
  await page.keyboard.press('ArrowDown')
  expect(await focused(page)).toMatch(/^menuitem Web folder/)
  await page.keyboard.press('Enter')
  await page.getByRole('status').filter({ hasText: 'Publish the story first' }).waitFor()
  await page.keyboard.press('Escape')

  await publish(stet)
  await placeCaret(block(stet.story, 'paragraph').last())
  await page.keyboard.insertText('Not for the folder yet. ')
  await stet.saved()
  const files = unzip(await stet.exportedFile(/^Web folder/))
  const html = files.get('index.html')?.toString('utf8') ?? ''
  expect(html).toContain('article:published_time')
  expect(html).not.toContain('Not for the folder yet.')
  await page
    .getByText(/^The folder holds the story as published on .+: 1 block has changed since\. Publish the update first/)
    .waitFor()
})
