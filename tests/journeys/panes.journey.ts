import { expect, test } from 'vitest'
import { openBrowser } from '../kit/browser.ts'
import { block, focused, placeCaret, type StetPage, stetPage } from '../kit/stetPage.ts'
import { harbourCopy } from '../kit/wireCopy.ts'

const { visit } = await openBrowser()

const begin = async () => {
  const { page } = await visit()
  const stet = stetPage(page)
  await stet.newStory()
  await stet.pasteIntoBody({ text: harbourCopy.text })
  await stet.acceptAll()
  return stet
}

const tab = ({ page }: StetPage, name: string) => page.getByRole('tab', { name: new RegExp(`^${name}`) })
const panels = ({ page }: StetPage) => page.getByRole('tabpanel').filter({ visible: true })

test('writing begins with the right pane closed to its tabs, which say how much is open', async () => {
  const stet = await begin()
  await expect
    .poll(() => tab(stet, 'Attributions').textContent())
    .toMatch(new RegExp(`[${harbourCopy.attributions}-9]$`))
  for (const name of ['Attributions', 'Preview', 'History']) {
    expect(await tab(stet, name).isVisible()).toBe(true)
    expect(await tab(stet, name).getAttribute('aria-selected')).toBe('false')
  }
  expect(await panels(stet).count()).toBe(0)
  // Nothing of the toolbar lies under the tabs.
  const [strip, undo] = await Promise.all([
    stet.page.getByRole('tablist', { name: 'Story tools' }).boundingBox(),
    stet.button('Undo').boundingBox(),
  ])
  expect((undo?.x ?? Infinity) + (undo?.width ?? 0)).toBeLessThanOrEqual(strip?.x ?? 0)
})

test('what is opened by hand while writing stays open, what is closed stays closed, until the mode is another', async () => {
  const stet = await begin()
  await stet.pane('Attributions')
  await stet.items(/forty minutes/).waitFor()
  await placeCaret(block(stet.story, 'headline'))
  await stet.page.keyboard.type('Harbour shut')
  expect(await panels(stet).count()).toBe(1)
  await stet.mode('Preview')
  await stet.mode('Write')
  expect(await panels(stet).count()).toBe(0)

  await stet.mode('Review')
  await stet.items().first().waitFor()
  await stet.button('Close story tools').click()
  expect(await panels(stet).count()).toBe(0)
  expect(await focused(stet.page)).toMatch(/^tab Attributions/)
  await stet.mode('Write')
  expect(await panels(stet).count()).toBe(0)
})

test('review opens the ledger on the next open item, whatever pane was last looked at', async () => {
  const stet = await begin()
  await stet.pane('History')
  await stet.mode('Review')
  const current = stet.page.getByRole('listitem', { name: /^Unreviewed/ }).and(stet.page.locator('[aria-current]'))
  await expect.poll(() => current.count()).toBe(1)
  await stet.button('Stet').waitFor()
})

test('the open draft’s own card leads back to writing as the mode does, and Back to reviewing', async () => {
  const stet = await begin()
  await stet.saved()
  await stet.mode('Review')
  await stet.items().first().waitFor()
  await stet.shelf.getByRole('link').first().click()
  await expect.poll(() => panels(stet).count()).toBe(0)
  await stet.page.goBack()
  await stet.items().first().waitFor()
})

test('a reload keeps to the mode: reviewing with the ledger, writing without', async () => {
  const stet = await begin()
  await stet.saved()
  await stet.mode('Review')
  await stet.page.reload()
  await stet.items().first().waitFor()
  await stet.mode('Write')
  await stet.page.reload()
  await tab(stet, 'Attributions').waitFor()
  expect(await panels(stet).count()).toBe(0)
})

test.for([800, 980, 1240])('%d wide, whether the words are saved is told whole, beside the buttons', async (width) => {
  const { page } = await visit({ width })
  const stet = stetPage(page)
  await stet.newStory()
  await page.keyboard.type('Harbour shut after a second flood in a month reached the lower market')
  await stet.saved()
  await stet.button('Export').waitFor()
  const told = await stet.status.first().evaluate((status) => ({
    whole: status.scrollWidth <= status.clientWidth,
    lines: Math.round(status.getBoundingClientRect().height / 18),
    right: status.getBoundingClientRect().right,
  }))
  const button = await stet.button('Export').boundingBox()
  expect(told).toEqual({ whole: true, lines: 1, right: expect.any(Number) })
  expect(told.right).toBeLessThanOrEqual(button?.x ?? 0)
})
