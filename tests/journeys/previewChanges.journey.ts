import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { auditPage } from '../kit/auditPage.ts'
import { openBrowser } from '../kit/browser.ts'
import { block, focused, focusHeard, moveCaret, stetPage, type StetPage, walkTo } from '../kit/stetPage.ts'

const { visit } = await openBrowser()

/** Runs a command of the palette by its name, from the keyboard. */
async function command({ page }: StetPage, name: string): Promise<void> {
  await page.keyboard.press('ControlOrMeta+k')
  await page.getByRole('combobox', { name: 'Search commands' }).waitFor()
  await page.keyboard.type(name)
  await page.getByRole('option', { name }).first().waitFor()
  await page.keyboard.press('Enter')
}

const layout = (page: Page, name = 'Desktop') => page.getByRole('region', { name: `${name} preview` })

/** What is drawn above the page, in words, from its top. */
const drawn = (page: Page, name?: string) =>
  layout(page, name).locator('[data-over]').locator('[data-of]').allInnerTexts()

// Asked of the window around the frame: inside it no script runs, ours neither.
const article = (page: Page, name = 'Desktop') =>
  page.evaluate((frame) => {
    const shown = document.querySelector<HTMLIFrameElement>(frame)?.contentDocument
    return [...(shown?.querySelectorAll('article > p') ?? [])].map(({ textContent }) => textContent)
  }, `iframe[title="Preview: ${name}"]`)

/** How wide each line under words that came is, in pixels, of what that says on the page: “weeks” is not as wide as its sentence. */
const underlined = (page: Page) =>
  page.evaluate(() => {
    const layer = document.querySelector<HTMLElement>('[aria-label="Desktop preview"] [data-over]')
    const frame = layer?.parentElement?.querySelector('iframe')
    const shown = frame?.contentDocument
    if (!layer || !frame || !shown) return []
    const scale = frame.getBoundingClientRect().width / frame.clientWidth
    const { left, top } = frame.getBoundingClientRect()
    return [...layer.querySelectorAll('[data-line="came"]')].map((line) => {
      const box = line.getBoundingClientRect()
      const at = (x: number) =>
        shown.caretPositionFromPoint((x - left) / scale, (box.top + box.height / 2 - top) / scale)
      const [from, to] = [at(box.left + 0.5), at(box.right - 0.5)]
      return from?.offsetNode.textContent?.slice(from.offset, to?.offset)
    })
  })

/** A story with a version that has a name, and what was done to it since. */
async function begin() {
  const { page } = await visit()
  const stet = stetPage(page)
  const { keyboard } = page
  await stet.newStory()
  await focusHeard(page)
  await moveCaret(page, 'ControlOrMeta+Home')
  await keyboard.type('Harbour Bay shuts its harbour')
  await moveCaret(page, 'ControlOrMeta+End')
  const words = ['The gates stayed shut for two days.', 'Nobody said why.', 'A crowd waited.']
  for (const [at, one] of words.entries()) {
    if (at > 0) await keyboard.press('Enter')
    await keyboard.type(one)
  }
  await stet.saved()
  await command(stet, 'Name this version')
  await expect.poll(() => focused(page)).toMatch(/^text Name/)
  await keyboard.type('Sent to desk')
  await keyboard.press('Enter')
  await stet.story.focus()
  await focusHeard(page)
  await moveCaret(page, 'ControlOrMeta+End')
  await keyboard.press('Enter')
  await keyboard.type('It went home.')
  for (let at = 0; at < 2; at += 1) await moveCaret(page, 'ArrowUp')
  await moveCaret(page, 'Home')
  await keyboard.press('Shift+End')
  for (let at = 0; at < 2 + 'days.'.length; at += 1) await keyboard.press('Backspace')
  await keyboard.type('weeks.')
  await stet.saved()
  return { page, stet, keyboard }
}

const now = ['The gates stayed shut for two weeks.', 'A crowd waited.', 'It went home.']
const then = ['The gates stayed shut for two days.', 'Nobody said why.', 'A crowd waited.']

test('what changed since a named version is chosen, marked and flipped through, without a mouse', async () => {
  const { page, stet, keyboard } = await begin()
  await command(stet, 'Changes since a version')
  await expect.poll(() => focused(page)).toMatch(/^select/)
  await page.getByRole('option', { name: /^Sent to desk/ }).waitFor({ state: 'attached' })
  await keyboard.type('Sent')
  const said = '3 blocks changed since Sent to desk.'
  await expect.poll(() => page.locator('[data-live-announcer]').innerText()).toBe(said)
  await expect.poll(() => drawn(page)).toEqual(['changed', '1 block removed', 'new'])
  await expect.poll(() => drawn(page, 'Phone')).toEqual(['changed', '1 block removed', 'new'])
  expect(await underlined(page)).toEqual(['weeks'])
  expect(await article(page)).toEqual(now)
  expect(await focused(page)).toMatch(/^select/)

  await keyboard.press('ControlOrMeta+Shift+.')
  for (const name of ['Desktop', 'Phone']) {
    await expect.poll(() => article(page, name)).toEqual(then)
    await layout(page, name)
      .getByText(/^As of Sent to desk, \d\d:\d\d London$/)
      .waitFor()
    expect(await drawn(page, name)).toEqual([])
  }
  expect(await focused(page)).toMatch(/^select/)
  await expect.poll(() => page.locator('[data-live-announcer]').innerText()).toMatch(/^As of Sent to desk/)
  expect(await auditPage(page)).toEqual([])

  await walkTo(page, /^switch Show before/)
  await keyboard.press('Space')
  await expect.poll(() => article(page)).toEqual(now)
  await layout(page).getByText('Now', { exact: true }).waitFor()
  await command(stet, 'Show before or after')
  await expect.poll(() => article(page)).toEqual(then)
  await keyboard.press('ControlOrMeta+Shift+.')
  await expect.poll(() => article(page)).toEqual(now)
})

test('marks follow what a colleague types, and a block put back to its old words has none', async () => {
  const { page, stet } = await begin()
  const other = await page.context().newPage()
  await other.goto(page.url())
  const theirs = stetPage(other)
  await theirs.story.waitFor()
  await stet.mode('Preview')
  const choice = page.getByLabel('Changes since')
  const named = choice.getByRole('option', { name: /^Sent to desk/ })
  await named.waitFor({ state: 'attached' })
  await choice.selectOption(await named.innerText())
  await expect.poll(() => drawn(page)).toEqual(['changed', '1 block removed', 'new'])
  await block(theirs.story, 'paragraph').first().click()
  await moveCaret(other, 'End')
  for (let at = 0; at < 6; at += 1) await other.keyboard.press('Backspace')
  await other.keyboard.type('days.')
  await theirs.saved()
  await page.bringToFront()
  await expect.poll(() => drawn(page)).toEqual(['1 block removed', 'new'])
  await page.getByText('2 blocks changed since Sent to desk.').last().waitFor()
  // It was said aloud when the version was chosen, and is not said again at each key.
  expect(await page.locator('[data-live-announcer]').innerText()).toContain('3 blocks')
})

test('the page as it was takes no click to edit, and keeps the block that is read where it stands', async () => {
  const { page } = await visit()
  const stet = stetPage(page)
  await stet.openSample()
  await block(stet.story, 'paragraph').first().click()
  await moveCaret(page, 'Home')
  for (let at = 0; at < 5; at += 1) await page.keyboard.type('These are fresh words that take some lines of the page. ')
  await stet.saved()
  await stet.mode('Preview')
  await page.getByLabel('Changes since').selectOption('Opened')
  await expect.poll(() => drawn(page, 'Phone')).toContain('changed')
  const lying = (top?: number) =>
    page.evaluate((top) => {
      const shown = document.querySelector<HTMLIFrameElement>('iframe[title="Preview: Phone"]')?.contentDocument
      if (shown && top !== undefined) shown.documentElement.scrollTop = top
      const quote = shown?.querySelector('figure:has(blockquote)')
      return Math.round(quote?.getBoundingClientRect().top ?? Number.NaN)
    }, top)
  const below = await lying(0)
  const stood = await lying(below - 200)
  expect(stood).toBe(200)
  await page.keyboard.press('ControlOrMeta+Shift+.')
  await layout(page, 'Phone')
    .getByText(/^As opened/)
    .waitFor()
  await expect.poll(() => article(page, 'Phone').then(([first]) => first)).not.toContain('fresh words')
  expect(Math.abs((await lying()) - stood)).toBeLessThanOrEqual(1)

  const frame = page.frameLocator('iframe[title="Preview: Phone"]')
  await frame.locator('blockquote').first().click()
  expect(await page.getByRole('radio', { name: 'Preview' }).isChecked()).toBe(true)
  // The focus is in the frame now, and the key works there too.
  await page.keyboard.press('ControlOrMeta+Shift+.')
  await expect.poll(() => article(page, 'Phone').then(([first]) => first)).toContain('fresh words')
  expect(Math.abs((await lying()) - stood)).toBeLessThanOrEqual(1)
})
