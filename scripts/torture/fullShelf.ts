import type { Page } from 'playwright-core'
import type { ShelfEntry } from '../../src/drafts/index.ts'
import { fillShelf, manyDrafts } from '../../tests/kit/fillShelf.ts'
import { kept, type Lab, type Promised } from './promise.ts'
import { medianOf, timesWords } from './times.ts'
import { paintedAfter, paintedAfterKey, visiting } from './visit.ts'

const count = 10_000

/** A shelf of ten thousand drafts: open it, search as words are typed, look at what is spiked, go to its end. */
export async function fullShelf(lab: Lab, runs: number): Promise<readonly Promised[]> {
  const drafts = manyDrafts(count)
  const standing = drafts.filter(({ card }) => !card.spiked)
  return visiting(lab, async (page) => {
    // What a short shelf takes is the screen's; the rest is for the drafts.
    await fillShelf(page, drafts.slice(0, 20))
    const shortOpens: number[] = []
    for (let run = 0; run < runs; run += 1) shortOpens.push(await openShelf(page, lab.address))
    await fillShelf(page, drafts)
    const opens: number[] = []
    const loads: number[] = []
    for (let run = 0; run < runs; run += 1) {
      opens.push(await openShelf(page, lab.address))
      loads.push(await loadShelf(page))
    }
    const field = page.getByRole('searchbox', { name: 'Search the shelf' })
    const keys: number[] = []
    // Words that come to thousands, to some, to one, and to none.
    for (const words of ['says', 'malaga 77', 'zurich-6629 x']) {
      await field.fill('')
      await page.waitForTimeout(500)
      for (let typed = 1; typed <= words.length; typed += 1) {
        const found = foundAmong(standing, words.slice(0, typed))
        const press = () => field.press(words.charAt(typed - 1) === ' ' ? 'Space' : words.charAt(typed - 1))
        keys.push(await paintedAfterKey(page, press, isShown(found)))
      }
    }
    await field.fill('')
    await page.waitForTimeout(500)
    const filters: number[] = []
    for (let run = 0; run < runs; run += 1) {
      filters.push(
        await paintedAfter(page, turnSpike, `document.querySelector('[aria-label="Restore ZÜRICH-9"]')?.offsetParent`),
      )
      await page.evaluate(turnSpike)
    }
    const end = await paintedAfter(
      page,
      `document.querySelector('main').scrollTo(0, 1e9)`,
      `document.querySelector('${rows}[aria-posinset="${standing.length}"]') !== null`,
    )
    const drawn = await page.locator(rows).count()
    const figures = [
      timesWords('first rows', opens),
      timesWords('beside it a shelf of 20', shortOpens),
      timesWords('a key', keys),
      timesWords('the spiked', filters),
      timesWords('with the page and its code', loads),
      `to the last row ${end.toFixed(0)} ms`,
      `${drawn} cards drawn`,
    ].join('; ')
    return [
      kept(
        `a shelf of ${count} drafts shows its first rows within 150 ms, and answers a key within 50 (${figures})`,
        medianOf(opens) <= 150 && medianOf(keys) <= 50 && medianOf(filters) <= 50 && drawn < 100,
      ),
    ]
  })
}

const rows = 'nav[aria-label="Shelf"] > ul > li'
const hasRows = `document.querySelector('nav[aria-label="Shelf"] li a') !== null`
const turnSpike = `[...document.querySelectorAll('nav[aria-label="Shelf"] button')].find((one) => one.textContent.startsWith('Spiked')).click()`

/** From another screen to rows, with nothing of the shelf in memory. */
async function openShelf(page: Page, address: string): Promise<number> {
  await page.goto(`${address}#/draft/nobody/write`)
  await page.reload()
  await page.getByRole('button', { name: 'To the shelf' }).waitFor()
  await page.waitForTimeout(500)
  return paintedAfter(page, `location.hash = '#/'`, hasRows)
}

/** From an address to rows: with the page, its code and its storage opened. */
async function loadShelf(page: Page): Promise<number> {
  await page.reload()
  return page.evaluate<number>(`new Promise((resolve) => {
    const look = () => (${hasRows} ? setTimeout(() => resolve(performance.now())) : requestAnimationFrame(look))
    look()
  })`)
}

interface Found {
  readonly total: number
  readonly first: ShelfEntry | undefined
}

/** What a search is to come to, found in another way than Stet finds it. */
function foundAmong(drafts: readonly ShelfEntry[], words: string): Found {
  const plain = (text: string) => text.toLowerCase().replaceAll('á', 'a').replaceAll('ü', 'u')
  const parts = words.split(' ')
  const found = drafts.filter(({ card }) =>
    parts.every((part) => plain(`${card.slug} ${card.headline}`).includes(part)),
  )
  return { total: found.length, first: found[0] }
}

/** True in the page once the list is that long and begins with that draft. */
const isShown = ({ total, first }: Found): string =>
  first === undefined
    ? `document.querySelector('nav[aria-label="Shelf"]').textContent.includes('No story here has those words.')`
    : `(() => {
        const links = document.querySelectorAll('nav[aria-label="Shelf"] li > a')
        const size = Number(links[0]?.parentElement.ariaSetSize ?? links.length)
        return size === ${total} && links[0].textContent.startsWith('${first.card.slug} ')
      })()`
