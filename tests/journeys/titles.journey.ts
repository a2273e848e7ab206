import { expect, test } from 'vitest'
import { openBrowser } from '../kit/browser.ts'
import { paste } from '../kit/paste.ts'
import { writeHarbour } from '../kit/screens.ts'
import { block, focused, stetPage, wordsOf } from '../kit/stetPage.ts'
import { harbourCopy } from '../kit/wireCopy.ts'

const { visit } = await openBrowser()

test('headline, standfirst, byline and dateline are written one after the other, each in its own field', async () => {
  const { page } = await visit()
  const stet = stetPage(page)
  await stet.newStory()
  await block(stet.story, 'headline').click()
  const lines = ['Harbour shut', 'Second flood in a week', 'By Ines Calder', 'PORT SORREL', 'The gates stay closed.']
  for (const line of lines) {
    await page.keyboard.type(line)
    await page.keyboard.press('Enter')
  }
  const kinds = ['headline', 'standfirst', 'byline', 'dateline', 'paragraph']
  const written = await Promise.all(kinds.map((kind) => wordsOf(stet.story, kind)))
  expect(written.map((words) => words[0])).toEqual(lines)
})

test('wire copy pasted with the caret in the headline is proposed as a story', async () => {
  const { page } = await visit()
  const stet = stetPage(page)
  await stet.newStory()
  await block(stet.story, 'headline').click()
  await paste(page, { text: harbourCopy.text })
  await stet.acceptAll()
  expect(await wordsOf(stet.story, 'paragraph')).toEqual(harbourCopy.paragraphs)
})

test('the search result is edited in place: the story has each key, the page too, and the focus stays', async () => {
  const { page } = await visit({ width: 1440, height: 900 })
  const stet = stetPage(page)
  await writeHarbour(stet)
  await stet.mode('Preview')
  const search = page.getByRole('region', { name: 'Search result preview' })
  await search.getByRole('button', { name: 'Harbour Bay shuts its harbour' }).click()
  const field = search.getByRole('textbox', { name: 'Headline' })
  await page.keyboard.press('End')
  await page.keyboard.type(' until the last of the pumps of the northern basin has been mended')
  const whole = 'Harbour Bay shuts its harbour until the last of the pumps of the northern basin has been mended'
  expect(await field.inputValue()).toBe(whole)
  await stet.anyFrame.contentFrame().getByRole('heading', { level: 1, name: whole }).waitFor()
  await page.getByRole('radio', { name: 'Search and social', description: 'Search title is cut' }).waitFor()
  await page.keyboard.press('Enter')
  await search.getByRole('button', { name: /^Harbour Bay shuts.* Cut from here: / }).waitFor()
  await stet.mode('Write')
  expect(await block(stet.story, 'headline').textContent()).toBe(whole)
})

test('a title in a card takes the story’s own marks, and the commands give the focus back to it', async () => {
  const { page } = await visit()
  const stet = stetPage(page)
  await stet.newStory()
  await stet.keysHeard()
  await page.keyboard.type('Gates')
  await stet.mode('Preview')
  const search = page.getByRole('region', { name: 'Search result preview' })
  await search.getByTitle('Edit the headline').click()
  await page.keyboard.press('End')
  await page.keyboard.type(` "shut" -- it's`)
  const field = search.getByRole('textbox', { name: 'Headline' })
  expect(await field.inputValue()).toBe('Gates “shut” — it’s')
  await page.keyboard.press('Home')
  await page.keyboard.type('"')
  await page.keyboard.type('No" ')
  expect(await field.inputValue()).toBe('“No” Gates “shut” — it’s')
  await expect.poll(() => stet.anyFrame.contentFrame().locator('h1').textContent()).toBe('“No” Gates “shut” — it’s')

  await page.keyboard.press('ControlOrMeta+K')
  await page.getByRole('combobox', { name: 'Search commands' }).waitFor()
  await page.keyboard.press('Escape')
  await expect.poll(() => focused(page)).toBe('textarea Headline')
  await page.keyboard.type('x')
  expect(await field.inputValue()).toBe('“No” xGates “shut” — it’s')
})
