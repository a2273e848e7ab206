import { expect, test } from 'vitest'
import { openBrowser } from '../kit/browser.ts'
import { block, placeCaret, stetPage, wordsOf } from '../kit/stetPage.ts'

const { visit } = await openBrowser()

/** A key that overtakes another does so once in about five new drafts, so one draft would prove little. */
const drafts = 12

test('keys that come all at once, as after a long task, stand in the order they were pressed', async () => {
  const { page, openTab } = await visit()
  const address = page.url()
  const found: (readonly string[])[] = []
  for (let draft = 0; draft < drafts; draft += 1) {
    const tab = await openTab(address)
    const stet = stetPage(tab)
    await stet.newStory()
    await placeCaret(block(stet.story, 'paragraph').last())
    await tab.keyboard.type('Morning')
    await tab.keyboard.press('Enter')
    await tab.keyboard.type('Evening')
    await expect.poll(async () => (await wordsOf(stet.story, 'paragraph')).join('').length).toBe(14)
    found.push(await wordsOf(stet.story, 'paragraph'))
    await tab.close()
  }
  expect(found).toEqual(Array.from({ length: drafts }, () => ['Morning', 'Evening']))
})
