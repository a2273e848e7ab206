import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { openBrowser } from '../kit/browser.ts'
import { paste } from '../kit/paste.ts'
import { block, focused, focusHeard, moveCaret, stetPage, walkTo, wordsOf } from '../kit/stetPage.ts'
import { harbourCopy } from '../kit/wireCopy.ts'

const { visit } = await openBrowser()

test('a story goes from paste to export without a mouse', async () => {
  const { page } = await visit()
  const stet = stetPage(page)
  const { keyboard } = page
  // A mouse that is never there cannot be what made it work.
  await page.evaluate(() => {
    for (const kind of ['mousedown', 'pointerdown'] as const)
      window.addEventListener(kind, (event) => event.isTrusted && console.error('A mouse was used'), { capture: true })
  })

  // A Tab before there is anything to reach leaves the page for the browser's own controls.
  await stet.button('New story').first().waitFor()
  await walkTo(page, /^button New story/)
  await keyboard.press('Enter')
  await stet.story.waitFor()
  await expect.poll(() => focused(page)).toMatch(/^textbox Story/)
  await focusHeard(page)

  await moveCaret(page, 'ControlOrMeta+End')
  await paste(page, { text: harbourCopy.text })
  await stet.proposals.waitFor()
  await walkTo(page, /^button Accept all/, 'Shift+Tab')
  await keyboard.press('Enter')
  await stet.proposals.waitFor({ state: 'hidden' })
  await expect.poll(() => focused(page)).toMatch(/^textbox Story/)
  await focusHeard(page)
  expect(await wordsOf(stet.story, 'paragraph')).toEqual(harbourCopy.paragraphs)

  await moveCaret(page, 'ControlOrMeta+Home')
  await keyboard.type('Harbour shut after second flood')
  expect(await wordsOf(stet.story, 'headline')).toEqual(['Harbour shut after second flood'])

  // Writing begins with the ledger closed; F6 goes to its tab, and back to the same caret.
  await keyboard.press('F6')
  expect(await focused(page)).toMatch(/^tab Attributions/)
  await keyboard.press('Enter')
  await stet.items(/forty minutes/).waitFor()
  await keyboard.press('Shift+F6')
  expect(await focused(page)).toMatch(/^textbox Story/)
  await selectInText(page, harbourCopy.quotation.words)
  await keyboard.press('Alt+F10')
  await walkTo(page, /^button Quote/, 'ArrowRight')
  await keyboard.press('Enter')
  await expect.poll(() => block(stet.story, 'quote').count()).toBe(1)
  expect((await wordsOf(stet.story, 'quote-words')).join(' ')).toContain('forty minutes')
  expect((await wordsOf(stet.story, 'chain-step')).join(' ')).toMatch(harbourCopy.quotation.speaker)
  await expect.poll(() => focused(page)).toMatch(/^textbox Story/)
  await focusHeard(page)

  await block(stet.story, 'quote-words').locator('mark').waitFor()
  await keyboard.press('ControlOrMeta+Enter')
  await expect.poll(() => stet.items(/^Stet.*forty minutes/).count()).toBe(1)

  await walkTo(page, /^radio (Write|Review)/, 'Shift+Tab')
  await walkTo(page, /^radio Preview/, 'ArrowRight')
  const published = stet.anyFrame.contentFrame()
  await expect.poll(() => published.getByRole('heading', { level: 1 }).textContent()).toContain('Harbour shut')
  await expect.poll(() => published.locator('blockquote').textContent()).toContain('forty minutes')

  await walkTo(page, /^button Export/)
  await keyboard.press('Enter')
  await page.getByRole('menu').waitFor()
  await walkTo(page, /^menuitem HTML/, 'ArrowDown')
  const [download] = await Promise.all([page.waitForEvent('download'), keyboard.press('Enter')])
  expect(download.suggestedFilename()).toMatch(/\.html$/)
})

const overlays: readonly (readonly [string, string | RegExp, RegExp])[] = [
  ['the menu of exports', 'Export', /^menuitem HTML/],
  ['the menu of blocks to insert', 'Insert', /^menuitem/],
  ['the gate', /^Publish/, /^dialog Before publishing/],
  ['the story’s details', /^Story details/, /^dialog/],
]

test.for(overlays)('%s opens with Enter and closes with Escape as often as one likes', async ([, name, inside]) => {
  const { page } = await visit()
  const stet = stetPage(page)
  await stet.newStory()
  for (let round = 0; round < 3; round += 1) {
    await stet.button(name).first().focus()
    await page.keyboard.press('Enter')
    await expect.poll(() => focused(page)).toMatch(inside)
    await page.keyboard.press('Escape')
    await expect.poll(() => focused(page)).toMatch(/^(button|textbox Story)/)
  }
})

/** Puts the caret before the words with the keys of the keyboard alone, and selects them. */
async function selectInText(page: Page, words: string) {
  const { keyboard } = page
  await moveCaret(page, 'ControlOrMeta+Home')
  for (let line = 0; line < 80; line += 1) {
    if (await caretIn(page, words)) break
    await keyboard.press('ArrowDown')
  }
  for (let at = 0; at < 400 && !(await afterCaret(page)).startsWith(words); at += 1) await keyboard.press('ArrowLeft')
  for (let at = 0; at < 400 && !(await afterCaret(page)).startsWith(words); at += 1) await keyboard.press('ArrowRight')
  for (let at = 0; at < words.length; at += 1) await keyboard.press('Shift+ArrowRight')
  expect(await page.evaluate(() => String(getSelection()))).toBe(words)
}

const blockAtCaret = `getSelection().anchorNode?.parentElement?.closest('[data-kind]')`

const caretIn = (page: Page, words: string) =>
  page.evaluate(`Boolean(${blockAtCaret}?.textContent.includes(${JSON.stringify(words)}))`)

const afterCaret = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const { anchorNode, anchorOffset = 0 } = getSelection() ?? {}
    const home = anchorNode?.parentElement?.closest('[data-kind]')
    if (!home || !anchorNode) return ''
    const range = document.createRange()
    range.selectNodeContents(home)
    range.setStart(anchorNode, anchorOffset)
    return range.toString()
  })
