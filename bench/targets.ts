import type { BrowserContext, Page } from 'playwright-core'
import { writeStory } from '~/interchange'
import { stetPage } from '../tests/kit/stetPage.ts'
import { type BenchBlock, benchHtml, benchStory } from './benchStory.ts'
import { watchPage } from './measure.ts'

export interface Target {
  readonly name: string
  /** Opens the story cold: nothing of the page or its code is in a cache. Answers when the navigation has begun. */
  readonly open: (context: BrowserContext, blocks: readonly BenchBlock[]) => Promise<Page>
  /** Brings the page, which can be typed in, to the state in which it is typed in. */
  readonly prepare: (page: Page) => Promise<void>
}

export const baseline = (name: string, address: string): Target => ({
  name,
  open: async (context, blocks) => {
    const page = await context.newPage()
    await page.addInitScript(watchPage)
    await page.addInitScript(({ html, length }) => Object.assign(window, { benchHtml: html, benchLength: length }), {
      html: benchHtml(blocks),
      length: lengthOf(blocks),
    })
    await page.goto(address, { waitUntil: 'commit' })
    return page
  },
  prepare: () => Promise.resolve(),
})

/** Stet's writing screen with a pane open beside the text. The story comes in through Import, as a person's would. */
export const stet = (pane: 'Attributions' | 'Preview', address: string, before = ''): Target => ({
  name: `Stet, ${pane.toLowerCase()} open`,
  open: async (context, blocks) => {
    const first = await context.newPage()
    await first.goto(address)
    const at = await importStory(first, writeStory(benchStory(blocks)))
    await first.close()
    const page = await context.newPage()
    const line = await context.newCDPSession(page)
    await line.send('Network.clearBrowserCache')
    await line.detach()
    await page.addInitScript(`window.benchLength = ${lengthOf(blocks)}; ${watchPage}; ${before}`)
    await page.goto(at, { waitUntil: 'commit' })
    return page
  },
  prepare: async (page) => {
    const opened = stetPage(page)
    await opened.pane(pane)
    if (pane === 'Attributions') await opened.items().nth(2).waitFor()
    else await opened.anyFrame.contentFrame().locator('p').nth(2).waitFor()
  },
})

/** Imports a Stet file from the shelf and answers the address of the draft it became. */
async function importStory(page: Page, file: string): Promise<string> {
  const opened = stetPage(page)
  await opened.importFile('bench.stet.json', file)
  await opened.story.waitFor()
  await opened.saved()
  return page.url()
}

const lengthOf = (blocks: readonly BenchBlock[]) => blocks.reduce((sum, { text }) => sum + text.length, 0)
