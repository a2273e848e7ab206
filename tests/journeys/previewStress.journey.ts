import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { auditPage } from '../kit/auditPage.ts'
import { openBrowser } from '../kit/browser.ts'
import { block, stetPage } from '../kit/stetPage.ts'

const { visit } = await openBrowser()

async function begin() {
  const { page } = await visit()
  const stet = stetPage(page)
  await stet.openSample()
  await stet.saved()
  const html = await stet.exported(/HTML/)
  await stet.mode('Preview')
  await stet.anyFrame.contentFrame().getByRole('heading', { level: 1 }).waitFor()
  await expect.poll(() => pictureIn(page)).toBeGreaterThan(100)
  return { page, stet, html }
}

const turn = (page: Page, name: string, isOn = true) => page.getByRole('switch', { name, exact: true }).setChecked(isOn)

// Asked of the window around the frame: inside it no script runs, ours neither.
const inFrame = <T>(page: Page, title: 'Desktop' | 'Phone', ask: (name: string) => T): Promise<T> =>
  page.evaluate(ask, `iframe[title="Preview: ${title}"]`)

/** The height of the picture on the desktop page, in the page's own pixels. */
const pictureIn = (page: Page) =>
  inFrame(page, 'Desktop', (frame) => {
    const picture = document.querySelector<HTMLIFrameElement>(frame)?.contentDocument?.querySelector('.photo img')
    return picture?.getBoundingClientRect().height ?? 0
  })

const sizesOf = (page: Page) =>
  inFrame(page, 'Phone', (frame) => {
    const root = document.querySelector<HTMLIFrameElement>(frame)?.contentDocument?.documentElement
    return { inner: root?.clientWidth, content: root?.scrollWidth }
  })

const pageOf = (page: Page) =>
  inFrame(
    page,
    'Desktop',
    (frame) => document.querySelector<HTMLIFrameElement>(frame)?.contentDocument?.documentElement.outerHTML,
  )

const drawn = (page: Page) => page.getByRole('region', { name: 'Desktop preview' }).locator('[data-over] > *')

test('a late picture has the room that it will take, and a lost one has its words', async () => {
  const { page } = await begin()
  const height = await pictureIn(page)
  await turn(page, 'Slow picture')
  await expect.poll(() => pageOf(page)).toContain('data:image/svg+xml')
  expect(await pictureIn(page)).toBeCloseTo(height, 0)
  await turn(page, 'Missing picture')
  await expect.poll(() => pageOf(page)).toContain('src="data:,"')
})

test('on 280 pixels, with the longest headline, wide spacing and twice the size, nothing has to be scrolled sideways', async () => {
  const { page } = await begin()
  for (const name of ['Narrow phone, 280 px', 'Long headline', 'Text spacing']) await turn(page, name)
  await page.getByLabel('Reader text size').selectOption('200%')
  await expect.poll(() => sizesOf(page)).toEqual({ inner: 280, content: 280 })
  expect(await auditPage(page)).toEqual([])
})

test('paper has its own rules and is never dark', async () => {
  const { page } = await begin()
  await turn(page, 'Dark page')
  await turn(page, 'Print media')
  await expect
    .poll(() =>
      inFrame(page, 'Desktop', (frame) => {
        const body = document.querySelector<HTMLIFrameElement>(frame)?.contentDocument?.body
        const style = body === undefined ? undefined : getComputedStyle(body)
        return [style?.color, style?.backgroundColor]
      }),
    )
    .toEqual(['rgb(0, 0, 0)', 'rgb(255, 255, 255)'])
})

test('attributions, blocks and changes are drawn above the page, and nothing of them is in it or in the export', async () => {
  const { page, stet } = await begin()
  await stet.mode('Write')
  await block(stet.story, 'paragraph').first().click()
  await page.keyboard.type('Fresh words. ')
  await stet.saved()
  const html = await stet.exported(/HTML/)
  await stet.mode('Preview')
  await expect.poll(() => pageOf(page)).toContain('Fresh words.')
  await expect.poll(() => pictureIn(page)).toBeGreaterThan(100)
  const before = await pageOf(page)
  await page.getByLabel('Changes since').selectOption('Opened')
  await expect
    .poll(() =>
      drawn(page)
        .filter({ hasText: /^changed$/ })
        .count(),
    )
    .toBe(1)
  await turn(page, 'Attributions')
  await turn(page, 'Blocks')
  await expect
    .poll(() =>
      drawn(page)
        .filter({ hasText: /Unreviewed.*Carried by Ida Corrow/s })
        .count(),
    )
    .toBeGreaterThan(0)
  await expect
    .poll(() =>
      drawn(page)
        .filter({ hasText: /^headline headline$/ })
        .count(),
    )
    .toBe(1)
  expect(await pageOf(page)).toBe(before)
  for (const name of ['Long headline', 'Missing picture', 'Text spacing', 'Print media']) await turn(page, name)
  await expect.poll(() => pageOf(page)).toContain('data:,')
  expect(await stet.exported(/HTML/)).toBe(html)
  expect(await auditPage(page)).toEqual([])
})

test('a photo without a picture is its caption to the reader and marked for the newsroom', async () => {
  const { page } = await visit()
  const stet = stetPage(page)
  await stet.newStory()
  await stet.button('Photo', page.getByRole('toolbar', { name: 'Formatting' })).click()
  await page.keyboard.type('The pier at noon')
  await stet.saved()
  await stet.mode('Preview')
  await drawn(page).filter({ hasText: 'Missing picture' }).waitFor()
  const heights = await inFrame(page, 'Desktop', (frame) => {
    const figure = document.querySelector<HTMLIFrameElement>(frame)?.contentDocument?.querySelector('figure')
    return [figure?.querySelector('.no-picture')?.getBoundingClientRect().height, figure?.textContent]
  })
  expect(heights).toEqual([0, 'The pier at noon'])
})

test('F8 takes every frame to the next open attribution and marks it, and leaves the focus where it is', async () => {
  const { page, stet } = await begin()
  await stet.keysHeard()
  const dark = page.getByRole('switch', { name: 'Dark page' })
  await dark.focus()
  const marked = (title: string) =>
    page.getByRole('region', { name: `${title} preview` }).locator('[data-current="true"]')
  expect(await marked('Desktop').count()).toBe(0)
  for (let press = 0; press < 4; press += 1) await page.keyboard.press('F8')
  for (const title of ['Desktop', 'Phone']) await expect.poll(() => marked(title).count()).toBeGreaterThan(0)
  await expect
    .poll(() =>
      inFrame(
        page,
        'Phone',
        (frame) => document.querySelector<HTMLIFrameElement>(frame)?.contentDocument?.documentElement.scrollTop ?? 0,
      ),
    )
    .toBeGreaterThan(100)
  expect(await dark.evaluate((control) => control === document.activeElement)).toBe(true)
  expect(await page.getByRole('radio', { name: 'Preview' }).isChecked()).toBe(true)
})
