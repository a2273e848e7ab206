import { fileURLToPath } from 'node:url'
import { type Browser, chromium } from 'playwright-core'
import { build, preview } from 'vite'
import { benchBlocks, benchTyping } from '../../bench/benchStory.ts'
import { clickMiddle, openLine, readyAt, settle, typeKeys } from '../../bench/measure.ts'
import { stet } from '../../bench/targets.ts'
import { chromiumFlags, tsxNames } from '../../tests/kit/chromiumFlags.ts'
import { projectRoot } from '../projectRoot.mjs'
import { kept, type Lab, type Promised } from './promise.ts'
import { medianOf } from './times.ts'

const words = 10_000
const quotes = 60
const keys = 50

/** Types in Stet, and in a Stet that differs in one thing: nothing is kept. What the main thread works for a key is compared. */
export async function costOfLog({ executable, address, note }: Lab, rounds: number): Promise<readonly Promised[]> {
  const without = await serveWithoutLog()
  const browser = await chromium.launch({ executablePath: executable, headless: true, args: [...chromiumFlags] })
  const costs: { readonly keeps: Cost; readonly keepsNothing: Cost }[] = []
  try {
    for (let round = 0; round < rounds; round += 1) {
      const keeps = await typeIn(browser, address, round)
      const keepsNothing = await typeIn(browser, without.address, round)
      costs.push({ keeps, keepsNothing })
      note(
        `log ${round + 1}: a key ${keeps.key.toFixed(2)} ms, without a log ${keepsNothing.key.toFixed(2)}; with all that follows ${keeps.whole.toFixed(2)} and ${keepsNothing.whole.toFixed(2)}`,
      )
    }
  } finally {
    await browser.close()
    await without.close()
  }
  const key = medianOf(costs.map(({ keeps, keepsNothing }) => keeps.key / keepsNothing.key))
  const whole = medianOf(costs.map(({ keeps, keepsNothing }) => keeps.whole / keepsNothing.whole))
  return [
    kept(
      `a key at ${words} words costs at most 1.1 times of one without a log (${key.toFixed(2)} times; with all that follows it ${whole.toFixed(2)} times)`,
      key <= 1.1,
    ),
  ]
}

/** CPU of the page's main thread in ms: of the middle key of all, and of a key with all that is done after it. */
interface Cost {
  readonly key: number
  readonly whole: number
}

async function typeIn(browser: Browser, address: string, round: number): Promise<Cost> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en-GB', bypassCSP: true })
  context.setDefaultTimeout(120_000)
  await context.addInitScript(tsxNames)
  try {
    const target = stet('Attributions', address)
    const page = await target.open(context, benchBlocks(words, quotes))
    const line = await openLine(page)
    await readyAt(page)
    await settle(page)
    await target.prepare(page)
    await settle(page)
    await clickMiddle(page)
    const typed = await typeKeys(page, line, benchTyping(keys + 5, round + 1))
    return { key: medianOf(typed.keys), whole: typed.whole }
  } finally {
    await context.close()
  }
}

/** Builds the app with the desk's keeping taken out, and serves it. */
async function serveWithoutLog() {
  const outDir = `${projectRoot}/.cache/torture-without-log`
  const nothing = fileURLToPath(new URL('keepsNothing.ts', import.meta.url))
  await build({
    root: projectRoot,
    logLevel: 'error',
    plugins: [
      {
        name: 'keeps-nothing',
        enforce: 'pre',
        resolveId: (source, importer) =>
          source === './createKeeping.ts' && importer?.endsWith('/src/desk/openDesk.ts') ? nothing : null,
      },
    ],
    build: { outDir, emptyOutDir: true },
  })
  const server = await preview({
    root: projectRoot,
    logLevel: 'error',
    build: { outDir },
    preview: { host: '127.0.0.1', port: 0 },
  })
  const address = server.resolvedUrls?.local[0]
  if (address === undefined) throw new Error('The server did not say where it listens')
  return { address, close: () => server.close() }
}
