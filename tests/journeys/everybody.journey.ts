import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { auditPage } from '../kit/auditPage.ts'
import { type Left, leave, openBrowser, type Visit } from '../kit/browser.ts'
import { outOfReach } from '../kit/outOfReach.ts'
import { type Screen, screens, writeHarbour } from '../kit/screens.ts'
import { stetPage } from '../kit/stetPage.ts'

const { visit } = await openBrowser()
let harbour: Promise<Left> | null = null

async function goTo({ inStory, go }: Screen, view: Visit) {
  harbour ??= inStory ? leaveHarbour() : null
  const visitor = await visit({ ...view, ...(inStory && harbour !== null ? { left: await harbour } : {}) })
  const stet = stetPage(visitor.page)
  if (inStory) await stet.keysHeard()
  await go(stet)
  return visitor.page
}

async function leaveHarbour() {
  const visitor = await visit()
  await writeHarbour(stetPage(visitor.page))
  return leave(visitor)
}

const wide = screens.filter(({ to = Infinity }) => to >= 1440)
const narrow = screens.filter(({ from = 0 }) => from <= 390)

/** What axe finds in the light and in the dark. */
async function auditBoth(page: Page) {
  const light = await auditPage(page)
  await page.emulateMedia({ colorScheme: 'dark' })
  const dark = await auditPage(page)
  await page.emulateMedia({ colorScheme: 'light' })
  return { light, dark }
}

test.for(wide)(
  '$name: axe finds nothing, light, dark and in forced colours, and with text twice the size each control is in reach',
  async (screen) => {
    const page = await goTo(screen, { width: 1440, height: 900 })
    const { light, dark } = await auditBoth(page)
    await page.emulateMedia({ forcedColors: 'active' })
    const forced = await auditPage(page)
    await page.emulateMedia({ forcedColors: 'none' })
    await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'))
    expect({ light, dark, forced, outOfReach: await outOfReach(page) }).toEqual({
      light: [],
      dark: [],
      forced: [],
      outOfReach: [],
    })
  },
)

test.for(narrow)(
  '$name, 390 wide: axe finds nothing, light and dark, and on 320 pixels nothing scrolls sideways',
  async (screen) => {
    const page = await goTo(screen, { width: 390, height: 844 })
    const { light, dark } = await auditBoth(page)
    await page.setViewportSize({ width: 320, height: 640 })
    const small = await page.evaluate(() => {
      const root = document.documentElement
      window.scrollTo(1_000, 0)
      return { inner: window.innerWidth, content: root.scrollWidth, scrolled: window.scrollX }
    })
    expect({ light, dark, small }).toEqual({ light: [], dark: [], small: { inner: 320, content: 320, scrolled: 0 } })
  },
)
