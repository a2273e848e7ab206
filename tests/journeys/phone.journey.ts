import type { Locator, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { auditPage } from '../kit/auditPage.ts'
import { openBrowser } from '../kit/browser.ts'
import { paste } from '../kit/paste.ts'
import { block, focused, focusHeard, moveCaret, stetPage, wordsOf } from '../kit/stetPage.ts'
import { harbourCopy } from '../kit/wireCopy.ts'

const { visit } = await openBrowser()

const phone = { width: 390, height: 844, phone: true } as const

const sections = (page: Page) => page.getByRole('navigation', { name: 'Sections' })

/** Each control that is tapped has room for a finger: 24 CSS pixels at the least, 44 in the bars and 48 in the sheet. */
const tap = async (control: Locator, atLeast = 24) => {
  const box = await control.boundingBox()
  expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(atLeast)
  await control.tap()
}

const exportedBy = async (page: Page, act: () => Promise<void>) => {
  const [download] = await Promise.all([page.waitForEvent('download'), act()])
  return download.suggestedFilename()
}

test('on a phone a story goes from paste to export by touch', async () => {
  const { page } = await visit(phone)
  const stet = stetPage(page)
  await stet.button('New story').first().tap()
  await stet.story.waitFor()
  await block(stet.story, 'paragraph').last().tap()
  await paste(page, { text: harbourCopy.text })
  await tap(stet.button('Accept all', stet.proposals))
  await stet.proposals.waitFor({ state: 'hidden' })
  expect(await wordsOf(stet.story, 'paragraph')).toEqual(harbourCopy.paragraphs)
  await block(stet.story, 'headline').tap()
  await page.keyboard.type('Harbour shut')
  expect(await wordsOf(stet.story, 'headline')).toEqual(['Harbour shut'])

  const review = stet.button(/^Review/, sections(page))
  const open = async () => Number(/(\d+)\s*open/.exec((await review.textContent()) ?? '')?.[1] ?? 0)
  await tap(review, 44)
  const sheet = page.getByRole('region', { name: 'Review attribution' })
  // Five in the text, and the photo's credit, which comes of the accepted structure.
  await expect.poll(open).toBe(6)
  await tap(stet.button('Query', sheet), 48)
  await page.keyboard.type('Which log?')
  await page.keyboard.press('Enter')
  // The queried one stays open; each of the others is cleared where the sheet stands.
  for (let left = await open(); left > 1; left = await open()) {
    await tap(stet.button('Stet', sheet), 48)
    await expect.poll(open).toBeLessThan(left)
  }

  await tap(stet.button('Preview', sections(page)), 44)
  const published = stet.anyFrame.contentFrame()
  await expect.poll(() => published.getByRole('heading', { level: 1 }).textContent()).toBe('Harbour shut')

  // Taking out and publishing are in the drawer, from wherever one stands.
  await tap(stet.button('Shelf and outline'), 44)
  await tap(stet.button(/^Publish\s*, 1 open/))
  // The shelf in it says what the story is called by now.
  await stet.shelf.getByText('Harbour shut').waitFor()
  const gate = page.getByRole('dialog', { name: 'Before publishing' })
  await gate.getByText('forty minutes').or(gate.getByRole('listitem').first()).first().waitFor()
  await page.keyboard.press('Escape')
  await tap(stet.button('Export'))
  expect(await exportedBy(page, () => tap(page.getByRole('menuitem', { name: /^HTML/ })))).toMatch(/\.html$/)
})

test('on a phone the drawer is opened, used and left with the keyboard', async () => {
  const { page } = await visit(phone)
  const stet = stetPage(page)
  const { keyboard } = page
  await stet.newStory()
  await focusHeard(page)
  await moveCaret(page, 'ControlOrMeta+Home')
  await keyboard.type('Harbour shut')
  for (const mode of ['Write', 'Preview'] as const) {
    await stet.mode(mode)
    await stet.button('Shelf and outline').focus()
    await keyboard.press('Enter')
    for (let steps = 0; steps < 60 && !/^button Export/.test(await focused(page)); steps += 1)
      await keyboard.press('Tab')
    expect(await focused(page)).toMatch(/^button Export/)
    await keyboard.press('Enter')
    await page.getByRole('menu').waitFor()
    for (let steps = 0; steps < 9 && !/^menuitem Plain text/.test(await focused(page)); steps += 1)
      await keyboard.press('ArrowDown')
    expect(await exportedBy(page, () => keyboard.press('Enter'))).toBe('harbour-shut.txt')
    await keyboard.press('Escape')
    await stet.shelf.waitFor({ state: 'hidden' })
    expect(await focused(page)).toMatch(/^button Shelf and outline/)
  }
})

test('on a phone the words under review stand above the sheet, whichever item it shows', async () => {
  const { page } = await visit(phone)
  const stet = stetPage(page)
  await stet.newStory()
  await stet.pasteIntoBody({ text: harbourCopy.text })
  await stet.acceptAll()
  await stet.mode('Review')
  const sheet = page.getByRole('region', { name: 'Review attribution' })
  await sheet.getByText(/of [4-9]/).waitFor()
  const next = stet.button('Next', sheet)
  const words = stet.story.locator('mark[data-current]').first()
  for (let moves = 0; ; moves += 1) {
    const [bar, box, over] = await Promise.all(
      [page.getByRole('banner'), words, sheet].map((place) => place.boundingBox()),
    )
    expect(box?.y).toBeGreaterThanOrEqual((bar?.y ?? 0) + (bar?.height ?? 0))
    expect((box?.y ?? 0) + Math.min(box?.height ?? 0, 100)).toBeLessThanOrEqual(over?.y ?? 0)
    await sheet.getByText((await words.textContent()) ?? '').waitFor()
    if (await next.isDisabled()) break
    await tap(next)
    await sheet.getByText(`${moves + 2} of`).waitFor()
  }
})

test('on a phone the history opens from wherever one is, the preview too', async () => {
  const { page } = await visit(phone)
  const stet = stetPage(page)
  await stet.newStory()
  const history = stet.button('History', sections(page))
  for (const mode of ['Preview', 'Write', 'Review'] as const) {
    await stet.mode(mode)
    await tap(history, 44)
    await page.getByRole('tabpanel', { name: 'History' }).waitFor()
    expect(await history.getAttribute('aria-current')).toBe('page')
    await stet.mode(mode)
    await page.getByRole('tabpanel', { name: 'History' }).waitFor({ state: 'hidden' })
  }
})

test.each([390, 280])(
  'on a phone of %i pixels the page has the glass, and its choices are a line that opens',
  async (width) => {
    const { page } = await visit({ ...phone, width })
    const stet = stetPage(page)
    const { keyboard } = page
    await stet.openSample()
    await stet.mode('Preview')
    const heading = stet.anyFrame.contentFrame().getByRole('heading', { level: 1 })
    await heading.waitFor()
    const frame = await page.locator('[data-device="phone"] > div').filter({ visible: true }).boundingBox()
    expect(frame?.height).toBeGreaterThan(phone.height * 0.75)
    const wide = () => page.evaluate(() => document.documentElement.scrollWidth)
    expect(await wide()).toBe(width)

    const line = page.locator('summary', { hasText: /^Show as/ })
    await tap(line, 44)
    expect(await auditPage(page)).toEqual([])
    await page.getByRole('radio', { name: 'Desktop' }).tap()
    await page.getByLabel('Edition').selectOption('Jerusalem')
    expect(await wide()).toBe(width)
    await line.focus()
    await keyboard.press('Enter')
    await page.getByLabel('Edition').waitFor({ state: 'hidden' })
    expect(await line.innerText()).toBe('Show as: Desktop · Jerusalem')
    await keyboard.press('Tab')
    expect(await focused(page)).not.toMatch(/^(radio|select|switch)/)

    await keyboard.press('ControlOrMeta+k')
    await page.getByRole('combobox', { name: 'Search commands' }).waitFor()
    await keyboard.type('changes since')
    await page.getByRole('option', { name: /^Changes since a version/ }).waitFor()
    await keyboard.press('Enter')
    await expect.poll(() => focused(page)).toMatch(/^select/)
    expect(await page.getByLabel('Changes since').isVisible()).toBe(true)
  },
)
