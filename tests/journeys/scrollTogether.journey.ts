import { expect, test } from 'vitest'
import { openBrowser } from '../kit/browser.ts'
import { block, stetPage } from '../kit/stetPage.ts'
import { paste } from '../kit/paste.ts'

const { visit } = await openBrowser()
const copy = Array.from(
  { length: 60 },
  (_, at) => `Paragraph ${at} says that the gates stay shut until the pumps run.`,
).join('\n\n')

/** A story longer than the window, and how far its text and its page are scrolled. */
async function begin() {
  const { page } = await visit()
  const stet = stetPage(page)
  await stet.newStory()
  await block(stet.story, 'paragraph').last().click()
  await paste(page, { text: copy })
  await expect.poll(() => block(stet.story, 'paragraph').count()).toBe(60)
  // Asked of the window around the frame: inside it no script runs, ours neither.
  const scrolledIn = (layout: string) => () =>
    page.evaluate((title) => {
      const shown = document.querySelector<HTMLIFrameElement>(`iframe[title="${title}"]`)
      return shown?.contentDocument?.scrollingElement?.scrollTop ?? 0
    }, `Preview: ${layout}`)
  return { page, stet, text: page.locator('[data-scroll="story"]'), scrolledIn }
}

test('the text and the preview scroll together, whichever of them is scrolled', async () => {
  const { page, stet, text, scrolledIn } = await begin()
  await stet.pane('Preview')
  const frame = page.frameLocator('iframe[title="Preview: Desktop"]')
  await frame.getByText('Paragraph 59').waitFor({ state: 'attached' })
  const scrolled = scrolledIn('Desktop')

  await text.hover()
  await page.mouse.wheel(0, -20_000)
  await expect.poll(scrolled).toBeLessThan(60)
  await page.mouse.wheel(0, 1_500)
  await expect.poll(scrolled).toBeGreaterThan(200)

  const before = await text.evaluate((pane) => pane.scrollTop)
  await page.locator('iframe[title="Preview: Desktop"]').hover()
  await page.mouse.wheel(0, 400)
  await expect.poll(() => text.evaluate((pane) => pane.scrollTop)).toBeGreaterThan(before + 50)
})

test('the preview opens where the text stands, beside it and in its own mode, and a turn of the wheel there goes on from there', async () => {
  const { page, stet, text, scrolledIn } = await begin()
  await text.hover()
  await page.mouse.wheel(0, -20_000)
  await page.mouse.wheel(0, 900)
  const scrolledText = () => text.evaluate((pane) => pane.scrollTop)
  await expect.poll(scrolledText).toBeGreaterThan(800)
  await stet.pane('Preview')
  await expect.poll(scrolledIn('Desktop')).toBeGreaterThan(200)
  await stet.mode('Preview')
  for (const layout of ['Desktop', 'Phone']) await expect.poll(scrolledIn(layout)).toBeGreaterThan(200)

  const before = await scrolledText()
  await page.locator('iframe[title="Preview: Desktop"]').filter({ visible: true }).hover()
  await page.mouse.wheel(0, 100)
  await expect.poll(scrolledText).toBeGreaterThan(before)
  expect(await scrolledText()).toBeLessThan(before + 600)
})
