import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { openBrowser } from '../kit/browser.ts'
import { block, placeCaret, stetPage, wordsOf } from '../kit/stetPage.ts'

const { visit } = await openBrowser()

const typeAtEnd = async (page: Page, nth: number, words: string) => {
  await placeCaret(block(stetPage(page).story, 'paragraph').nth(nth))
  await page.keyboard.press('End')
  await page.keyboard.type(words, { delay: 15 })
}

const paragraphsIn = (page: Page) => wordsOf(stetPage(page).story, 'paragraph')

test('two tabs that write in one draft at once come to the same words', async () => {
  const { page: one, openTab } = await visit()
  const first = stetPage(one)
  await first.newStory()
  await first.story.getByRole('paragraph').last().click()
  await one.keyboard.type('Morning')
  await one.keyboard.press('Enter')
  await one.keyboard.type('Evening')
  await first.saved()

  const two = await openTab(one.url())
  const second = stetPage(two)
  await second.story.waitFor()
  await expect.poll(() => paragraphsIn(two)).toEqual(['Morning', 'Evening'])

  await Promise.all([typeAtEnd(one, 0, ' tide came early'), typeAtEnd(two, 1, ' tide came late')])

  const both = ['Morning tide came early', 'Evening tide came late']
  await expect.poll(() => paragraphsIn(one), { timeout: 10_000 }).toEqual(both)
  await expect.poll(() => paragraphsIn(two), { timeout: 10_000 }).toEqual(both)
  await first.saved()
  await second.saved()

  await one.reload()
  await expect.poll(() => paragraphsIn(one)).toEqual(both)
})

test('a story made in one tab appears on the shelf of the other', async () => {
  const { page: one, openTab } = await visit()
  const two = await openTab()
  const first = stetPage(one)
  await first.newStory()
  await placeCaret(block(first.story, 'headline'))
  await one.keyboard.type('Harbour closed')
  await first.saved()
  await expect.poll(() => stetPage(two).shelf.textContent(), { timeout: 10_000 }).toContain('Harbour closed')
})

test('words typed in a paragraph while another tab empties it wait under History, and a press puts them back', async () => {
  const { page: one, openTab } = await visit()
  const first = stetPage(one)
  await first.newStory()
  await first.story.getByRole('paragraph').last().click()
  await one.keyboard.type('The harbour closed')
  await first.saved()
  const two = await openTab(one.url())
  await stetPage(two).story.waitFor()
  await expect.poll(() => paragraphsIn(two)).toEqual(['The harbour closed'])

  await placeCaret(block(first.story, 'paragraph').last())
  for (const key of ['Home', 'ArrowRight', 'ArrowRight', 'ArrowRight']) await one.keyboard.press(key)
  await placeCaret(block(stetPage(two).story, 'paragraph').last())
  await two.keyboard.press('Home')
  await two.keyboard.press('Shift+End')
  await Promise.all([one.keyboard.type(' z'.repeat(40), { delay: 10 }), two.keyboard.press('Delete')])

  await first.pane('History')
  const tray = one.getByRole('region', { name: 'Recovered text' })
  await tray.waitFor()
  expect(await tray.locator('mark').first().textContent()).toContain('z')
  const before = (await paragraphsIn(one)).join('')
  await tray
    .getByRole('button', { name: /^Put back/ })
    .first()
    .click()
  await tray.waitFor({ state: 'detached' })
  await expect.poll(async () => (await paragraphsIn(one)).join('').length).toBeGreaterThan(before.length)
  await first.saved()
  await expect.poll(() => paragraphsIn(two)).toEqual(await paragraphsIn(one))
})
