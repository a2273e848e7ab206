import { expect, test } from 'vitest'
import { auditPage } from '../kit/auditPage.ts'
import { openBrowser } from '../kit/browser.ts'
import { screens } from '../kit/screens.ts'

const { visit } = await openBrowser()

const views = [1440, 390].flatMap((width) =>
  (['light', 'dark'] as const).map((scheme) => ({ width, height: width === 390 ? 844 : 900, scheme })),
)
const seen = screens.flatMap((screen) =>
  views
    .filter(({ width }) => width >= (screen.from ?? 0) && width <= (screen.to ?? Infinity))
    .map((view) => ({ ...screen, ...view })),
)

test.for(seen)('axe finds nothing wrong with $name, $scheme, $width wide', async ({ go, ...view }) => {
  const visitor = await visit(view)
  await go(visitor)
  expect(await auditPage(visitor.page)).toEqual([])
})

test.for(screens.filter(({ from = 0 }) => from <= 320))(
  '$name does not scroll sideways on a screen of 320 pixels',
  async ({ go }) => {
    const visitor = await visit({ width: 320, height: 640 })
    await go(visitor)
    const { page } = visitor
    const wide = await page.evaluate(() => {
      const root = document.documentElement
      window.scrollTo(1_000, 0)
      return { inner: window.innerWidth, content: root.scrollWidth, scrolled: window.scrollX }
    })
    expect(wide).toEqual({ inner: 320, content: 320, scrolled: 0 })
  },
)
