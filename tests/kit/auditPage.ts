import { isDeepStrictEqual } from 'node:util'
import axe from 'axe-core'
import type { Frame, Page } from 'playwright-core'
import { onTestFinished } from 'vitest'

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/**
 * What axe-core holds against the page as it stands, its frames included: one line a violation, with the first
 * places. Empty when there is nothing.
 */
export async function auditPage(page: Page): Promise<readonly string[]> {
  const found = [...(await auditDocument(page))]
  for (const frame of page.frames()) {
    if (frame.parentFrame() !== null) found.push(...(await auditFrame(page, frame)))
  }
  return found
}

/** No script runs in a preview frame, axe's own included, so a copy of what is in it is laid out and judged instead. */
async function auditFrame(page: Page, frame: Frame): Promise<readonly string[]> {
  const element = await frame.frameElement()
  if (!(await element.isVisible())) return []
  const title = (await element.getAttribute('title')) ?? 'an untitled frame'
  const copy = await copyOf(frame, await element.evaluate(copyFrame))
  await copy.emulateMedia({ colorScheme: await page.evaluate(schemeOf) })
  const violations = await auditDocument(copy)
  return violations.map((violation) => `${title}: ${violation}`)
}

interface Copied {
  readonly html: string
  readonly width: number
  readonly height: number
}

/** A frame is judged in the light and in the dark: it is copied once, for as long as it shows the same. */
const copies = new WeakMap<Frame, { readonly of: Copied; readonly page: Promise<Page> }>()

async function copyOf(frame: Frame, of: Copied): Promise<Page> {
  const known = copies.get(frame)
  if (known !== undefined && isDeepStrictEqual(known.of, of)) return known.page
  await (await known?.page)?.context().close()
  const page = layOut(frame.page(), of)
  copies.set(frame, { of, page })
  return page
}

async function layOut(beside: Page, { html, width, height }: Copied): Promise<Page> {
  const context = await beside.context().browser()?.newContext({ viewport: { width, height }, reducedMotion: 'reduce' })
  if (context === undefined) throw new Error('The page has no browser')
  onTestFinished(() => context.close())
  const page = await context.newPage()
  await page.setContent(html)
  return page
}

async function auditDocument(page: Page): Promise<readonly string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source)
  return page.evaluate(runAxe, standards)
}

/** Runs in the page. A picture's address means nothing in the copy; its place stays. */
function copyFrame(element: Element): Copied {
  if (!(element instanceof HTMLIFrameElement) || element.contentDocument === null)
    throw new Error('The frame is closed')
  const page = element.contentDocument.documentElement.cloneNode(true) as HTMLElement
  for (const picture of page.querySelectorAll('img')) picture.src = 'data:,'
  return {
    html: `<!doctype html>${page.outerHTML}`,
    width: element.clientWidth,
    height: element.clientHeight,
  }
}

/** Runs in the page. */
function schemeOf(): 'light' | 'dark' {
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'
}

/** Runs in the page, where axe has been put. */
async function runAxe(tags: readonly string[]): Promise<string[]> {
  const { axe: tool } = window as unknown as { axe: typeof axe }
  const judge = async () => {
    const { violations } = await tool.run(document, {
      runOnly: { type: 'tag', values: [...tags] },
      rules: { 'target-size': { enabled: true } },
      iframes: false,
      resultTypes: ['violations'],
    })
    return violations
  }
  // A colour on its way to another is neither; one that is inherited sets out when its parent's has arrived.
  let moving: readonly Animation[]
  do {
    await new Promise(requestAnimationFrame)
    moving = document.getAnimations().filter((one) => one instanceof CSSTransition)
    await Promise.allSettled(moving.map(({ finished }) => finished))
  } while (moving.length > 0)
  // It remembers styles and reads others later: of a page that changes meanwhile it mixes what was with what is.
  let changed = false
  const watch = new MutationObserver(() => {
    changed = true
  })
  watch.observe(document, { subtree: true, childList: true, attributes: true, characterData: true })
  let violations = await judge()
  for (let round = 0; round < 10 && changed; round += 1) {
    changed = false
    violations = await judge()
  }
  watch.disconnect()
  return violations.map(({ id, help, nodes }) => {
    const places = nodes.slice(0, 3).map((node) => `${node.target.join(' ')} ${node.html.slice(0, 120)}`)
    return `${id}: ${help} (${nodes.length}×) ${places.join(' | ')}`
  })
}
