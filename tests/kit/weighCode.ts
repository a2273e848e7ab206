import { gzipSync } from 'node:zlib'
import type { Page } from 'playwright-core'
import { until } from './until.ts'

/** One script or stylesheet that the page fetched: gzipped size in bytes, and the page's time when it had arrived, in ms. */
export interface Code {
  readonly path: string
  readonly gzip: number
  readonly arrived: number
}

/**
 * Fetches again each script and stylesheet that the page has fetched, workers included, and weighs it gzipped. First it
 * waits until no more have come for a second: `networkidle` may never come while a preview frame keeps a request open.
 */
export async function codeOf(page: Page): Promise<readonly Code[]> {
  let fetched = await fetchedBy(page)
  let since = performance.now()
  await until(
    async () => {
      const now = await fetchedBy(page)
      if (now.length !== fetched.length) since = performance.now()
      fetched = now
      return performance.now() - since
    },
    (quiet) => quiet > 1_000,
    60,
  )
  const first = new Map(fetched.toReversed().map((one) => [one.url, one]))
  return Promise.all(
    [...first.values()].map(async ({ url, arrived }) => ({
      path: new URL(url).pathname,
      gzip: gzipSync(await (await page.request.get(url)).body(), { level: 9 }).length,
      arrived,
    })),
  )
}

const fetchedBy = (page: Page) =>
  page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .filter((entry) => entry instanceof PerformanceResourceTiming)
      .map((entry) => ({ url: entry.name, arrived: entry.responseEnd }))
      .filter(({ url }) => /\.(m?js|css)(\?|$)/.test(url)),
  )

/** In kB of a thousand bytes, to one decimal. */
export const kilobytesOf = (code: readonly Code[]): number =>
  Math.round(code.reduce((sum, one) => sum + one.gzip, 0) / 100) / 10

/** Runs in the page before its scripts: notes the page's time, in ms, at which the story can be typed in. */
export const noteEditable = `
  const look = () => {
    const story = document.querySelector('[role="textbox"][aria-label="Story"]')
    if (story?.isContentEditable) globalThis.editableAt = performance.now()
    else requestAnimationFrame(look)
  }
  requestAnimationFrame(look)
`

export const editableAt = async (page: Page): Promise<number> => {
  const handle = await page.waitForFunction(() => Reflect.get(globalThis, 'editableAt') as number | undefined)
  return (await handle.jsonValue()) ?? Number.POSITIVE_INFINITY
}
