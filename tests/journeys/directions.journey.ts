import { expect, test } from 'vitest'
import { openBrowser } from '../kit/browser.ts'
import { block, moveCaret, placeCaret, stetPage } from '../kit/stetPage.ts'

const { visit } = await openBrowser()

test('Hebrew typed in a new story runs right to left, in the text, the preview and the page', async () => {
  const { page } = await visit()
  const stet = stetPage(page)
  await stet.newStory()
  const body = block(stet.story, 'paragraph')
  await placeCaret(body.last())
  await page.keyboard.type('הנמל נסגר.')
  await page.keyboard.press('Enter')
  await page.keyboard.type('The harbour is shut.')
  const side = (nth: number) =>
    body.nth(nth).evaluate((element) => {
      const words = document.createRange()
      words.selectNodeContents(element)
      const [box, frame] = [words.getBoundingClientRect(), element.getBoundingClientRect()]
      return box.left - frame.left > frame.right - box.right ? 'right' : 'left'
    })
  await expect.poll(() => Promise.all([side(0), side(1)])).toEqual(['right', 'left'])
  await stet.pane('Preview')
  const published = stet.anyFrame.contentFrame()
  await expect.poll(() => published.locator('html').getAttribute('dir')).toBe('rtl')

  // An English headline makes it a page from left to right; the Hebrew paragraph stays as it is.
  await placeCaret(block(stet.story, 'headline'))
  await moveCaret(page, 'Home')
  await page.keyboard.type('Harbour shut')
  await expect.poll(() => published.locator('html').getAttribute('dir')).toBe('ltr')
  expect(await published.getByText('הנמל נסגר.').getAttribute('dir')).toBe('rtl')
  expect(await Promise.all([side(0), side(1)])).toEqual(['right', 'left'])
  await stet.saved()
  expect(await stet.exported(/HTML/)).toContain('dir="rtl">הנמל נסגר.')
})

test.for(['Newsletter', 'Feed item'])('a story in two directions runs in its %s as on its page', async (layout) => {
  const { page } = await visit()
  const stet = stetPage(page)
  await stet.newStory()
  await placeCaret(block(stet.story, 'headline'))
  await page.keyboard.type('הנמל נסגר')
  await placeCaret(block(stet.story, 'paragraph').last())
  await page.keyboard.type('הנמל נסגר היום.')
  await page.keyboard.press('Enter')
  await page.keyboard.type('The harbour is shut.')
  await stet.saved()
  await stet.mode('Preview')
  await page.getByRole('radio', { name: layout }).check({ force: true })
  const shown = page.locator(`iframe[title="Preview: ${layout}"]`).contentFrame()
  const runs = (words: string) =>
    shown.getByText(words, { exact: true }).evaluate((one) => getComputedStyle(one).direction)
  await expect
    .poll(() => Promise.all(['הנמל נסגר', 'הנמל נסגר היום.', 'The harbour is shut.'].map(runs)))
    .toEqual(['rtl', 'rtl', 'ltr'])
})

test('of a Hebrew story the chain begins at the right, and its attributions have the margin at the left in any edition', async () => {
  const { page } = await visit()
  const stet = stetPage(page)
  await stet.newStory()
  await page
    .getByRole('button', { name: /Story details/ })
    .first()
    .click()
  const details = page.getByRole('dialog', { name: 'Story details' })
  await details.getByLabel('Language').selectOption('he')
  await details.getByRole('button', { name: 'Close' }).click()
  await placeCaret(block(stet.story, 'paragraph').last())
  await page.keyboard.type('הנמל נסגר היום.')
  await page.keyboard.press('Enter')
  await page.keyboard.type('/quote')
  await page.getByRole('listbox', { name: 'Insert' }).getByRole('option', { name: 'Quote' }).waitFor()
  await page.keyboard.press('Enter')
  await page.keyboard.type('לא נחזור לשם')
  await page.keyboard.press('Tab')
  await page.keyboard.type('דנה לוי')
  const dot = () => block(stet.story, 'chain-step').evaluate((step) => getComputedStyle(step).backgroundPositionX)
  await expect.poll(dot).toMatch(/^100%/)

  await stet.mode('Preview')
  await page.getByLabel('Edition').selectOption('London')
  await page.getByRole('switch', { name: 'Attributions' }).check()
  const card = page.getByRole('region', { name: 'Desktop preview' }).locator('[data-over]').getByText('דנה לוי').first()
  const frame = page.locator('iframe[title="Preview: Desktop"]')
  await card.waitFor()
  const [at, within] = await Promise.all([card.boundingBox(), frame.boundingBox()])
  expect((at?.x ?? 0) - (within?.x ?? 0)).toBeLessThan((within?.width ?? 0) / 2)
})
