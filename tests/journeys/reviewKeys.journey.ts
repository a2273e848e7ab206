import { expect, test } from 'vitest'
import { openBrowser } from '../kit/browser.ts'
import { focused, stetPage } from '../kit/stetPage.ts'

const { visit } = await openBrowser()

const sampleInReview = async () => {
  const { page } = await visit()
  const stet = stetPage(page)
  await stet.openSample()
  await stet.mode('Review')
  await expect.poll(() => stet.items('Unreviewed').count()).toBeGreaterThan(5)
  await stet.keysHeard()
  return stet
}

test('a letter typed after F8 takes no word out of the story', async () => {
  const { page, story } = await sampleInReview()
  const before = (await story.textContent()) ?? ''
  await page.keyboard.press('F8')
  await page.keyboard.type('s')
  await expect.poll(async () => (await story.textContent())?.length).toBe(before.length + 1)
})

test('Ctrl Enter clears every item, also one within another', async () => {
  const stet = await sampleInReview()
  const open = await stet.items('Unreviewed').count()
  await stet.page.keyboard.press('F8')
  for (let left = open; left > 0; left -= 1) {
    await expect.poll(() => stet.items('Unreviewed').count()).toBe(left)
    await stet.page.keyboard.press('Control+Enter')
  }
  await expect.poll(() => stet.items('Unreviewed').count()).toBe(0)
})

test('F6 goes through every pane and comes round', async () => {
  const { page } = await sampleInReview()
  await page.keyboard.press('F8')
  const seen: string[] = []
  for (let press = 0; press < 4; press += 1) {
    await page.keyboard.press('F6')
    seen.push(
      await page.evaluate(() => document.activeElement?.closest<HTMLElement>('[data-pane]')?.dataset['pane'] ?? ''),
    )
  }
  expect(seen).toEqual(['tools', 'bar', 'shelf', 'story'])
  expect(await focused(page)).toMatch(/^textbox Story/)
})

test('F6 goes through the preview too, from within a page as well', async () => {
  const { page, mode } = await sampleInReview()
  await mode('Preview')
  await page.getByRole('listbox', { name: /^Blocks of the Desktop page/ }).waitFor()
  const seen: string[] = []
  for (let press = 0; press < 4; press += 1) {
    await page.keyboard.press('F6')
    seen.push(await focused(page))
  }
  expect(seen).toEqual([
    expect.stringMatching(/^radio .*Desktop and phone/),
    expect.stringMatching(/^(listbox|select) .*Desktop/),
    expect.stringMatching(/^radio Preview/),
    expect.stringMatching(/^radio .*Desktop and phone/),
  ])
  await page.keyboard.press('Shift+F6')
  await page.keyboard.press('Shift+F6')
  expect(await focused(page)).toMatch(/^(listbox|select) .*Desktop/)
})

test('a query is asked with keys alone from the text, and Escape goes back to where one wrote', async () => {
  const { page } = await visit()
  const stet = stetPage(page)
  await stet.openSample()
  await stet.story.locator('mark').first().waitFor()
  await stet.keysHeard()
  await page.keyboard.press('F8')
  await page.keyboard.press('Control+Shift+Enter')
  await expect.poll(() => focused(page)).toMatch(/^text Question to the copy/)
  await page.keyboard.type('Which log?')
  await page.keyboard.press('Enter')
  await expect
    .poll(() => stet.items(/^Queried/).allTextContents())
    .toContainEqual(expect.stringContaining('Which log?'))
  await expect.poll(() => focused(page)).toMatch(/^listitem/)
  await page.keyboard.press('Escape')
  expect(await focused(page)).toMatch(/^textbox Story/)
})
