import { expect, test } from 'vitest'
import { openBrowser } from '../kit/browser.ts'
import { block, moveCaret, placeCaret, stetPage, wordsOf } from '../kit/stetPage.ts'
import { harbourCopy } from '../kit/wireCopy.ts'

const { visit } = await openBrowser()

/** A story with a note to the desk at its end; from its first paragraph on, all is selected. */
async function storyWithNote() {
  const { page, openTab } = await visit()
  const stet = stetPage(page)
  await stet.newStory()
  await stet.pasteIntoBody({ text: harbourCopy.text })
  await stet.acceptAll()
  await placeCaret(block(stet.story, 'paragraph').last())
  await moveCaret(page, 'End')
  await page.getByRole('toolbar', { name: 'Formatting' }).getByRole('button', { name: 'Desk note' }).click()
  await page.keyboard.type('Only Noa has met him.')
  await stet.saved()
  await placeCaret(block(stet.story, 'paragraph').first())
  await placeCaret(block(stet.story, 'paragraph').first())
  await moveCaret(page, 'Home')
  await moveCaret(page, 'ControlOrMeta+Shift+End')
  return { page, stet, openTab }
}

const deskNotes = '[data-purpose="desk"]'

test('what is copied has no note to the desk in any form, and pasted in the same window it has', async () => {
  const { page, stet } = await storyWithNote()
  await page.keyboard.press('ControlOrMeta+C')
  const clip = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read()
    const types = item?.types ?? []
    return Promise.all(types.map(async (type) => [type, await (await item?.getType(type))?.text()] as const))
  })
  expect(clip.map(([type]) => type).toSorted()).toEqual(['text/html', 'text/plain'])
  expect(clip.map(([, words]) => words?.includes('wheelbarrows'))).toEqual([true, true])
  expect(clip.map(([, words]) => words?.includes('Only Noa'))).toEqual([false, false])
  const before = await wordsOf(stet.story, 'paragraph')
  await page.keyboard.press('ControlOrMeta+X')
  await expect.poll(() => stet.story.locator(deskNotes).count()).toBe(0)
  await page.keyboard.press('ControlOrMeta+V')
  await expect.poll(() => stet.story.locator(deskNotes).allTextContents()).toEqual(['Only Noa has met him.'])
  expect(await wordsOf(stet.story, 'paragraph')).toEqual(before)
})

test('a source is attached by keyboard, and stands in the history with whose it is', async () => {
  const { page, stet } = await storyWithNote()
  await stet.pane('History')
  await stet.button('Attach a source').press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Attach a source' })
  await dialog.getByRole('textbox', { name: 'Text' }).fill('“We shall sail,” she said.')
  await page.keyboard.press('Tab')
  await page.keyboard.type('Interview')
  await page.keyboard.press('Tab')
  await page.keyboard.type('harbour master')
  await page.keyboard.press('Enter')
  await dialog.waitFor({ state: 'hidden' })
  const origins = page.getByRole('region', { name: 'Origins' })
  await expect.poll(() => origins.getByRole('listitem').last().textContent()).toMatch(/^Interviewharbour master/)
  await stet.saved()
})
