import { expect, test } from 'vitest'
import { auditPage } from '../kit/auditPage.ts'
import { openBrowser } from '../kit/browser.ts'
import { fillShelf, manyDrafts } from '../kit/fillShelf.ts'
import { focused, type StetPage, stetPage } from '../kit/stetPage.ts'

const { visit } = await openBrowser()

async function visitFull(): Promise<StetPage> {
  const { page } = await visit()
  await stetPage(page).button('New story').first().waitFor()
  await fillShelf(page, manyDrafts(1200))
  await page.reload()
  const stet = stetPage(page)
  await stet.shelf.getByRole('link', { name: /HARBOUR-0 / }).waitFor()
  return stet
}

const cards = (stet: StetPage) => stet.shelf.getByRole('listitem').filter({ has: stet.page.getByRole('link') })
const links = (stet: StetPage) => stet.shelf.getByRole('link')

test('a long shelf draws what is in view, is scrolled to its end, and goes on where a story is spiked', async () => {
  const stet = await visitFull()
  const { page } = stet
  expect(await cards(stet).count()).toBeLessThan(80)
  expect(await cards(stet).first().getAttribute('aria-setsize')).toBe('1080')
  await stet.button('Spiked (120)').waitFor()
  await page.locator('main').evaluate((main) => main.scrollTo(0, main.scrollHeight))
  const last = stet.shelf.getByRole('link', { name: /SCHOOL-1197 |MÁLAGA-1198 / }).last()
  await last.waitFor()
  expect(await cards(stet).last().getAttribute('aria-posinset')).toBe('1080')
  expect(await cards(stet).count()).toBeLessThan(80)

  await stet.button('More: SCHOOL-1197').focus()
  await page.keyboard.press('Enter')
  await page.getByRole('menuitem', { name: 'Spike' }).press('Enter')
  await expect.poll(() => focused(page)).toMatch(/^link .*ÁLAGA-1198/)
  await stet.button('Spiked (121)').click()
  await stet.button('Restore SCHOOL-1197').click()
  await expect.poll(() => focused(page)).toMatch(/^link SCHOOL-1197/)
})

test('stories are found by any words of slug and headline, in the shelf beside a story too', async () => {
  const stet = await visitFull()
  const { page } = stet
  await page.getByRole('searchbox', { name: 'Search the shelf' }).focus()
  await page.keyboard.type('malaga 1188')
  await expect.poll(() => links(stet).allTextContents()).toEqual([expect.stringMatching(/^MÁLAGA-1188 /)])
  await page.keyboard.type(' says')
  await expect.poll(() => links(stet).count()).toBe(1)
  await page.keyboard.type('x')
  await stet.shelf.getByText('No story here has those words.').waitFor()
  await stet.button('Clear the search').click()
  await expect.poll(() => links(stet).count()).toBeGreaterThan(5)
  expect(await auditPage(page)).toEqual([])

  await links(stet).first().click()
  await stet.story.waitFor()
  await page.getByRole('searchbox', { name: 'Search the shelf' }).fill('zurich-1189')
  await stet.button('Spiked (1)').waitFor()
  await page.getByRole('searchbox', { name: 'Search the shelf' }).press('Escape')
  await expect.poll(() => links(stet).count()).toBeGreaterThan(5)
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  expect(await focused(page)).toMatch(/^link HARBOUR-0/)
  expect(await auditPage(page)).toEqual([])
})
