import { expect, test } from 'vitest'
import { openBrowser } from '../kit/browser.ts'
import { block, focused, placeCaret, type StetPage, stetPage } from '../kit/stetPage.ts'
import { harbourCopy } from '../kit/wireCopy.ts'

const { visit } = await openBrowser()

const toShelf = (stet: StetPage) => stet.page.getByRole('link', { name: 'Stet, to the shelf' }).click()

test('the shelf shows a story as it was left, and counts what is found in it after that', async () => {
  const { page } = await visit()
  const stet = stetPage(page)
  await stet.newStory()
  await stet.pasteIntoBody({ text: harbourCopy.text })
  await stet.acceptAll()
  await placeCaret(block(stet.story, 'headline'))
  await page.keyboard.type('Harbour shut')
  await toShelf(stet)
  const card = stet.shelf.getByRole('link', { name: /Harbour shut/ })
  const counted = async () => Number(/(\d+)$/.exec((await card.textContent()) ?? '')?.[1])
  await expect.poll(counted).toBeGreaterThanOrEqual(harbourCopy.attributions)
  const shown = await card.textContent()
  await page.reload()
  expect(await card.textContent()).toBe(shown)
})

test('spiking a story with the keyboard goes on to the next one, and to what is said when none is left', async () => {
  const { page } = await visit()
  const stet = stetPage(page)
  for (const headline of ['Harbour shut', 'Gates stuck']) {
    await stet.newStory()
    await placeCaret(block(stet.story, 'headline'))
    await page.keyboard.type(headline)
    await stet.saved()
    await toShelf(stet)
    await stet.shelf.getByRole('link', { name: new RegExp(headline) }).waitFor()
  }
  const spike = async (headline: string) => {
    await stet.button(`More: ${headline}`).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('menuitem', { name: 'Spike' }).press('Enter')
    await stet.button(`More: ${headline}`).waitFor({ state: 'hidden' })
  }
  await spike('Gates stuck')
  await expect.poll(() => focused(page)).toMatch(/^link .*Harbour shut/)
  await spike('Harbour shut')
  await expect.poll(() => focused(page)).toMatch(/^p No stories here/)
})
