import type { Locator, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { parseXml } from '~/cli/parseXml.ts'
import { readPhotoDetails } from '~/interchange'
import { auditPage } from '../kit/auditPage.ts'
import { openBrowser } from '../kit/browser.ts'
import { inLanguages, withMetadata, xmpOf } from '../kit/pictureMetadata.ts'
import { drawnPictures, dropFiles, middleOf } from '../kit/pictures.ts'
import { stet as run } from '../kit/runStet.ts'
import { block, placeCaret, stetPage, wordsOf } from '../kit/stetPage.ts'

const { visit } = await openBrowser()

const told = xmpOf(
  inLanguages('dc:description', { 'x-default': 'Pumps on the quay' }) +
    '<dc:creator><rdf:Seq><rdf:li>Jane Doe</rdf:li></rdf:Seq></dc:creator>' +
    inLanguages('xmpRights:UsageTerms', { 'x-default': 'Editorial use only' }) +
    inLanguages('Iptc4xmpCore:AltTextAccessibility', { 'x-default': 'Two pumps &lt;img src=x onerror=alert(1)&gt;' }) +
    '<photoshop:City>Aleppo</photoshop:City><photoshop:Credit>Reuters</photoshop:Credit>' +
    '<photoshop:DateCreated>2016-10-02</photoshop:DateCreated>' +
    '<photoshop:Instructions>Nothing of this before Monday noon</photoshop:Instructions>',
)

/** A story with one dropped picture whose file tells of it. */
const begin = async () => {
  const { page } = await visit()
  const stet = stetPage(page)
  await stet.newStory()
  const [drawn] = await drawnPictures(page)
  if (drawn === undefined) throw new Error('No picture')
  const file = { ...drawn, name: 'quay.jpeg', buffer: withMetadata(drawn.buffer, { xmp: told }) }
  await dropFiles(page, [file], await middleOf(block(stet.story, 'paragraph').last()))
  const card = stet.story.getByRole('group', { name: 'From the picture’s file' })
  await card.waitFor()
  return { page, stet, card, file }
}

const labels = (card: Locator) =>
  card.getByRole('button', { name: /^Take: / }).evaluateAll((all) => all.map((one) => one.getAttribute('aria-label')))

test('what a dropped picture says of itself is taken at once, and one undo takes it out', async () => {
  const { page, stet, card } = await begin()
  expect(await labels(card)).toEqual([
    'Take: Caption',
    'Take: Credit',
    'Take: Alt text',
    'Take: Place and date, after the caption',
  ])
  expect(await auditPage(page)).toEqual([])
  await card.getByRole('button', { name: 'Take all from the file' }).click()
  expect(await wordsOf(stet.story, 'caption')).toEqual(['Pumps on the quay. Aleppo, 2 October 2016.'])
  expect(await wordsOf(stet.story, 'credit')).toEqual(['Jane Doe/Reuters'])
  expect(await wordsOf(stet.story, 'alt-text')).toEqual(['Two pumps <img src=x onerror=alert(1)>'])
  await expect.poll(() => labels(card)).toEqual([])
  await page.keyboard.press('ControlOrMeta+Z')
  await expect.poll(() => wordsOf(stet.story, 'caption')).toEqual([])
  await expect.poll(() => labels(card)).toHaveLength(4)
})

test('words from the file of a picture that is replaced are proposed anew, and what the next file is silent on is told', async () => {
  const { page, stet, card, file } = await begin()
  await card.getByRole('button', { name: 'Take all from the file' }).click()
  const other = xmpOf(
    inLanguages('dc:description', { 'x-default': 'A wholly other picture' }) +
      '<photoshop:Credit>AFP</photoshop:Credit><photoshop:City>Homs</photoshop:City>',
  )
  const buffer = withMetadata((await drawnPictures(page))[0]?.buffer ?? file.buffer, { xmp: other })
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    block(stet.story, 'photo').getByRole('button', { name: 'Replace' }).click(),
  ])
  await chooser.setFiles({ name: 'other.jpg', mimeType: 'image/jpeg', buffer })
  await expect
    .poll(() => labels(card))
    .toEqual([
      'Take: Caption, instead of the last picture’s',
      'Take: Credit, instead of the last picture’s',
      'Take: Place and date, after the caption',
    ])
  expect(await card.textContent()).toContain('The alt text here came from the file of the picture before.')
  await card.getByRole('button', { name: 'Take all from the file' }).click()
  expect(await wordsOf(stet.story, 'caption')).toEqual(['A wholly other picture. Homs.'])
  expect(await wordsOf(stet.story, 'credit')).toEqual(['AFP'])
  await page.keyboard.press('ControlOrMeta+Z')
  await expect.poll(() => wordsOf(stet.story, 'credit')).toEqual(['Jane Doe/Reuters'])
})

test('what a person wrote stays, and what is left is left after a reload', async () => {
  const { page, stet, card } = await begin()
  await placeCaret(block(stet.story, 'caption'))
  await page.keyboard.type('My own words')
  await expect.poll(() => labels(card)).not.toContain('Take: Caption')
  await card.getByRole('button', { name: 'Leave: Alt text' }).click()
  await card.getByRole('button', { name: 'Take: Credit' }).click()
  await expect.poll(() => labels(card)).toEqual(['Take: Place and date, after the caption'])
  await stet.saved()
  await page.reload()
  await card.waitFor()
  expect(await labels(card)).toEqual(['Take: Place and date, after the caption'])
  expect(await wordsOf(stet.story, 'caption')).toEqual(['My own words'])
  expect(await wordsOf(stet.story, 'credit')).toEqual(['Jane Doe/Reuters'])
  expect(await wordsOf(stet.story, 'alt-text')).toEqual([])
})

test('by keys alone the details are found, one is left, and the rest is taken', async () => {
  const { page, stet, card } = await begin()
  await stet.keysHeard()
  await page.keyboard.press('ControlOrMeta+K')
  const search = page.getByRole('combobox', { name: 'Search commands' })
  await expect.poll(() => search.evaluate((one) => one === document.activeElement)).toBe(true)
  await page.keyboard.type('Details from the picture')
  await expect.poll(() => page.getByRole('option').count()).toBe(1)
  await page.keyboard.press('Enter')
  await expect.poll(() => card.evaluate((one) => one === document.activeElement)).toBe(true)
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect.poll(() => labels(card)).not.toContain('Take: Caption')
  for (let tab = 0; tab < 7; tab++) await page.keyboard.press('Tab')
  await page.keyboard.press('Space')
  await expect.poll(() => wordsOf(stet.story, 'credit')).toEqual(['Jane Doe/Reuters'])
  expect(await wordsOf(stet.story, 'caption')).toEqual(['Aleppo, 2 October 2016.'])
  // The keys are the text's again.
  expect(await stet.story.evaluate((one) => one === document.activeElement)).toBe(true)
})

test('rights and instructions warn the desk and stand in no page for readers; the file says what the block says now', async () => {
  const { page, stet, card } = await begin()
  expect(await card.textContent()).toMatch(/Special instructions Nothing of this before Monday noon/)
  expect(await card.textContent()).toMatch(/Rights Editorial use only/)
  await card.getByRole('button', { name: 'Take all from the file' }).click()
  await placeCaret(block(stet.story, 'caption'))
  await page.keyboard.press('End')
  await page.keyboard.insertText(' Edited here.')
  await stet.saved()
  await stet.pane('Preview')
  const shown = stet.anyFrame.contentFrame().locator('body')
  await expect.poll(() => shown.textContent()).toContain('Edited here.')
  const html = await stet.exported(/HTML/)
  for (const readers of [await shown.innerHTML(), html, await stet.exported(/[Tt]ext/)]) {
    expect(readers).toContain('Pumps on the quay')
    expect(readers).not.toMatch(/Monday noon|Editorial use only/)
  }
  const carried = pictureIn(html)
  const said = readPhotoDetails(Uint8Array.from(carried).buffer, parseXml, 'en-GB')
  expect(said).toMatchObject({ credit: 'Jane Doe/Reuters', creator: 'Jane Doe', rights: 'Editorial use only' })
  expect(said).toMatchObject({
    place: '',
    date: '',
    instructions: '',
    caption: expect.stringMatching(/Edited here\.$/),
  })
  await isDrawn(page, carried)
})

test('the command line carries the picture of a draft byte for byte as the window does, and a Stet file as it came', async () => {
  const { stet, card, file } = await begin()
  await card.getByRole('button', { name: 'Take all from the file' }).click()
  await stet.saved()
  const html = await stet.exported(/HTML/)
  const draft = await stet.exported(/Stet file/)
  expect(draft).toContain(file.buffer.toString('base64'))
  const ran = await run(['convert', '--from', 'story', '--to', 'html', '-'], draft)
  expect(ran.said).toBe('')
  expect(pictureIn(ran.out).equals(pictureIn(html))).toBe(true)
})

test('what a house lets pictures say is said by each of the files made of one, and the browser draws them all', async () => {
  const { page, stet, card, file } = await begin()
  await card.getByRole('button', { name: 'Take all from the file' }).click()
  await stet.saved()
  for (const [carry, says] of [
    ['Nothing', /^(?![^]*xmpmeta)/],
    ['Everything the file says, as it came', /Monday noon/],
  ] as const) {
    await stet.keysHeard()
    await page.keyboard.press('ControlOrMeta+K')
    await page.getByRole('combobox', { name: 'Search commands' }).waitFor()
    await page.keyboard.type('House settings')
    await page.getByRole('option', { name: /^House settings/ }).waitFor()
    await page.keyboard.press('Enter')
    const settings = page.getByRole('dialog', { name: 'House settings' })
    await settings.getByRole('button', { name: 'Pictures', exact: true }).click()
    await settings.getByRole('radio', { name: carry }).check()
    await settings.getByRole('button', { name: /^Save/ }).click()
    await settings.waitFor({ state: 'hidden' })
    await stet.story.waitFor()
    await stet.saved()
    const carried = pictureIn(await stet.exported(/HTML/))
    expect(carried.toString('latin1')).toMatch(says)
    expect(carried.equals(file.buffer)).toBe(carry !== 'Nothing')
    await isDrawn(page, carried)
  }
})

/** The picture inside a page. */
const pictureIn = (html: string): Buffer =>
  Buffer.from(/src="data:image\/jpeg;base64,([^"]+)"/.exec(html)?.[1] ?? '', 'base64')

/** The browser decodes it, in the size that pictures are drawn in here. */
async function isDrawn(page: Page, picture: Buffer): Promise<void> {
  const size = await page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
    const { width, height } = await createImageBitmap(new Blob([bytes]))
    return { width, height }
  }, picture.toString('base64'))
  expect(size).toEqual({ width: 8, height: 6 })
}
