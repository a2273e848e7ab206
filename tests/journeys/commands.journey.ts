import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { openBrowser } from '../kit/browser.ts'
import { paste } from '../kit/paste.ts'
import { block, focused, focusHeard, moveCaret, stetPage, wordsOf } from '../kit/stetPage.ts'
import { harbourCopy } from '../kit/wireCopy.ts'

const { visit } = await openBrowser()

const options = (page: Page) => page.getByRole('listbox', { name: 'Search commands' }).getByRole('option')
const field = (page: Page) => page.getByRole('combobox', { name: 'Search commands' })

/** What is found for the words, the marked one first. */
const find = async (page: Page, words: string) => {
  await page.keyboard.press('ControlOrMeta+K')
  await expect.poll(() => focused(page)).toBe('combobox Search commands')
  await page.keyboard.type(words)
  return options(page).allTextContents()
}

/** Asks for a command by some of its words. The first that is found must be the one that is meant. */
const command = async (page: Page, words: string, meant: string | RegExp) => {
  const [first] = await find(page, words)
  expect(first).toMatch(meant)
  await page.keyboard.press('Enter')
  await field(page).waitFor({ state: 'detached' })
}

const begin = async () => {
  const { page } = await visit()
  // A mouse that is never there cannot be what made it work.
  await page.evaluate(() => {
    for (const kind of ['mousedown', 'pointerdown'] as const)
      window.addEventListener(kind, (event) => event.isTrusted && console.error('A mouse was used'), { capture: true })
  })
  const stet = stetPage(page)
  await stet.button('New story').first().focus()
  await page.keyboard.press('Enter')
  await expect.poll(() => focused(page)).toMatch(/^textbox Story/)
  await focusHeard(page)
  await moveCaret(page, 'ControlOrMeta+End')
  await stet.keysHeard()
  return { page, stet }
}

const withCopy = async () => {
  const { page, stet } = await begin()
  await paste(page, { text: harbourCopy.text })
  await stet.proposals.waitFor()
  return { page, stet }
}

const inText = (page: Page) => expect.poll(() => focused(page)).toMatch(/^textbox Story/)
const panel = (page: Page, name: string) => page.getByRole('tabpanel', { name }).filter({ visible: true })

test('words are marked, linked and put in another language, and each command goes back to the words', async () => {
  const { page, stet } = await begin()
  await page.keyboard.type('The word shalom')
  for (let at = 0; at < 6; at += 1) await moveCaret(page, 'Shift+ArrowLeft')
  for (const [words, name] of [
    ['bold', /^Bold/],
    ['italic', /^Italic/],
    ['strikethrough', /^Strike/],
    ['hebrew', /^Words in Hebrew/],
  ] as const) {
    await command(page, words, name)
    await inText(page)
  }
  await command(page, 'hyperlink', /^Link/)
  await page.getByRole('textbox', { name: 'Link address' }).waitFor()
  await page.keyboard.type('example.org')
  await page.keyboard.press('Enter')
  await inText(page)
  const html = await block(stet.story, 'paragraph').innerHTML()
  for (const part of ['<strong', '<em', '<s', 'lang="he" dir="rtl"', 'href="https://example.org"'])
    expect(html).toContain(part)
  // One undo for each of them.
  for (let at = 0; at < 5; at += 1) await command(page, 'undo', /^Undo/)
  expect(await block(stet.story, 'paragraph').innerHTML()).toMatch(/^The word shalom/)
  await command(page, 'redo', /^Redo/)
  expect(await block(stet.story, 'paragraph').innerHTML()).toContain('<strong')
})

test('blocks are inserted, turned, moved, doubled and deleted, and a chain is written', async () => {
  const { page, stet } = await begin()
  const { keyboard } = page
  await keyboard.type('Aid')
  await command(page, 'turn subheading', /^Turn into subheading/)
  await command(page, 'insert bullet', /^Insert bullet list/)
  await keyboard.type('Flour')
  await command(page, 'move up', /^Move up/)
  expect(
    await stet.story.locator('> [data-kind]').evaluateAll((all) => all.slice(4).map((one) => one.tagName)),
  ).toEqual(['UL', 'H3', 'P'])
  await command(page, 'duplicate block', /^Duplicate/)
  expect(await block(stet.story, 'list').count()).toBe(2)
  await command(page, 'delete block', /^Delete/)
  expect(await block(stet.story, 'list').count()).toBe(1)

  await command(page, 'insert quote', /^Insert quote/)
  await keyboard.type('We stayed')
  await keyboard.press('Tab')
  await keyboard.type('Ines Calder')
  await command(page, 'behalf', /^Chain step: on behalf of/)
  await command(page, 'doubtful', /^Chain step: doubtful/)
  await command(page, 'chain add', /^Chain step: add/)
  await keyboard.type('PA')
  await inText(page)
  const steps = () =>
    block(stet.story, 'chain-step').evaluateAll((all) =>
      all.map((one) => [one.dataset['role'], one.textContent, one.dataset['doubtful']]),
    )
  expect(await steps()).toEqual([
    ['on behalf of', 'Ines Calder', 'true'],
    ['carried by', 'PA', 'false'],
  ])
  await command(page, 'chain remove', /^Chain step: remove/)
  expect((await steps()).length).toBe(1)
})

test('what cannot be done where the caret stands is found and says why', async () => {
  const { page, stet } = await begin()
  await moveCaret(page, 'ControlOrMeta+Home')
  expect(await find(page, 'bold')).toEqual([expect.stringMatching(/^Bold Not in this field\./)])
  await page.keyboard.press('Enter')
  await page.getByRole('status').filter({ hasText: 'Not in this field.' }).waitFor({ state: 'attached' })
  await page.keyboard.press('Escape')
  await inText(page)
  expect(await find(page, 'stet and go')).toEqual([expect.stringMatching(/No attribution here\./)])
  await page.keyboard.press('Escape')
  await field(page).waitFor({ state: 'detached' })
  await inText(page)
  expect(await block(stet.story, 'headline').textContent()).toBe('')
})

test('a paste is accepted, and its attributions are ruled on and listed', async () => {
  const { page, stet } = await withCopy()
  await command(page, 'accept all', /^Accept all/)
  await stet.proposals.waitFor({ state: 'hidden' })
  expect(await block(stet.story, 'photo').count()).toBe(1)
  await inText(page)
  await focusHeard(page)

  await command(page, 'show attributions', /^Show attributions/)
  await inText(page)
  await expect.poll(() => stet.items('Unreviewed').count()).toBeGreaterThanOrEqual(harbourCopy.attributions)
  const open = await stet.items('Unreviewed').count()
  await command(page, 'next open', /^Next open attribution/)
  await inText(page)
  await command(page, 'approve', /^Stet, and go on/)
  await expect.poll(() => stet.items('Unreviewed').count()).toBe(open - 1)
  expect(await stet.items(/^Stet/).count()).toBe(1)
  await command(page, 'previous open', /^Previous open attribution/)
  await command(page, 'list stet', /^List attributions: Stet/)
  await expect.poll(() => stet.items().count()).toBe(1)
  await command(page, 'to the ledger', /^To the ledger/)
  await expect.poll(() => focused(page)).toMatch(/^listitem Stet/)
  await page.keyboard.press('Enter')
  await command(page, 'reopen', /^Reopen/)
  await expect.poll(() => stet.items().count()).toBe(0)
  await command(page, 'list all', /^List all attributions/)
  await expect.poll(() => stet.items('Unreviewed').count()).toBe(open)
  await command(page, 'query', /^Query/)
  await expect.poll(() => page.getByRole('radio', { name: 'Review', exact: true }).isChecked()).toBe(true)
})

test('a paste is kept as it came', async () => {
  const { page, stet } = await withCopy()
  await command(page, 'refuse', /^Keep as pasted/)
  await stet.proposals.waitFor({ state: 'hidden' })
  expect(await block(stet.story, 'photo').count()).toBe(0)
})

test('every pane and mode is gone to, and the preview is set, from wherever one is', async () => {
  const { page } = await begin()
  await page.keyboard.type('Harbour shut')
  await command(page, 'beside', /^Show preview beside the text/)
  await panel(page, 'Preview').waitFor()
  await command(page, 'show history', /^Show history/)
  await panel(page, 'History').waitFor()
  await command(page, 'close', /^Close story tools/)
  expect(await page.getByRole('tabpanel').count()).toBe(0)
  await command(page, 'shelf', /^To the shelf/)
  await expect.poll(() => focused(page)).toMatch(/^link No slug/)
  await command(page, 'outline', /^To the outline/)
  await expect.poll(() => focused(page)).toMatch(/^button Headline/)
  await command(page, 'toolbar', /^To the toolbar/)
  await expect.poll(() => focused(page)).toMatch(/^button Insert/)
  await command(page, 'to the text', /^To the text/)
  await inText(page)

  await command(page, 'mobile', /^Layouts: phone/)
  await page.locator('iframe[title="Preview: Phone"]').waitFor()
  expect(await page.locator('iframe[title="Preview: Desktop"]').isVisible()).toBe(false)
  await command(page, 'night', /^Dark page/)
  await expect.poll(() => page.getByRole('switch', { name: 'Dark page' }).isChecked()).toBe(true)
  await command(page, 'size 150', /^Reader text size 150%/)
  expect(await find(page, 'bold')).toEqual([expect.stringContaining('Not in the preview.')])
  await page.keyboard.press('Escape')
  await command(page, 'back to writing', /^Back to writing/)
  await command(page, 'to the text', /^To the text/)
  await inText(page)
  await command(page, 'review', /^Review/)
  await expect.poll(() => page.getByRole('radio', { name: 'Review', exact: true }).isChecked()).toBe(true)
})

test('a story is renamed, published or taken to what stands in the way, exported, doubled and spiked', async () => {
  const { page, stet } = await begin()
  const { keyboard } = page
  await keyboard.type('The gates are shut.')
  await command(page, 'rename', /^Rename this story/)
  await expect.poll(() => focused(page)).toMatch(/Slug/)
  await keyboard.type('harbour-gates')
  await keyboard.press('Enter')
  await page.getByRole('button', { name: 'Story details: HARBOUR-GATES' }).waitFor()
  await inText(page)

  await command(page, 'publish', /^Publish: to the first of 1 open/)
  await inText(page)
  await focusHeard(page)
  await keyboard.type('Gates shut')
  expect(await wordsOf(stet.story, 'headline')).toEqual(['Gates shut'])
  await stet.button('Publish').waitFor()
  await command(page, 'publish', /^Publish Story/)
  await page.getByRole('button', { name: /HARBOUR-GATES\s*Published/ }).waitFor()

  const exported = async (words: string, name: RegExp) => {
    const [download] = await Promise.all([page.waitForEvent('download'), command(page, words, name)])
    return download.suggestedFilename()
  }
  expect(await exported('html', /^Export as HTML page/)).toBe('harbour-gates.html')
  expect(await exported('export stet', /^Export as Stet file/)).toMatch(/^harbour-gates\..*json$/)
  expect(await exported('plain text', /^Export as Plain text/)).toBe('harbour-gates.txt')
  await stet.saved()

  const cards = stet.shelf.getByRole('link')
  await command(page, 'duplicate story', /^Duplicate this story/)
  await expect.poll(() => cards.count()).toBe(2)
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), command(page, 'upload', /^Import a file/)])
  await chooser.setFiles({ name: 'ferry.txt', mimeType: 'text/plain', buffer: Buffer.from('The ferry is late.') })
  await expect.poll(() => wordsOf(stet.story, 'paragraph')).toEqual(['The ferry is late.'])
  await expect.poll(() => cards.count()).toBe(3)
  await command(page, 'kill', /^Spike this story/)
  await expect.poll(() => cards.count()).toBe(2)
  await command(page, 'new story', /^New story/)
  await expect.poll(() => cards.count()).toBe(3)
  await expect.poll(() => wordsOf(stet.story, 'paragraph')).toEqual([])
})

test('each command has a name of its own, and the keys in its help are there too', async () => {
  const { page } = await begin()
  await page.keyboard.type('One')
  await page.keyboard.press('Enter')
  await find(page, '')
  const names = await options(page).locator('> span:first-child').allTextContents()
  expect(names.length).toBeGreaterThan(50)
  expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([])
  for (const key of [
    'F8',
    'Shift F8',
    'F6',
    'Shift F6',
    'Ctrl .',
    'Alt 0',
    'Alt F10',
    'Ctrl B',
    'Alt Shift ↑',
    'Ctrl Z',
  ])
    expect(await options(page).locator('kbd').getByText(key, { exact: true }).count()).toBeGreaterThan(0)
})

test('an update is made a key point, and the page is seen from an edition, by their names', async () => {
  const { page, stet } = await begin()
  expect((await find(page, 'key point'))[0]).toMatch(/^Key point.*Put the caret in the title of an update first/)
  await page.keyboard.press('Escape')
  await inText(page)
  await command(page, 'live update', /update/i)
  await page.keyboard.type('The gates are shut')
  await command(page, 'key point', /^Key point/)
  await inText(page)
  expect(await page.getByRole('checkbox', { name: 'Key point' }).isChecked()).toBe(true)
  await command(page, 'edition jerusalem', /^Edition: Jerusalem/)
  await expect.poll(() => page.getByLabel('Edition').inputValue()).toBe('jerusalem')
  await expect.poll(() => stet.anyFrame.contentFrame().locator('html').getAttribute('lang')).toBe('he')
})
