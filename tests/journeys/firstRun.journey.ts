import { expect, test } from 'vitest'
import { openBrowser } from '../kit/browser.ts'
import { block, stetPage } from '../kit/stetPage.ts'

const { visit } = await openBrowser()

test.for([1440, 390])('the sample opens at its top, %d wide, and shows every kind of block', async (width) => {
  const { page } = await visit({ width, height: 844 })
  const stet = stetPage(page)
  await stet.openSample()
  await stet.saved()
  for (const kind of ['photo', 'quote', 'note', 'heading', 'list']) {
    expect(await block(stet.story, kind).count()).toBeGreaterThan(0)
  }
  expect(await page.locator('[data-scroll="story"]').evaluate((pane) => pane.scrollTop)).toBe(0)
})
