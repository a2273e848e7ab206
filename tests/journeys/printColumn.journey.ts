import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { build } from 'vite'
import { expect, test } from 'vitest'
import { pageOf } from '~/interchange'
import { blankPage } from '~/preview/blankPage.ts'
import { type Block, type BlockId, plainHouse, type PrintRoom, richText, type Story } from '~/story'
import { arbitraryStory } from '../kit/arbitraryStory.ts'
import { openBrowser } from '../kit/browser.ts'
import type { linesDrawn, setInColumn } from '../kit/columnCode.ts'
import { writeHarbour } from '../kit/screens.ts'
import { stetPage } from '../kit/stetPage.ts'

const { visit } = await openBrowser()
const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

declare const column: { readonly setInColumn: typeof setInColumn; readonly linesDrawn: typeof linesDrawn }

const word = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.constantFrom('army', 'the', 'of', 'Aleppo', 'neighbourhoods', '“leave,”', 'said—so', '1,400'),
  },
  fc.constantFrom('הצבא', 'אמר', 'الجيش', 'Donaudampfschifffahrtsgesellschaft', 'https://example.org/a/long/address'),
)
const paragraphs: fc.Arbitrary<readonly string[]> = fc.array(
  fc.array(word, { minLength: 1, maxLength: 90 }).map((words) => words.join(' ')),
  { minLength: 1, maxLength: 12 },
)
const longStory: fc.Arbitrary<Story> = fc.tuple(arbitraryStory, paragraphs).map(([story, texts]) => ({
  ...story,
  body: [
    ...story.body,
    ...texts.map((text, at): Block => ({ kind: 'paragraph', id: `long ${at}` as BlockId, text: richText(text) })),
  ],
}))
const printRoom: fc.Arbitrary<PrintRoom> = fc.record({
  columnWidth: fc.integer({ min: 25, max: 120 }),
  columns: fc.integer({ min: 1, max: 3 }),
  lines: fc.integer({ min: 1, max: 20 }),
  size: fc.integer({ min: 6, max: 12 }),
  leading: fc.integer({ min: 12, max: 17 }),
})

test('the lines of 200 generated columns are as many as a browser draws, and the words that fall are those below the cut', async () => {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    resolve: { alias: { '~': here('../../src') } },
    build: { write: false, lib: { entry: here('../kit/columnCode.ts'), formats: ['iife'], name: 'column' } },
  })
  const [output] = [built].flat()
  if (output === undefined || !('output' in output)) throw new Error('Nothing was built')
  const { openTab } = await visit()
  const tab = await openTab('about:blank')
  await tab.setContent(blankPage)
  await tab.evaluate(`${output.output[0].code}; globalThis.column = column`)

  const columns = fc.sample(fc.tuple(longStory, printRoom), { numRuns: 200, seed: 20161002 })
  let counted = 0
  for (const [story, print] of columns) {
    const page = pageOf(story, { house: plainHouse, css: '', picture: () => null })
    const [fit, drawn] = await tab.evaluate(
      ([asked, room]) => [column.setInColumn(asked, room), column.linesDrawn()] as const,
      [page, print] as const,
    )
    expect({ lines: fit.lines, print, story: fit.lines === drawn.length ? '' : page.parts }).toEqual({
      lines: drawn.length,
      print,
      story: '',
    })
    expect(bare(fit.fallen)).toBe(bare(drawn.slice(fit.room).join('')))
    counted += drawn.length
  }
  console.log(`${counted} lines in ${columns.length} columns`)
  expect(counted).toBeGreaterThan(4_000)
})

/** Spaces at the end of a line have no place of their own, and a line that runs both ways is drawn in another order. */
const bare = (text: string) => [...text.replaceAll(/\s/gu, '')].toSorted().join('')

test('a story with less room on paper than it needs says so in the list and tells what falls', async () => {
  const { page, context } = await visit()
  await context.route('**/house.json', async (route) => {
    const answer = await route.fetch()
    const house = (await answer.json()) as Record<string, unknown> // the house that is served
    await route.fulfill({ json: { ...house, print: { columnWidth: 48, lines: 5 } } })
  })
  await page.reload()
  const stet = stetPage(page)
  await writeHarbour(stet)
  await stet.mode('Preview')
  const over = page.getByRole('radio', { name: 'Print column', description: /^\d+ lines over$/ })
  await over.check({ force: true })
  const column = page.getByRole('region', { name: 'Print column preview' })
  await column.getByText(/^\d+ words to cut:/).waitFor()
  const last = await column.getByText(/words to cut:/).evaluate(({ parentElement }) => parentElement?.textContent ?? '')
  expect(last).toMatch(/\d+ words to cut: \S/)
})
