import { expect, test } from 'vitest'
import { openBrowser } from '../kit/browser.ts'
import { paste } from '../kit/paste.ts'
import { block, stetPage, wordsOf } from '../kit/stetPage.ts'
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
