import { fileURLToPath } from 'node:url'
import { chromium, type Page } from 'playwright-core'
import { build, preview } from 'vite'
import { chromiumFlags } from '../../tests/kit/chromiumFlags.ts'
import { projectRoot } from '../projectRoot.mjs'
import { kept, type Lab, type Promised } from './promise.ts'

const tabs = ['one', 'two', 'three', 'four'] as const
const appends = 300

/** Four tabs append to one log at once, each as often as it takes. */
export async function raceTabs({ executable, note }: Lab, rounds: number): Promise<readonly Promised[]> {
  const { address, close } = await servePages()
  const browser = await chromium.launch({ executablePath: executable, headless: true, args: [...chromiumFlags] })
  let whole = 0
  let late = 0
  try {
    const context = await browser.newContext()
    const pages = await Promise.all(tabs.map(() => context.newPage()))
    for (const page of pages) await page.goto(`${address}tabs.html`)
    for (let round = 1; round <= rounds; round += 1) {
      const draft = `round-${round}`
      const behind = await Promise.all(pages.map((page, at) => race(page, draft, tabs[at] ?? '')))
      const ids = await page0(pages).evaluate((id) => lent().idsOf(id), draft)
      const inOrder = tabs.every((tab) => {
        const own = ids.filter((id) => id.startsWith(`${tab}.`))
        return own.length === appends && own.every((id, n) => id === `${tab}.${n}`)
      })
      const conflicts = behind.reduce((sum, one) => sum + one, 0)
      late += conflicts
      if (inOrder && ids.length === tabs.length * appends) whole += 1
      note(
        `tabs ${round}: ${ids.length} of ${tabs.length * appends}${inOrder ? '' : ', NOT EACH ONCE'}, ${conflicts} too late at first`,
      )
    }
  } finally {
    await browser.close()
    await close()
  }
  return [
    kept(
      `four tabs, ${appends} appends each: all ${tabs.length * appends} kept once and in order in ${whole} of ${rounds} rounds (${late} came too late and were sent again)`,
      whole === rounds && late > 0,
    ),
  ]
}

interface Lent {
  readonly race: (draft: string, tab: string, count: number) => Promise<number>
  readonly idsOf: (draft: string) => Promise<readonly string[]>
}

/** Runs in the page, whose script lends it. */
declare function lent(): Lent

const race = (page: Page, draft: string, tab: string): Promise<number> =>
  page.evaluate(({ draft, tab, count }) => lent().race(draft, tab, count), { draft, tab, count: appends })

function page0(pages: readonly Page[]): Page {
  const [page] = pages
  if (page === undefined) throw new Error('No tab is open')
  return page
}

/** Builds the page that the tabs show, with the keeper as the app has it, and serves it. */
async function servePages() {
  const root = fileURLToPath(new URL('pages', import.meta.url))
  const outDir = `${projectRoot}/.cache/torture`
  await build({
    root,
    configFile: false,
    base: './',
    logLevel: 'error',
    resolve: { alias: { '~': `${projectRoot}/src` } },
    build: { outDir, emptyOutDir: true, target: 'es2023', rolldownOptions: { input: [`${root}/tabs.html`] } },
  })
  const server = await preview({
    root,
    configFile: false,
    logLevel: 'error',
    build: { outDir },
    preview: { host: '127.0.0.1', port: 0 },
  })
  const address = server.resolvedUrls?.local[0]
  if (address === undefined) throw new Error('The server did not say where it listens')
  return { address, close: () => server.close() }
}
