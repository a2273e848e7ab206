import fc from 'fast-check'
import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { parseHtml } from '~/cli/parseHtml.ts'
import {
  acceptAll,
  heardIn,
  type HeardLine,
  outlineOf,
  pageOf,
  readText,
  storyOf,
  structured,
  writeHtml,
} from '~/interchange'
import { type BlockId, checkHouseText, emptyStory, plainHouse, richText, type Story } from '~/story'
import { arbitraryStory } from '../kit/arbitraryStory.ts'
import { openBrowser } from '../kit/browser.ts'
import { readableStory } from '../kit/readableStory.ts'
import { toldBy, type ToldLine } from '../kit/toldBy.ts'
import { aleppoCopy, harbourCopy, type WireCopy } from '../kit/wireCopy.ts'

const { browser } = await openBrowser()

const house = checkHouseText(readFileSync('public/house.json', 'utf8')).house ?? plainHouse
const css = ['page.css', 'print.css'].map((name) => readFileSync(`src/interchange/page/${name}`, 'utf8')).join('\n')
const options = {
  house,
  css,
  picture: () => 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAAAAACH5BAEAAAAALAAAAAABAAEAAAICRAEAOw==',
}

/** What the layout “Screen reader” shows of a story. */
const heard = (story: Story): readonly HeardLine[] =>
  outlineOf(pageOf(story, options).parts.flatMap(({ html }) => heardIn(parseHtml(html)))).lines

/**
 * Lines that can be compared. A thing without words is not told, a list and a divider are; a picture without a name is told by nobody, and
 * is shown in our layout because a listener misses it.
 */
const compared = (lines: readonly ToldLine[], space: string) =>
  lines
    .map(({ role, words, level }) => ({ role, level, words: words.replaceAll(/\s+/gu, space).trim() }))
    .filter(({ role, words }) => words !== '' || /^List|^Divider/.test(role))

/** A story as our layout shows it and as Chromium tells it; `space` stands for any white space in it. */
async function bothOf(page: Page, story: Story, space = ' ') {
  await page.setContent(writeHtml(story, options))
  const { lines, landmarks } = await toldBy(page)
  // Notes, quotes and the top of the page are no landmarks: a listener leaps to the story, and to the key points of a live one.
  const points = await page.locator('nav').count()
  return {
    ours: {
      lines: compared(heard(story), space),
      landmarks: ['main', ...Array.from({ length: points }, () => 'navigation')],
    },
    theirs: { lines: compared(lines, space), landmarks },
  }
}

test.each([
  ['as newsrooms publish them', readableStory, ' '],
  // Of a space alone between two directions Chromium tells nothing.
  ['of any words at all', arbitraryStory, ''],
] as const)('stories %s are heard as Chromium tells them', async (_, stories, space) => {
  const page = await browser.newPage()
  await fc.assert(
    fc.asyncProperty(stories, async (story) => {
      const { ours, theirs } = await bothOf(page, story, space)
      expect(ours).toEqual(theirs)
    }),
    { numRuns: 30, seed: 20161002 },
  )
})

test('words on two lines are two words to both', async () => {
  const story = {
    ...emptyStory({ language: 'en', direction: 'ltr', zone: house.zone }, 'p' as BlockId),
    headline: richText('Harbour\nshut'),
  }
  const { ours, theirs } = await bothOf(await browser.newPage(), story)
  expect(ours).toEqual(theirs)
  expect(ours.lines).toContainEqual({ role: 'Heading 1', level: 1, words: 'Harbour shut' })
})

if (aleppoCopy === null) console.log('Skipped: ../shared/samples/wire-aleppo.txt is not on this machine.')

test.each<readonly [string, WireCopy]>([
  ['our wire copy', harbourCopy],
  ...(aleppoCopy === null ? [] : [['the sample', aleppoCopy] as const]),
])('%s is heard as Chromium tells it', async (_, { text, caption, paragraphs }) => {
  let count = 0
  const newId = () => `b${++count}` as BlockId
  const intake = readText(text, house)
  const story = storyOf(structured(intake, acceptAll(intake), newId), house, newId)
  const { ours, theirs } = await bothOf(await browser.newPage(), story)
  expect(ours).toEqual(theirs)
  const { lines } = theirs
  expect(lines.length).toBeGreaterThan(paragraphs.length)
  expect(lines.some(({ role, words }) => role === 'Caption' && words.includes(caption))).toBe(true)
})
