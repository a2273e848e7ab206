import { expect, inject, test } from 'vitest'
import { openBrowser } from '../kit/browser.ts'
import { serveNewsroom } from '../kit/serveNewsroom.ts'
import { block, focused, placeCaret, stetPage } from '../kit/stetPage.ts'

const { visit } = await openBrowser()

test('without any network Stet opens from this device, with all that comes late, and what is written is held', async () => {
  const room = await serveNewsroom(inject('address'))
  const { openTab } = await visit({ keepsApp: true, expected: /ERR_|Failed to load resource|fetch/ })
  const page = await openTab(room.address)
  const stet = stetPage(page)
  await stet.newStory()
  await placeCaret(block(stet.story, 'headline'))
  await page.keyboard.type('Harbour shut')
  await stet.saved()
  const isKept = () => page.evaluate(async () => (await caches.match(new URL('build', location.href))) !== undefined)
  await expect.poll(isKept, { timeout: 60_000 }).toBe(true)

  await room.close()
  await page.reload()
  await expect.poll(() => block(stet.story, 'headline').textContent(), { timeout: 30_000 }).toBe('Harbour shut')
  await placeCaret(block(stet.story, 'paragraph').last())
  await page.keyboard.type('/quo')
  await page.getByRole('option', { name: /quote/i }).first().waitFor()
  await page.keyboard.press('Enter')
  await page.keyboard.type('“Nobody told us.”')
  expect(await block(stet.story, 'quote').textContent()).toContain('Nobody told us.')
  await page.keyboard.press('Alt+Digit0')
  await page.getByRole('dialog').waitFor()
  await page.keyboard.press('Escape')
  await expect.poll(() => focused(page)).toMatch(/^textbox Story/)
  await page.getByText(/waiting for the network/).waitFor()
  await page.reload()
  await expect.poll(() => stet.story.textContent(), { timeout: 30_000 }).toContain('Nobody told us.')
}, 180_000)
