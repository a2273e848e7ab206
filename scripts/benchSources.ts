// `npm run bench:sources`: how long the sources of ten thousand stories take to be shown in a browser, without a server.
// The first answer is what is painted first, from the stories changed last; the whole answer has all of them.
import { parseArgs } from 'node:util'
import { chromium, type Page } from 'playwright-core'
import { serveStet } from '../bench/buildTargets.ts'
import type { ShelfEntry } from '../src/drafts/index.ts'
import { chromiumFlags, tsxNames } from '../tests/kit/chromiumFlags.ts'
import { fillShelf, manyDrafts } from '../tests/kit/fillShelf.ts'
import { findChromium } from './findChromium.mjs'
import { medianOf, timesWords } from './torture/times.ts'
import { paintedAfter } from './torture/visit.ts'

const { values } = parseArgs({
  options: { stories: { type: 'string', default: '10000' }, runs: { type: 'string', default: '5' } },
})
const count = Number(values.stories)
const runs = Number(values.runs)
const limit = 100

/** People of whom each is in about eight stories, and two agencies that carry every second of them. */
const given = 'Dana Ines Omar Leila Pablo Noa Adham Ruth Sami Greta Ivo'.split(' ')
const people = Array.from({ length: 6000 }, (_, at) => `${given[at % given.length]} Family${at}`)

/** Five chains a story. */
const sourcesOf = (at: number): string =>
  Array.from({ length: 5 }, (_, nth) => {
    const carried = nth % 2 === 1 ? `\tcarried by\tSANA\tquoted by\tReuters` : ''
    return `${nth + 1}\tsaid by\t${people[(at * 7 + nth * 13) % people.length]}${carried}`
  }).join('\n')

const drafts: readonly ShelfEntry[] = manyDrafts(count).map((draft, at) => ({
  ...draft,
  card: { ...draft.card, sources: sourcesOf(at) },
}))

const dialog = `document.querySelector('[role="dialog"] [role="radiogroup"], [role="dialog"] input') !== null`
const rows = `document.querySelectorAll('ul[aria-label="Sources"] > li').length > 10`
const all = `[...document.querySelectorAll('[role="dialog"] [role="status"]')].some((one) => /sources in ${(count * 0.9).toLocaleString('en-GB')} stories/.test(one.textContent))`
const press = (name: string) =>
  `[...document.querySelectorAll('button')].find((one) => (one.getAttribute('aria-label') ?? one.textContent) === '${name}').click()`

async function timesIn(page: Page, address: string) {
  await page.goto(address)
  await page.getByRole('button', { name: 'New story' }).first().waitFor()
  await fillShelf(page, drafts)
  const times = {
    dialog: new Array<number>(),
    cold: new Array<number>(),
    first: new Array<number>(),
    whole: new Array<number>(),
  }
  for (let run = 0; run < runs; run += 1) {
    await page.reload()
    await page.getByRole('button', { name: 'Sources' }).waitFor()
    // The shelf reads on in the background after its first rows.
    await page.waitForTimeout(4000)
    // What any dialog takes on this machine, its code there.
    for (const into of [[], times.dialog]) {
      into.push(await paintedAfter(page, press('Where stories are kept'), dialog))
      await page.evaluate(press('Close'))
      await page.waitForTimeout(500)
    }
    times.cold.push(await paintedAfter(page, press('Sources'), rows))
    await page.waitForFunction(all)
    for (const [into, isThere] of [
      [times.first, rows],
      [times.whole, all],
    ] as const) {
      await page.evaluate(press('Close'))
      await page.waitForTimeout(500)
      into.push(await paintedAfter(page, press('Sources'), isThere))
      await page.waitForFunction(all)
    }
  }
  return times
}

const executablePath = findChromium()
if (executablePath === null) throw new Error('There is no Chromium on this machine: name one in $CHROMIUM')
const app = await serveStet({ names: false })
const browser = await chromium.launch({ executablePath, headless: true, args: [...chromiumFlags] })
try {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en-GB', bypassCSP: true })
  context.setDefaultTimeout(60_000)
  await context.addInitScript(tsxNames)
  const { dialog: other, cold, first, whole } = await timesIn(await context.newPage(), app.address)
  console.log(
    [
      `sources of ${count} stories: first answer ${medianOf(first) <= limit ? 'within' : 'NOT within'} ${limit} ms`,
      timesWords('first answer', first),
      timesWords('with the code of the screen', cold),
      timesWords('all stories', whole),
      timesWords('beside it any dialog', other),
    ].join('; '),
  )
} finally {
  await browser.close()
  await app.close()
}
