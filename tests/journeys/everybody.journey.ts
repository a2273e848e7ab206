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

const views = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
]
const seen = screens.flatMap((screen) =>
  views
    .filter(({ width }) => width >= (screen.from ?? 0) && width <= (screen.to ?? Infinity))
    .map((view) => ({ ...screen, view })),
)

test.for(seen)('axe finds nothing wrong with $name, $view.width wide, light and dark', async (screen) => {
  const page = await goTo(screen, screen.view)
  const light = await auditPage(page)
  await page.emulateMedia({ colorScheme: 'dark' })
  expect({ light, dark: await auditPage(page) }).toEqual({ light: [], dark: [] })
})

test.for(screens.filter(({ to = Infinity }) => to > 1440))(
  '$name is whole in forced colours, and with text twice the size each control is in reach',
  async (screen) => {
    const page = await goTo(screen, { width: 1440, height: 900 })
    await page.emulateMedia({ forcedColors: 'active' })
    const forced = await auditPage(page)
    await page.emulateMedia({ forcedColors: 'none' })
    await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'))
    expect({ forced, outOfReach: await outOfReach(page) }).toEqual({ forced: [], outOfReach: [] })
  },
)

test.for(screens.filter(({ from = 0 }) => from <= 320))(
  '$name does not scroll sideways on a screen of 320 pixels',
  async (screen) => {
    const page = await goTo(screen, { width: 320, height: 640 })
    const wide = await page.evaluate(() => {
      const root = document.documentElement
      window.scrollTo(1_000, 0)
      return { inner: window.innerWidth, content: root.scrollWidth, scrolled: window.scrollX }
    })
    expect(wide).toEqual({ inner: 320, content: 320, scrolled: 0 })
  },
)
