import { type Browser, chromium, type Page } from 'playwright-core'
import { chromiumFlags, tsxNames } from '../../tests/kit/chromiumFlags.ts'
import { stetPage } from '../../tests/kit/stetPage.ts'
import type { Lab } from './promise.ts'

/** A page of Stet in a browser of its own, for as long as the work takes. */
export async function visiting<Answer>(
  { executable, address }: Lab,
  work: (page: Page) => Promise<Answer>,
  before?: string,
): Promise<Answer> {
  const browser: Browser = await chromium.launch({
    executablePath: executable,
    headless: true,
    args: [...chromiumFlags],
  })
  try {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en-GB' })
    context.setDefaultTimeout(60_000)
    await context.addInitScript(tsxNames)
    if (before !== undefined) await context.addInitScript(before)
    const page = await context.newPage()
    await page.goto(address)
    await stetPage(page).button('New story').first().waitFor()
    return await work(page)
  } finally {
    await browser.close()
  }
}

/** An expression in the page that is true once what is waited for is there. */
type IsThere = string

/** Does something in the page, given as source text, and answers how many ms it took until what is waited for was painted. */
export const paintedAfter = (page: Page, act: string, isThere: IsThere): Promise<number> =>
  page.evaluate<number>(`new Promise((resolve) => {
    const start = performance.now()
    ;${act};
    ${lookUntil(isThere)}
  })`)

/** The same from the next input event of the page on, which `press` is to cause. */
export async function paintedAfterKey(page: Page, press: () => Promise<void>, isThere: IsThere): Promise<number> {
  const took = page.evaluate<number>(`new Promise((resolve) => {
    addEventListener('input', () => {
      const start = performance.now()
      ${lookUntil(isThere)}
    }, { capture: true, once: true })
  })`)
  await press()
  return took
}

/** A frame sees what was drawn before it; what comes after the frame has been painted. */
const lookUntil = (isThere: IsThere) => `
  const look = () => requestAnimationFrame(() => {
    if (${isThere}) setTimeout(() => resolve(performance.now() - start))
    else look()
  })
  look()`
