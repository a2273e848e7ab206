import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { docFromStory, emptyStory, richText, schemaVersion, type BlockId, type Story, type Zone } from '~/story'
import { openBrowser } from '../kit/browser.ts'
import { stetPage } from '../kit/stetPage.ts'

const { visit } = await openBrowser()

const paragraphs = 60
const words = 'The harbour stayed shut while the engineers looked at the outer gates. '.repeat(6).trim()
const story: Story = {
  ...emptyStory({ language: 'en', direction: 'ltr', zone: 'UTC' as Zone }, 'p' as BlockId),
  slug: 'LONG',
  headline: richText('Harbour shut'),
  body: Array.from({ length: paragraphs }, (_, at) => ({
    kind: 'paragraph',
    id: `p${at}` as BlockId,
    text: richText(words),
  })),
}

/** A draft of twenty thousand entries as a file: letters typed all over the story by two people, and rulings of the shelf between. */
function longFile(): string {
  const people = ['Dana', 'Noa'].map((name) => ({ id: name, name }))
  const entry = (at: number, what: unknown) => ({
    id: `e${at}`,
    schema: schemaVersion,
    by: people[Math.floor(at / 700) % 2],
    at: Date.UTC(2016, 9, 2) + at * 1500,
    what,
  })
  // The first paragraph's text begins after headline, three empty titles, and its own opening.
  const start = 'Harbour shut'.length + 2 + 3 * 2 + 1
  let letters = 0
  const log = Array.from({ length: 20_000 }, (_, at) => {
    if (at === 0) return entry(at, { kind: 'began', doc: docFromStory(story).toJSON() })
    if (at % 100 === 50) return entry(at, { kind: at % 200 === 50 ? 'spiked' : 'restored' })
    // A paragraph after the other, from the last to the first, so that the places of those before stay what they were.
    const paragraph = paragraphs - 1 - Math.floor((at / 20_000) * paragraphs)
    const from = start + paragraph * (words.length + 2)
    letters += 1
    const slice = { content: [{ type: 'text', text: letters % 7 === 0 ? ' ' : 'a' }] }
    return entry(at, { kind: 'edited', steps: [{ stepType: 'replace', from, to: from, slice }], tab: 't' })
  })
  return JSON.stringify({ stet: 'draft', schema: schemaVersion, log, blobs: {} })
}

/** Clicks, and answers after how many milliseconds of the page's own clock what is looked for is drawn. */
const timed = (page: Page, click: string, until: string): Promise<number> =>
  page.evaluate(
    ([clicked, shown]) =>
      new Promise<number>((resolve) => {
        const begun = performance.now()
        document.querySelector<HTMLElement>(clicked ?? '')?.click()
        const look = () => {
          if (document.querySelector(shown ?? '') === null) requestAnimationFrame(look)
          else setTimeout(() => resolve(performance.now() - begun))
        }
        look()
      }),
    [click, until],
  )

test('the history of twenty thousand entries is there at once, and any two versions of it can be compared', async () => {
  const { page } = await visit()
  const stet = stetPage(page)
  await stet.importFile('long.stet.json', longFile())
  await stet.story.waitFor({ timeout: 60_000 })
  await stet.saved()
  // The code of the pane is there from here on: what is measured is the log.
  await stet.pane('History')
  await page
    .getByRole('button', { name: /Show changes$/ })
    .first()
    .waitFor()
  const tab = '[role="tab"][id$="history"]'
  const row = 'section ul li > button:first-child'
  const work = await threadOf(page)
  const lists: Took[] = []
  for (let time = 0; time < 3; time += 1) {
    await stet.pane('Attributions')
    const begun = await work()
    const waited = await timed(page, tab, row)
    lists.push({ waited, worked: (await work()) - begun })
    await expect.poll(() => page.getByText('Reading what came before').count(), { timeout: 30_000 }).toBe(0)
  }
  expect(await page.locator(row).count()).toBeLessThanOrEqual(100)
  await expect.poll(() => page.getByText('Reading what came before').count(), { timeout: 30_000 }).toBe(0)
  for (let more = 0; more < 4; more += 1) await stet.button('Show earlier versions').click()

  const compares: Took[] = []
  const region = page.getByRole('region', { name: 'Compared versions' })
  await page
    .getByRole('button', { name: /Wrote .* Show changes$/ })
    .first()
    .click()
  await region.locator('ins').first().waitFor()
  const from = region.getByRole('combobox', { name: 'From' })
  const values = await from
    .locator('option')
    .evaluateAll((options) => options.map((one) => (one as HTMLOptionElement).value))
  for (const part of [0.95, 0.5, 0.25, 0.75]) {
    const value = values[Math.floor((values.length - 1) * part)] ?? ''
    const begun = await work()
    const waited = await compareFrom(page, value)
    compares.push({ waited, worked: (await work()) - begun })
    expect(await region.locator('ins').count()).toBeGreaterThan(0)
  }
  console.log(
    `20,000 entries: the list ${lists.map(said).join(', ')}; two versions compared ${compares.map(said).join(', ')}`,
  )
})

/** What something took, in milliseconds: by the clock, and of the page's own thread. */
interface Took {
  readonly waited: number
  readonly worked: number
}

const said = ({ waited, worked }: Took): string => `${waited.toFixed(0)} ms (${worked.toFixed(0)} of work)`

/** A clock of the work that the page's thread has done, in milliseconds. */
async function threadOf(page: Page): Promise<() => Promise<number>> {
  const line = await page.context().newCDPSession(page)
  await line.send('Performance.enable', { timeDomain: 'threadTicks' })
  return async () => {
    const { metrics } = await line.send('Performance.getMetrics')
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN) * 1000
  }
}

/** Chooses another version to compare from, and waits for a page of it that was not there before. */
const compareFrom = (page: Page, version: string): Promise<number> =>
  page.evaluate(
    (chosen) =>
      new Promise<number>((resolve) => {
        const select = document.querySelector<HTMLSelectElement>('[aria-label="Compared versions"] select')
        const before = document.querySelector('[aria-label="Differences"]')?.textContent
        if (select === null) throw new Error('No comparison')
        const begun = performance.now()
        Object.getOwnPropertyDescriptor(HTMLSelectElement.prototype, 'value')?.set?.call(select, chosen)
        select.dispatchEvent(new Event('change', { bubbles: true }))
        const look = () => {
          const now = document.querySelector<HTMLElement>('[aria-label="Differences"]')
          if (now === null || !now.checkVisibility() || now.textContent === before) requestAnimationFrame(look)
          else setTimeout(() => resolve(performance.now() - begun))
        }
        look()
      }),
    version,
  )
