import type { Page } from 'playwright-core'
import { benchBlocks, benchStory } from '../../bench/benchStory.ts'
import { type Card, draftId, foldDraft, instantAt, type ShelfEntry, versionAt } from '../../src/drafts/index.ts'
import { putDrafts } from '../../tests/kit/fillShelf.ts'
import { longLogOf } from '../../tests/kit/longLogOf.ts'
import { stetPage } from '../../tests/kit/stetPage.ts'
import { until } from '../../tests/kit/until.ts'
import { draftsForPage, openPairs } from './inPage.ts'
import { kept, type Lab, type Promised } from './promise.ts'
import { medianOf, timesWords } from './times.ts'
import { paintedAfter, visiting } from './visit.ts'

const length = 20_000
const snapshotEvery = 500

/** A draft of twenty thousand entries: open it, list its history, open any two versions of it. */
export async function longLog(lab: Lab, runs: number): Promise<readonly Promised[]> {
  const log = longLogOf(benchStory(benchBlocks(1000, 6)), length, 1)
  const { story } = foldDraft(log)
  const card: Card = {
    slug: 'LONG',
    headline: 'Long',
    status: 'draft',
    unreviewed: 6,
    queried: 0,
    stet: 0,
    spiked: false,
  }
  const long: ShelfEntry = { id: draftId('long'), version: versionAt(length), card, at: instantAt(Date.now()) }
  const small: ShelfEntry = { ...long, id: draftId('small'), version: versionAt(1), card: { ...card, slug: 'SMALL' } }
  const code = await draftsForPage()
  return visiting(lab, async (page) => {
    await putDrafts(page, [
      { draft: long, log },
      { draft: small, log: log.slice(0, 1) },
    ])
    const stet = stetPage(page)
    // The code of the writing screen and of its history is there before anything is measured.
    await openDraft(page, small.id)
    await stet.pane('History')
    await page.locator('[data-pane="tools"] time').first().waitFor()
    await toShelf(page)
    const first = await openDraft(page, long.id)
    await until(
      () => snapshotsIn(page),
      (count) => count >= length / snapshotEvery,
      120,
    )
    const opens: number[] = []
    const smallOpens: number[] = []
    const history: number[] = []
    for (let run = 0; run < runs; run += 1) {
      await toShelf(page)
      smallOpens.push(await openDraft(page, small.id))
      await toShelf(page)
      opens.push(await openDraft(page, long.id))
      await page.waitForTimeout(1500)
      history.push(await paintedAfter(page, toHistory, isHistoryThere))
    }
    const words = await stet.story.textContent()
    const isWhole = words?.includes(lastWordsOf(story.body)) ?? false
    await page.evaluate(code)
    const version = () => 1 + Math.floor(lab.roll() * length)
    const compared = await openPairs(
      page,
      long.id,
      Array.from({ length: runs * 2 }, () => [version(), version()] as const),
    )
    const figures = [
      timesWords('open', opens),
      timesWords('beside it one of a single entry', smallOpens),
      timesWords('history', history),
      timesWords('two versions', compared),
      `the first time, without a snapshot, ${first.toFixed(0)} ms`,
      ...(isWhole ? [] : ['THE WORDS DIFFER']),
    ].join('; ')
    return [
      kept(
        `a draft of ${length} entries opens within 300 ms, its history within 200, any two versions within 300 (${figures})`,
        isWhole && medianOf(opens) <= 300 && medianOf(history) <= 200 && medianOf(compared) <= 300,
      ),
    ]
  })
}

const isHistoryThere = `document.querySelector('[data-pane="tools"] time') !== null`

const toHistory = `[...document.querySelectorAll('[role="tab"]')].find((one) => one.textContent.startsWith('History')).click()`
const lastWordsOf = (body: ReturnType<typeof foldDraft>['story']['body']): string => {
  const last = body.findLast((block) => block.kind === 'paragraph')
  return last?.text.map(({ text }) => text).join('') ?? ''
}

/** From pressing the link to a story that can be typed in. */
const openDraft = (page: Page, draft: string): Promise<number> =>
  paintedAfter(
    page,
    `location.hash = '#/draft/${draft}/write'`,
    `document.querySelector('[role="textbox"][aria-label="Story"]')?.isContentEditable`,
  )

async function toShelf(page: Page): Promise<void> {
  // What the screen still brings in would be measured as if it were the opening's.
  await page.waitForTimeout(1500)
  await page.evaluate(() => {
    location.hash = '#/'
  })
  await page.getByRole('heading', { name: 'Your stories' }).waitFor({ state: 'attached' })
  await stetPage(page).button('New story').first().waitFor()
}

const snapshotsIn = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const request = indexedDB.open('stet')
        request.addEventListener('success', () => {
          const count = request.result.transaction('snapshots').objectStore('snapshots').count()
          count.addEventListener('success', () => {
            request.result.close()
            resolve(count.result)
          })
        })
      }),
  )
