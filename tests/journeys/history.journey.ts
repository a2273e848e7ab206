import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { auditPage } from '../kit/auditPage.ts'
import { openBrowser } from '../kit/browser.ts'
import {
  block,
  focused,
  focusHeard,
  moveCaret,
  placeCaret,
  stetPage,
  type StetPage,
  walkTo,
  wordsOf,
} from '../kit/stetPage.ts'

const { visit } = await openBrowser()

const compared = (page: Page) => page.getByRole('region', { name: 'Compared versions' })

async function openHistory(stet: StetPage): Promise<void> {
  if (!stet.isPhone()) return stet.pane('History')
  await stet.page.getByRole('navigation', { name: 'Sections' }).getByRole('button', { name: 'History' }).click()
}

/** Runs a command of the palette by its name, from the keyboard. */
async function command({ page }: StetPage, name: string): Promise<void> {
  await page.keyboard.press('ControlOrMeta+k')
  await page.getByRole('combobox', { name: 'Search commands' }).waitFor()
  await page.keyboard.type(name)
  await page.getByRole('option', { name }).first().waitFor()
  await page.keyboard.press('Enter')
}

test('a version is named, compared with now, restored and the restoring undone, without a mouse', async () => {
  const { page } = await visit()
  const stet = stetPage(page)
  const { keyboard } = page
  await stet.newStory()
  await focusHeard(page)
  await moveCaret(page, 'ControlOrMeta+End')
  await keyboard.type('The gates stayed shut for two days.')
  await stet.saved()

  await command(stet, 'Name this version')
  await expect.poll(() => focused(page)).toMatch(/^text Name/)
  await keyboard.type('Sent to desk')
  await keyboard.press('Enter')
  await stet.story.focus()
  await focusHeard(page)
  await moveCaret(page, 'ControlOrMeta+End')
  for (let at = 0; at < 5; at += 1) await keyboard.press('Backspace')
  await keyboard.type('weeks.')
  await stet.saved()
  const edited = ['The gates stayed shut for two weeks.']
  expect(await wordsOf(stet.story, 'paragraph')).toEqual(edited)

  await command(stet, 'History')
  await page.getByRole('button', { name: /Sent to desk .* Show changes$/ }).waitFor()
  await walkTo(page, /^button More: .* Sent to desk/)
  await keyboard.press('Enter')
  await page.getByRole('menuitem', { name: 'Compare with now' }).waitFor()
  await keyboard.press('ArrowDown')
  await keyboard.press('Enter')
  await compared(page).waitFor()
  await expect.poll(() => compared(page).locator('del').allInnerTexts()).toEqual([expect.stringContaining('days')])
  expect(await compared(page).locator('ins').allInnerTexts()).toEqual([expect.stringContaining('weeks')])
  await expect.poll(() => focused(page)).toMatch(/Compared versions/)
  await keyboard.press('j')
  await expect.poll(() => page.evaluate(() => document.activeElement?.matches('[data-difference]'))).toBe(true)
  expect(await auditPage(page)).toEqual([])

  await walkTo(page, /^button Restore the version of/, 'Shift+Tab')
  await keyboard.press('Enter')
  await compared(page).waitFor({ state: 'hidden' })
  await expect.poll(() => wordsOf(stet.story, 'paragraph')).toEqual(['The gates stayed shut for two days.'])
  await stet.saved()
  await stet.story.focus()
  await focusHeard(page)
  await keyboard.press('ControlOrMeta+z')
  await expect.poll(() => wordsOf(stet.story, 'paragraph')).toEqual(edited)
  await stet.saved()

  await page.getByRole('radio', { name: 'Versions' }).focus()
  await keyboard.press('ArrowRight')
  const deeds = page.getByRole('list', { name: 'Who did what' })
  await expect
    .poll(() => deeds.getByRole('listitem').allInnerTexts())
    .toEqual([
      expect.stringContaining('Wrote'),
      expect.stringMatching(/Restored the version of \d\d:\d\d London\./),
      expect.stringContaining('Wrote'),
      expect.stringMatching(/Named the version of .*: Sent to desk/),
      expect.stringContaining('Wrote'),
      expect.stringContaining('Began the story.'),
    ])
  expect(await auditPage(page)).toEqual([])
  await page.reload()
  await expect.poll(() => wordsOf(stet.story, 'paragraph')).toEqual(edited)
})

test('a difference and a ruling are gone to in the text, by key', async () => {
  const { page } = await visit()
  const stet = stetPage(page)
  const { keyboard } = page
  await stet.openSample()
  await placeCaret(block(stet.story, 'paragraph').nth(3))
  const begins = ((await block(stet.story, 'paragraph').nth(3).textContent()) ?? '').slice(0, 30)
  await moveCaret(page, 'End')
  await keyboard.type(' Nobody was hurt.')
  await stet.saved()
  await placeCaret(block(stet.story, 'headline'))
  await stet.pane('History')
  await page
    .getByRole('button', { name: /Show changes$/ })
    .first()
    .click()
  await compared(page).getByRole('button', { name: 'Edit in the text' }).first().waitFor()
  await expect.poll(() => focused(page)).toMatch(/Compared versions/)
  await keyboard.press('j')
  await keyboard.press('Enter')
  await compared(page).waitFor({ state: 'hidden' })
  await expect.poll(() => focused(page)).toMatch(/^textbox Story/)
  await expect.poll(() => blockOfCaret(page)).toContain(begins)

  await stet.pane('Attributions')
  await stet.items().first().click()
  await stet.button('Stet').first().click()
  await stet.saved()
  await stet.pane('History')
  await page.getByRole('radio', { name: 'Who did what' }).click()
  const deeds = page.getByRole('list', { name: 'Who did what' })
  const ruling = deeds.getByRole('button', { name: /^Stet: .* Go to it in the text$/ })
  await placeCaret(block(stet.story, 'headline'))
  await ruling.focus()
  await keyboard.press('Enter')
  await expect.poll(() => focused(page)).toMatch(/^textbox Story/)
  await expect.poll(() => blockOfCaret(page)).not.toContain(begins)
  await expect.poll(() => deeds.locator('[aria-current]').innerText()).toMatch(/Stet: /)
  expect(await auditPage(page)).toEqual([])
})

test('on a phone the pane steps aside for what is gone to', async () => {
  const { page } = await visit({ width: 390, height: 844, phone: true })
  const stet = stetPage(page)
  await stet.openSample()
  await stet.mode('Review')
  await stet.button('Stet', page.getByRole('region', { name: 'Review attribution' })).click()
  await stet.saved()
  await openHistory(stet)
  await page.getByRole('radio', { name: 'Who did what' }).check({ force: true })
  const ruling = page.getByRole('button', { name: /^Stet: .* Go to it in the text$/ })
  await ruling.click()
  await ruling.waitFor({ state: 'hidden' })
  await expect.poll(() => focused(page)).toMatch(/^textbox Story/)
})

/** The words of the block of the story that the caret is in. */
const blockOfCaret = (page: Page) =>
  page.evaluate(() => {
    const at = getSelection()?.anchorNode
    const element = at instanceof Element ? at : at?.parentElement
    return element?.closest('[data-kind]')?.textContent ?? ''
  })

test('a draft with names and a restored version goes out and comes in with its whole log', async () => {
  const { page } = await visit()
  const stet = stetPage(page)
  await stet.openSample()
  await stet.pane('History')
  await stet.button('Name this version').click()
  await stet.button('Sent to desk').click()
  await page
    .getByRole('button', { name: /Sent to desk/ })
    .first()
    .waitFor()
  await stet.saved()
  const file = await stet.exported(/Stet file/)
  await stet.importFile('copy.stet.json', file)
  await expect.poll(() => page.getByRole('navigation', { name: 'Shelf' }).getByRole('listitem').count()).toBe(2)
  await stet.story.waitFor()
  await stet.pane('History')
  await page
    .getByRole('button', { name: /Sent to desk/ })
    .first()
    .waitFor()
  await stet.saved()
  expect(await stet.exported(/Stet file/)).toBe(file)
})

test('a version gets one of the names that the house file lists, at one press', async () => {
  const { page, context } = await visit()
  await context.route('**/house.json', async (route) => {
    const house: unknown = await (await route.fetch()).json()
    await route.fulfill({ json: Object.assign({}, house, { versionNames: ['Copy to night desk', 'Subbed'] }) })
  })
  await page.reload()
  const stet = stetPage(page)
  await stet.newStory()
  await stet.pane('History')
  await stet.button('Name this version').click()
  const usual = page.getByRole('group', { name: 'Usual names' }).getByRole('button')
  await expect.poll(() => usual.allInnerTexts()).toEqual(['Copy to night desk', 'Subbed'])
  await stet.button('Subbed').click()
  await page
    .getByRole('button', { name: /Subbed/ })
    .first()
    .waitFor()
})

test('who did what is taken out as a page that stands alone, hostile words and all', async () => {
  const { page, openTab } = await visit()
  const stet = stetPage(page)
  await stet.newStory()
  await placeCaret(block(stet.story, 'headline'))
  await page.keyboard.type('<script>document.title = 1</script>')
  await stet.saved()
  await stet.pane('History')
  await stet.button('Name this version').click()
  await page.getByRole('textbox', { name: 'Name' }).fill('<img src=x onerror=alert(1)>')
  await page.keyboard.press('Enter')
  await page.getByRole('radio', { name: 'Who did what' }).check({ force: true })
  await page.getByRole('list', { name: 'Who did what' }).getByText('onerror').waitFor()
  const [download] = await Promise.all([page.waitForEvent('download'), stet.button('Export for print').click()])
  expect(download.suggestedFilename()).toBe('who-did-what.html')
  const paper = await openTab('about:blank')
  await paper.setContent(await readFile(await download.path(), 'utf8'))
  expect(await paper.title()).toBe('Who did what: <script>document.title = 1</script>')
  expect(await paper.locator('script, img').count()).toBe(0)
  expect(await paper.getByRole('row').allInnerTexts()).toEqual([
    expect.stringMatching(/Version\s+When\s+Who\s+What/),
    expect.stringContaining('Began the story.'),
    expect.stringContaining('Wrote'),
    expect.stringContaining('<img src=x onerror=alert(1)>'),
  ])
})

const screens = [
  { width: 1440, height: 900, scheme: 'light' },
  { width: 1440, height: 900, scheme: 'dark' },
  { width: 390, height: 844, scheme: 'light', phone: true },
  { width: 390, height: 844, scheme: 'dark', phone: true },
] as const

test.for(screens)('history and comparison are sound on a $scheme screen $width wide', async (screen) => {
  const { page } = await visit(screen)
  const stet = stetPage(page)
  await stet.openSample()
  await block(stet.story, 'paragraph').first().click()
  await page.keyboard.type('Fresh words. ')
  await stet.saved()
  await openHistory(stet)
  const row = page.getByRole('button', { name: /Wrote 13 characters.* Show changes$/ })
  await row.waitFor()
  expect(await auditPage(page)).toEqual([])
  await row.click()
  await expect
    .poll(() => compared(page).locator('ins').allInnerTexts())
    .toEqual([expect.stringContaining('Fresh words.')])
  expect(await auditPage(page)).toEqual([])
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true)
  await stet.button('Close comparison').click()
  await openHistory(stet)
  await page.getByRole('radio', { name: 'Who did what' }).check({ force: true })
  await page.getByRole('list', { name: 'Who did what' }).waitFor()
  expect(await auditPage(page)).toEqual([])
})
