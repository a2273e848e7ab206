import type { Locator, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { auditPage } from '../kit/auditPage.ts'
import { openBrowser, type Visit } from '../kit/browser.ts'
import { dropFiles, middleOf, whitePng } from '../kit/pictures.ts'
import { block, stetPage } from '../kit/stetPage.ts'

const { visit } = await openBrowser()

/** A story with a white picture of 400 × 300 in it. */
const begin = async (how: Visit = {}) => {
  const { page } = await visit(how)
  const stet = stetPage(page)
  await stet.newStory()
  await dropFiles(page, [whitePng('wide.png', 400, 300)], await middleOf(block(stet.story, 'paragraph').last()))
  const photo = block(stet.story, 'photo')
  const button = photo.getByRole('button', { name: 'Set focal point' })
  await button.waitFor({ state: 'attached' })
  return { page, stet, photo, button, cross: photo.getByRole('slider', { name: 'Focal point' }) }
}

const shownAt = (page: Page) =>
  page.locator('[data-kind="photo"] .frame img').evaluate((image) => getComputedStyle(image).objectPosition)

test('a focal point is set by pressing on the picture, kept, and one undo takes it back', async () => {
  const { page, stet, photo, button, cross } = await begin()
  await photo.hover()
  await button.click()
  expect(await auditPage(page)).toEqual([])
  const box = await cross.boundingBox()
  if (box === null) throw new Error('No picture to press on')
  await page.mouse.click(box.x + box.width * 0.8, box.y + box.height * 0.1)
  await expect.poll(() => cross.getAttribute('aria-valuetext')).toBe('80% from left, 10% from top')
  await photo.getByRole('button', { name: 'Set', exact: true }).click()
  await expect.poll(() => shownAt(page)).toBe('80% 10%')
  expect(await cross.count()).toBe(0)
  await stet.saved()
  await page.reload()
  await expect.poll(() => shownAt(page)).toBe('80% 10%')
})

test('by keys alone: the command opens it, the arrows move the cross, Enter sets it, and the words are untouched', async () => {
  const { page, stet, photo, button, cross } = await begin()
  await page.keyboard.type('Pumps at noon')
  await page.keyboard.press('ControlOrMeta+K')
  await page.getByRole('combobox', { name: 'Search commands' }).waitFor()
  await page.keyboard.type('focal')
  await page.getByRole('option', { name: /^Set focal point/ }).waitFor()
  await page.keyboard.press('Enter')
  await cross.waitFor()
  for (const key of ['Shift+ArrowLeft', 'ArrowUp', 'ArrowUp', 'Enter']) await page.keyboard.press(key)
  await expect.poll(() => shownAt(page)).toBe('40% 48%')
  await expect.poll(() => page.getByText('Focal point 40% from left, 48% from top').count()).toBeGreaterThan(0)
  expect(await button.evaluate((one) => one === document.activeElement)).toBe(true)
  expect(await block(photo, 'caption').textContent()).toBe('Pumps at noon')

  await page.keyboard.press('Enter')
  await cross.waitFor()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Escape')
  expect(await shownAt(page)).toBe('40% 48%')
  await block(photo, 'caption').click()
  await page.keyboard.press('ControlOrMeta+Z')
  await expect.poll(() => shownAt(page)).toBe('50% 50%')
  expect(await block(photo, 'caption').textContent()).toBe('Pumps at noon')
  await stet.saved()
})

test('on a phone there is room for it, in the dark too', async () => {
  const { page, button, cross } = await begin({ width: 390, height: 844, phone: true, scheme: 'dark' })
  await button.click()
  await cross.waitFor()
  expect(await auditPage(page)).toEqual([])
  const wide = await page.evaluate(() => document.documentElement.scrollWidth)
  expect(wide).toBeLessThanOrEqual(390)
})

test('the crops of a found and of a shared story follow it, and the thumbnail stands beside the sentence alone', async () => {
  const { page, stet, button, cross } = await begin()
  await button.click()
  await cross.waitFor()
  for (const key of ['Shift+ArrowLeft', 'Shift+ArrowUp', 'Enter']) await page.keyboard.press(key)
  await expect.poll(() => shownAt(page)).toBe('40% 40%')
  await stet.saved()
  await stet.mode('Preview')
  await page.getByRole('radio', { name: 'Search and social' }).check({ force: true })
  const cropped = (card: string) =>
    page
      .getByRole('region', { name: `${card} preview` })
      .locator('img')
      .evaluate((image) => {
        const { width, height } = image.getBoundingClientRect()
        const { objectPosition, objectFit } = getComputedStyle(image)
        return { ratio: Math.round((width / height) * 100) / 100, objectPosition, objectFit }
      })
  expect(await cropped('Search result')).toEqual({ ratio: 1, objectPosition: '10% 50%', objectFit: 'cover' })
  expect(await cropped('Social card')).toEqual({ ratio: 1.9, objectPosition: '50% 16.7%', objectFit: 'cover' })
  const search = page.getByRole('region', { name: 'Search result preview' })
  const edges = (place: Locator) =>
    place.evaluate((element) => {
      const { left, right } = element.getBoundingClientRect()
      return { left: Math.round(left), right: Math.round(right) }
    })
  const [title, words, picture] = await Promise.all([
    edges(search.getByTitle('Edit the headline')),
    edges(search.getByTitle('Edit the standfirst')),
    edges(search.locator('img')),
  ])
  expect({ ...title, words: words.right }).toEqual({ left: words.left, right: picture.right, words: picture.left - 16 })
  expect(await auditPage(page)).toEqual([])
})
