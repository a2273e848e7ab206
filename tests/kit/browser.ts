import { type Browser, type BrowserContext, type Page, chromium } from 'playwright-core'
import { afterAll, expect, inject, onTestFinished } from 'vitest'
import { findChromium } from '../../scripts/findChromium.mjs'
import { chromiumFlags } from './chromiumFlags.ts'

/** What a visitor's machine is like. Without anything: 1440 × 900, light, en-GB, in Jerusalem. */
export interface Visit {
  readonly width?: number
  readonly height?: number
  readonly scheme?: 'light' | 'dark'
  /** A phone: fingers instead of a mouse, and its way with the size of pages. */
  readonly phone?: true
  /** What the browser keeps from an earlier visit, and the address it was left at: `leave`. */
  readonly left?: Left
  /** Runs in the page before any of its own scripts, as source text. */
  readonly before?: string
  /** The browser keeps the app itself too, which takes its time. */
  readonly keepsApp?: true
  /** Errors in the console that this journey causes on purpose. */
  readonly expected?: RegExp
}

export interface Left {
  readonly kept: Awaited<ReturnType<BrowserContext['storageState']>>
  readonly address: string
}

/** All that a visitor's browser keeps by now, for another visit to begin with. */
export const leave = async ({ context, page }: Visitor): Promise<Left> => ({
  kept: await context.storageState({ indexedDB: true }),
  address: page.url(),
})

export interface Visitor {
  readonly context: BrowserContext
  readonly page: Page
  /** Opens another tab of the same browser profile, at the same address unless told otherwise. */
  readonly openTab: (address?: string) => Promise<Page>
}

/** `before` runs in every frame, and in a preview frame, where no script may, the browser says that it did not. */
const refusedInFrame = /^Blocked script execution in 'about:srcdoc'/

/** One Chromium serves all journeys that a worker walks: starting one takes longer than many a visit. */
let running: Browser | null = null

/** A Chromium, in which a file of tests leaves nothing behind. */
export async function openBrowser(): Promise<{
  readonly visit: (visit?: Visit) => Promise<Visitor>
  readonly browser: Browser
}> {
  if (running?.isConnected() !== true) running = await launched()
  const browser = running
  afterAll(async () => {
    await Promise.all(browser.contexts().map((context) => context.close()))
  })
  return { browser, visit: (visit = {}) => beginVisit(browser, visit) }
}

/** It ends with the process that started it. */
function launched(): Promise<Browser> {
  const executablePath = findChromium()
  if (executablePath === null) throw new Error('There is no Chromium on this machine: npm test says what to do')
  return chromium.launch({ executablePath, headless: true, args: [...chromiumFlags] })
}

async function beginVisit(browser: Browser, visit: Visit): Promise<Visitor> {
  const address = inject('address')
  const context = await browser.newContext({
    viewport: { width: visit.width ?? 1440, height: visit.height ?? 900 },
    colorScheme: visit.scheme ?? 'light',
    hasTouch: visit.phone ?? false,
    isMobile: visit.phone ?? false,
    reducedMotion: 'reduce',
    locale: 'en-GB',
    timezoneId: 'Asia/Jerusalem',
    acceptDownloads: true,
    serviceWorkers: visit.keepsApp === true ? 'allow' : 'block',
    ...(visit.left === undefined ? {} : { storageState: visit.left.kept }),
    permissions: ['clipboard-read', 'clipboard-write'],
  })
  context.setDefaultTimeout(15_000)
  if (visit.before !== undefined) await context.addInitScript(visit.before)
  const errors = errorsIn(context)
  onTestFinished(async () => {
    await context.close()
    const expected = [visit.expected, visit.before === undefined ? undefined : refusedInFrame]
    expect(errors.filter((error) => !expected.some((kind) => kind?.test(error)))).toEqual([])
  })
  const openTab = async (to = address) => {
    const page = await context.newPage()
    await page.goto(to)
    return page
  }
  return { context, page: await openTab(visit.left?.address), openTab }
}

/** Fills up with what any page of the context complains of in its console, and with what nothing caught. */
function errorsIn(context: BrowserContext): readonly string[] {
  const errors: string[] = []
  context.on('console', (message) => {
    if (message.type() === 'error') errors.push(`${message.text()} (${message.location().url})`)
  })
  context.on('weberror', (error) => errors.push(String(error.error().stack ?? error.error())))
  return errors
}
