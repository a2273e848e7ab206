import { expect, test } from 'vitest'
import { openBrowser } from '../kit/browser.ts'
import { block, focused, focusHeard, moveCaret, stetPage, walkTo, wordsOf } from '../kit/stetPage.ts'

const { visit } = await openBrowser()

test('a live story is written by keyboard, shown newest first, and found from its preview', async () => {
  // A press in a frame is made by a script of the test's.
  const { page } = await visit({ expected: /^Blocked script execution in 'about:srcdoc'/ })
  const stet = stetPage(page)
  const { keyboard } = page
  await stet.newStory()
  await focusHeard(page)
  await moveCaret(page, 'ControlOrMeta+End')

  const insert = async (title: string, words: string) => {
    await keyboard.type('/live')
    await page.getByRole('listbox', { name: 'Insert' }).getByRole('option', { name: 'Live update' }).waitFor()
    await keyboard.press('Enter')
    await keyboard.type(title)
    await keyboard.press('Enter')
    await keyboard.type(words)
    await keyboard.press('Enter')
  }
  await insert('Gates shut', 'The harbour gates were shut in the morning.')
  await insert('Gates open', 'Boats went out again.')
  expect(await wordsOf(stet.story, 'moment')).toEqual(['Gates shut', 'Gates open'])
  await expect.poll(() => block(stet.story, 'moment').first().getAttribute('data-when')).toMatch(/^\d\d:\d\d \w/)

  // The first is told of an earlier time and made a key point.
  for (const _ of 'four') await moveCaret(page, 'ArrowUp')
  const update = page.getByRole('group', { name: 'Update' })
  await update.waitFor()
  const when = update.getByLabel(/^When/)
  const before = await when.inputValue()
  await walkTo(page, /Key point/, 'Shift+Tab')
  await keyboard.press('Space')
  await walkTo(page, /When/, 'Shift+Tab')
  // From the calendar of the field through its parts, to one that has something earlier: at 9:00 AM that is the hour.
  do {
    await keyboard.press('ArrowUp')
    await keyboard.press('Shift+Tab')
    await keyboard.press('ArrowDown')
  } while ((await when.inputValue()) >= before)
  const earlier = await when.inputValue()
  await keyboard.press('Enter')
  await expect.poll(() => focused(page)).toMatch(/^textbox Story/)
  await expect.poll(() => when.inputValue()).toBe(earlier)
  await expect.poll(() => block(stet.story, 'moment').first().getAttribute('data-key')).toBe('true')

  await walkTo(page, /^radio (Write|Review)/, 'Shift+Tab')
  await walkTo(page, /^radio Preview/, 'ArrowRight')
  const published = stet.anyFrame.contentFrame()
  await expect
    .poll(() => published.locator('article.update > h2').allTextContents())
    .toEqual(['Gates open', 'Gates shut'])
  expect(await published.getByRole('navigation', { name: 'Key points' }).getByRole('link').allTextContents()).toEqual([
    'Gates shut',
  ])

  const html = await stet.exported(/HTML/)
  expect(html.match(/<article class="update.*?<\/article>/gsu)?.map((one) => one.replaceAll(/<[^>]*>/gu, ' '))).toEqual(
    [
      expect.stringMatching(/Time\s+Gates open\s+Boats went out again\./u),
      expect.stringMatching(/Time\s+Gates shut\s+The harbour gates/u),
    ],
  )
  expect(html).toContain('"@type": "LiveBlogPosting"')

  await published.locator('article.update > h2', { hasText: 'Gates shut' }).click()
  await expect.poll(() => focused(page)).toMatch(/^textbox Story/)
  await focusHeard(page)
  await keyboard.type('X')
  expect((await wordsOf(stet.story, 'moment'))[0]).toContain('X')
})
