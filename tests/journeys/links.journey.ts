import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { openBrowser } from '../kit/browser.ts'
import { block, focused, moveCaret, placeCaret, type StetPage, stetPage, wordsOf } from '../kit/stetPage.ts'

const { visit } = await openBrowser()

const sentence = 'The harbour office keeps its own log of the gates'

const begin = async () => {
  const { page } = await visit()
  const stet = stetPage(page)
  await stet.newStory()
  await placeCaret(block(stet.story, 'paragraph').last())
  await page.keyboard.type(sentence)
  return { page, stet, address: page.getByRole('textbox', { name: 'Link address' }) }
}

/** Each link of the story: its address and its words. */
const linksIn = ({ story }: StetPage) =>
  story.locator('a').evaluateAll((all) => all.map((one) => [one.getAttribute('href'), one.textContent]))

const selectLast = async (page: Page, count: number) => {
  await moveCaret(page, 'End')
  for (let at = 0; at < count; at += 1) await moveCaret(page, 'Shift+ArrowLeft')
}

test('a link is set, changed and removed with the keyboard', async () => {
  const { page, stet, address } = await begin()
  await selectLast(page, 'the gates'.length)
  await page.keyboard.press('ControlOrMeta+Shift+K')
  await address.waitFor()
  await page.keyboard.type('example.org/gates')
  await page.keyboard.press('Enter')
  await address.waitFor({ state: 'hidden' })
  expect(await linksIn(stet)).toEqual([['https://example.org/gates', 'the gates']])

  // The caret in the link is enough to say which.
  await moveCaret(page, 'End')
  for (let at = 0; at < 3; at += 1) await moveCaret(page, 'ArrowLeft')
  await page.keyboard.press('ControlOrMeta+Shift+K')
  await expect.poll(() => address.inputValue()).toBe('https://example.org/gates')
  await page.keyboard.press('ControlOrMeta+A')
  await page.keyboard.type('https://example.org/locks')
  await page.keyboard.press('Enter')
  await expect.poll(() => linksIn(stet)).toEqual([['https://example.org/locks', 'the gates']])

  await page.keyboard.press('ControlOrMeta+Shift+K')
  await address.waitFor()
  await page.keyboard.press('ControlOrMeta+A')
  await page.keyboard.press('Delete')
  await stet.button('Remove link').waitFor()
  await page.keyboard.press('Enter')
  await expect.poll(() => linksIn(stet)).toEqual([])
  // The focus is back in the text, where the caret was.
  await page.keyboard.press('End')
  await page.keyboard.type(', too')
  expect(await wordsOf(stet.story, 'paragraph')).toEqual([`${sentence}, too`])
})

test('a link that is left with Escape is as it was', async () => {
  const { page, stet, address } = await begin()
  await selectLast(page, 5)
  await page.keyboard.press('ControlOrMeta+Shift+K')
  await address.waitFor()
  await page.keyboard.type('https://example.org')
  await page.keyboard.press('Escape')
  await address.waitFor({ state: 'hidden' })
  expect(await linksIn(stet)).toEqual([])
  await page.keyboard.type('locks')
  expect(await wordsOf(stet.story, 'paragraph')).toEqual([sentence.replace(/gates$/, 'locks')])
})

test('the address of one selection is not given to words that are clicked on meanwhile', async () => {
  const { page, stet, address } = await begin()
  await selectLast(page, 5)
  await page.keyboard.press('ControlOrMeta+Shift+K')
  await address.waitFor()
  await page.keyboard.type('https://example.org')
  await block(stet.story, 'headline').click()
  await address.waitFor({ state: 'hidden' })
  expect(await linksIn(stet)).toEqual([])
})

test.for(['javascript:document.title="struck"', ' JavaScript:alert(1)', 'java\tscript:alert(1)', 'data:text/html,x'])(
  'the address %j is refused with a sentence, and can be put right',
  async (bad) => {
    const { page, stet, address } = await begin()
    await selectLast(page, 5)
    await page.keyboard.press('ControlOrMeta+Shift+K')
    await address.fill(bad)
    await page.keyboard.press('Enter')
    const says = page.getByRole('alert')
    await expect
      .poll(() => says.textContent())
      .toBe('This address cannot be a link. Use one that begins with https://, mailto: or tel:.')
    expect(await linksIn(stet)).toEqual([])
    await address.fill('https://example.org/')
    await page.keyboard.press('Enter')
    await expect.poll(() => linksIn(stet)).toEqual([['https://example.org/', 'gates']])
  },
)

test('Ctrl K is the commands’ also while words are selected, and a link is one of them', async () => {
  const { page, stet, address } = await begin()
  await selectLast(page, 5)
  await page.keyboard.press('ControlOrMeta+K')
  await page.getByRole('combobox', { name: 'Search commands' }).waitFor()
  await page.keyboard.type('link')
  await page.keyboard.press('Enter')
  await address.waitFor()
  await page.keyboard.type('https://example.org/')
  await page.keyboard.press('Enter')
  await expect.poll(() => linksIn(stet)).toEqual([['https://example.org/', 'gates']])
  expect(await focused(page)).toMatch(/^textbox Story/)
})

test('the commands come by the place of the key on a keyboard of another alphabet', async () => {
  const { page } = await begin()
  await page.evaluate(() => {
    const lamed = { key: 'ל', code: 'KeyK', ctrlKey: true, bubbles: true, cancelable: true }
    document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', lamed))
  })
  await expect.poll(() => focused(page)).toBe('combobox Search commands')
})

test('a link is reached by the toolbar too, and is kept and published', async () => {
  const { page, stet, address } = await begin()
  await selectLast(page, 5)
  await page.getByRole('toolbar', { name: 'Formatting' }).waitFor()
  await page.keyboard.press('Alt+F10')
  for (let steps = 0; steps < 12 && (await focused(page)) !== 'button Link'; steps += 1)
    await page.keyboard.press('ArrowRight')
  expect(await focused(page)).toBe('button Link')
  await page.keyboard.press('Enter')
  await address.waitFor()
  await page.keyboard.type('https://example.org/')
  await page.keyboard.press('Enter')
  await expect.poll(() => linksIn(stet)).toEqual([['https://example.org/', 'gates']])
  await stet.saved()
  await page.reload()
  await expect.poll(() => linksIn(stet)).toEqual([['https://example.org/', 'gates']])
  expect(await stet.exported(/HTML/)).toContain('<a href="https://example.org/"')
})
