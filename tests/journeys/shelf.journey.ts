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

test('the browser is asked not to clear the first words that are kept, and the shelf says what it answered', async () => {
  // A frame of a preview has no storage, and is not lent the class.
  const willing = `
    let isPromised = false
    window.asked = 0
    Object.assign(globalThis.StorageManager?.prototype ?? {}, {
      persisted: async () => isPromised,
      persist: async () => { window.asked += 1; return (isPromised = true) },
    })
  `
  const { page } = await visit({ before: willing })
  const stet = stetPage(page)
  await stet.newStory()
  await stet.keysHeard()
  expect(await page.evaluate(() => Reflect.get(window, 'asked'))).toBe(0)
  await page.keyboard.type('Harbour shut')
  await expect.poll(() => page.evaluate(() => Reflect.get(window, 'asked'))).toBe(1)
  await toShelf(stet)
  await stet.shelf.getByText('has promised not to clear it').waitFor()
})

test('room that runs out is told of on the shelf and beside a story, before anything is refused', async () => {
  const nearlyFull = `
    Object.assign(globalThis.StorageManager?.prototype ?? {}, {
      estimate: async () => ({ quota: 1e9, usage: 1e9 - 140e6 }),
    })
  `
  const { page } = await visit({ before: nearlyFull })
  const stet = stetPage(page)
  const told = page.getByRole('alert').filter({ hasText: 'room for about 140 MB more' })
  await stet.newStory()
  await expect.poll(() => told.isVisible()).toBe(true)
})
