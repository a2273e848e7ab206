import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { openBrowser } from '../kit/browser.ts'
import { block, focused, moveCaret, placeCaret, type StetPage, stetPage } from '../kit/stetPage.ts'
import { until } from '../kit/until.ts'

const { visit } = await openBrowser()

const begin = async () => {
  const { page } = await visit()
  const stet = stetPage(page)
  await stet.newStory()
  await placeCaret(block(stet.story, 'headline'))
  await page.keyboard.type('Headline')
  await placeCaret(block(stet.story, 'paragraph').last())
  for (const words of ['One', 'Two', 'Three']) {
    await page.keyboard.type(words)
    if (words !== 'Three') await page.keyboard.press('Enter')
  }
  return { page, stet }
}

const order = ({ story }: StetPage) =>
  story.locator('> [data-kind]').evaluateAll((all) => all.slice(4).map((one) => one.textContent))

const handle = ({ page, button }: StetPage) => button('Block', page.getByRole('main'))

/** Takes the block's handle with the mouse and lets go at a place in another block, as a hand does: in small steps. */
const drag = async (stet: StetPage, words: string, to: { readonly words: string; readonly at: number }) => {
  const { page } = stet
  const dragged = stet.story.getByText(words, { exact: true })
  await dragged.hover()
  const boxes = () => Promise.all([handle(stet).boundingBox(), dragged.boundingBox()])
  const [from] = await until(boxes, ([at, beside]) => Math.abs((at?.y ?? 0) - (beside?.y ?? Infinity)) < 12)
  const target = await stet.story.getByText(to.words, { exact: true }).boundingBox()
  if (from === null || target === null) throw new Error('Nothing to drag')
  await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2)
  await page.mouse.down()
  await page.mouse.move(target.x + 100 * to.at, target.y + target.height * to.at, { steps: 8 })
  await page.mouse.up()
}

test('a block is dragged by its handle, down and up again, and one undo takes it back', async () => {
  const { page, stet } = await begin()
  await drag(stet, 'One', { words: 'Three', at: 0.9 })
  await expect.poll(() => order(stet)).toEqual(['Two', 'Three', 'One'])
  await drag(stet, 'Three', { words: 'Two', at: 0.1 })
  await expect.poll(() => order(stet)).toEqual(['Three', 'Two', 'One'])
  await page.keyboard.press('ControlOrMeta+Z')
  await expect.poll(() => order(stet)).toEqual(['Two', 'Three', 'One'])
  await page.keyboard.press('ControlOrMeta+Z')
  await expect.poll(() => order(stet)).toEqual(['One', 'Two', 'Three'])
})

test('a block let go over the headline becomes the first of the body, and the headline is as it was', async () => {
  const { stet } = await begin()
  await drag(stet, 'Three', { words: 'Headline', at: 0.5 })
  await expect.poll(() => order(stet)).toEqual(['Three', 'One', 'Two'])
  expect(await block(stet.story, 'headline').textContent()).toBe('Headline')
})

test('a block let go over a quote stands beside the quote, not in it', async () => {
  const { page, stet } = await begin()
  await page.keyboard.press('Enter')
  await page.keyboard.type('/quote')
  await page.getByRole('listbox', { name: 'Insert' }).waitFor()
  await page.keyboard.press('Enter')
  await page.keyboard.type('We stayed')
  await drag(stet, 'One', { words: 'We stayed', at: 0.5 })
  await expect.poll(async () => (await order(stet)).indexOf('One')).toBeGreaterThanOrEqual(2)
  expect(await block(stet.story, 'quote').textContent()).toBe('We stayed')
})

const caretBlock = (page: Page) =>
  page.evaluate(() => getSelection()?.anchorNode?.parentElement?.closest('[data-kind]')?.textContent)

test('a block is moved with the keyboard, the caret with it, and stops at the ends', async () => {
  const { page, stet } = await begin()
  await moveCaret(page, 'ArrowLeft')
  await page.keyboard.press('Alt+Shift+ArrowUp')
  expect(await order(stet)).toEqual(['One', 'Three', 'Two'])
  await page.keyboard.press('Alt+Shift+ArrowUp')
  await page.keyboard.press('Alt+Shift+ArrowUp')
  expect(await order(stet)).toEqual(['Three', 'One', 'Two'])
  expect(await block(stet.story, 'headline').textContent()).toBe('Headline')
  await page.keyboard.type('x')
  expect(await order(stet)).toEqual(['Threxe', 'One', 'Two'])
  await page.keyboard.press('Alt+Shift+ArrowDown')
  await page.keyboard.press('Alt+Shift+ArrowDown')
  await page.keyboard.press('Alt+Shift+ArrowDown')
  expect(await order(stet)).toEqual(['One', 'Two', 'Threxe'])
  expect(await caretBlock(page)).toBe('Threxe')
  await stet.saved()
  await page.reload()
  await expect.poll(() => order(stet)).toEqual(['One', 'Two', 'Threxe'])
})

test('the handle is reached and worked with the keyboard, and says what it did', async () => {
  const { page, stet } = await begin()
  for (let steps = 0; steps < 60 && !/^button Block/.test(await focused(page)); steps += 1)
    await page.keyboard.press('Shift+Tab')
  expect(await focused(page)).toMatch(/^button Block/)
  await page.keyboard.press('Enter')
  await page.getByRole('menuitem', { name: /^Move up/ }).waitFor()
  await page.keyboard.press('Enter')
  await expect.poll(() => order(stet)).toEqual(['One', 'Three', 'Two'])
  await page.getByText('Moved up. Block 2 of 3.').waitFor({ state: 'attached' })
  expect(await focused(page)).toMatch(/^textbox Story/)
  expect(await caretBlock(page)).toBe('Three')
})
