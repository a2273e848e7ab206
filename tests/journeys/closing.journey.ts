import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { openBrowser } from '../kit/browser.ts'
import { block, moveCaret, placeCaret, stetPage, wordsOf } from '../kit/stetPage.ts'

const { visit } = await openBrowser()

const begin = async (before?: string) => {
  const { page, openTab } = await visit(before === undefined ? {} : { before })
  const stet = stetPage(page)
  await stet.newStory()
  await placeCaret(block(stet.story, 'paragraph').last())
  return { page, openTab, stet, draft: page.url() }
}

/** Closes a window as a person does, who stays when asked. Answers whether they were asked. */
const closeByHand = async (page: Page): Promise<boolean> => {
  let asked = false
  page.on('dialog', (dialog) => {
    asked = dialog.type() === 'beforeunload'
    void dialog.dismiss()
  })
  await page.close({ runBeforeUnload: true })
  await expect.poll(() => asked || page.isClosed()).toBe(true)
  return asked
}

/** Leaving is not asked about in these: what is sent as the page goes must be enough. */
const ways: readonly (readonly [string, (page: Page) => Promise<unknown>])[] = [
  ['closed', (page) => page.close({ runBeforeUnload: true })],
  ['reloaded', (page) => page.reload()],
  ['left for another page', (page) => page.goto('about:blank')],
]

test.for(ways)('words typed just before the window is %s are there when it is opened again', async ([, leave]) => {
  const { page, openTab, stet, draft } = await begin()
  await page.keyboard.type('The first words')
  await stet.saved()
  page.on('dialog', (dialog) => void dialog.accept())
  let tab = page
  let words = 'The first words'
  for (const [round, wait] of [0, 30, 120, 190, 210, 230].entries()) {
    const more = `, and ${round + 1} more`
    await moveCaret(tab, 'ControlOrMeta+End')
    await tab.keyboard.type(more)
    await new Promise((waited) => setTimeout(waited, wait))
    await tab.keyboard.type('.')
    words += `${more}.`
    await leave(tab)
    tab = await openTab(draft)
    tab.on('dialog', (dialog) => void dialog.accept())
    const { story } = stetPage(tab)
    await expect.poll(() => wordsOf(story, 'paragraph'), { message: `${wait} ms after a key` }).toEqual([words])
    await placeCaret(block(story, 'paragraph').last())
  }
})

test('closing asks while words are not kept yet, and not once they are', async () => {
  const { page, openTab, stet, draft } = await begin()
  await page.keyboard.type('Kept?')
  expect(await closeByHand(page)).toBe(true)
  await stet.saved()
  expect(await wordsOf(stet.story, 'paragraph')).toEqual(['Kept?'])
  expect(await closeByHand(page)).toBe(false)
  const again = await openTab(draft)
  await expect.poll(() => wordsOf(stetPage(again).story, 'paragraph')).toEqual(['Kept?'])
})

test('closing asks for as long as nothing can be kept', async () => {
  const { page, stet } = await begin(`
    for (const act of ['add', 'put']) IDBObjectStore.prototype[act] = () => { throw new DOMException('full', 'QuotaExceededError') }
    Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError') }`)
  await page.keyboard.type('Nowhere else')
  await expect.poll(() => stet.status.first().textContent()).toMatch(/^\s*Not saved/)
  expect(await closeByHand(page)).toBe(true)
  expect(await wordsOf(stet.story, 'paragraph')).toEqual(['Nowhere else'])
})

test('a draft that is only looked at is closed without a question', async () => {
  const { page, openTab, stet, draft } = await begin()
  await page.keyboard.type('Read me')
  await stet.saved()
  const again = await openTab(draft)
  await expect.poll(() => wordsOf(stetPage(again).story, 'paragraph')).toEqual(['Read me'])
  await placeCaret(block(stetPage(again).story, 'paragraph').last())
  expect(await closeByHand(again)).toBe(false)
})
