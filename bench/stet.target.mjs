// Stet as a target of a bench that measures several editors side by side, each behind an address of its own. It asks for
// `name`, `label`, `open(page, { words, html, text })` and `editable()`. Serve Stet first: `npm start`.
import { writeFile, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const address = process.env['STET_URL'] ?? 'http://127.0.0.1:4173/'

export default {
  name: 'stet',
  label: 'Stet (ledger open)',

  /**
   * Brings the story in through Import, and then opens its draft as a visitor would: nothing of it is in a cache.
   * @param {import('playwright-core').Page} page
   * @param {{ html: string }} story
   */
  async open(page, { html }) {
    const folder = await mkdtemp(join(tmpdir(), 'stet-target-'))
    const file = join(folder, 'story.html')
    await writeFile(file, `<!doctype html><meta charset="utf-8">${html}`)
    await page.goto(address)
    const chooser = page.waitForEvent('filechooser')
    await page.getByRole('button', { name: 'Import', exact: true }).first().click()
    await (await chooser).setFiles(file)
    await page.getByRole('textbox', { name: 'Story' }).waitFor()
    await page
      .getByRole('status')
      .filter({ hasText: /^\s*Saved/ })
      .first()
      .waitFor()
    const draft = page.url()
    await rm(folder, { recursive: true })
    await page.goto('about:blank')
    const line = await page.context().newCDPSession(page)
    await line.send('Network.clearBrowserCache')
    await line.detach()
    await page.goto(draft, { waitUntil: 'commit' })
  },

  editable: () => document.querySelector('[role="textbox"][aria-label="Story"]'),
}
