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
   * Brings the story in through Import, in a window of its own, and then opens its draft as a visitor would: the page that is
   * measured has fetched and run nothing before, and nothing of it is in a cache.
   * @param {import('playwright-core').Page} page
   * @param {{ html: string, text: string }} story
   */
  async open(page, { html, text }) {
    const folder = await mkdtemp(join(tmpdir(), 'stet-target-'))
    const file = join(folder, 'story.html')
    await writeFile(file, `<!doctype html><meta charset="utf-8">${html}`)
    const maker = await page.context().newPage()
    await maker.goto(address)
    const chooser = maker.waitForEvent('filechooser')
    await maker.getByRole('button', { name: 'Import', exact: true }).first().click()
    await (await chooser).setFiles(file)
    // A new draft is saved before the words of the file are in it.
    await maker.waitForFunction(
      (least) => (document.querySelector('[role="textbox"][aria-label="Story"]')?.textContent?.length ?? 0) >= least,
      text.length * 0.8,
    )
    await maker
      .getByRole('status')
      .filter({ hasText: /^\s*Saved/ })
      .first()
      .waitFor()
    const draft = maker.url()
    await maker.close()
    await rm(folder, { recursive: true })
    const line = await page.context().newCDPSession(page)
    await line.send('Network.clearBrowserCache')
    await line.detach()
    await page.goto(draft, { waitUntil: 'commit' })
    // Writing begins with it closed.
    await page.getByRole('tab', { name: /^Attributions/ }).click()
    await page.getByRole('list', { name: 'Attributions' }).waitFor()
  },

  editable: () => document.querySelector('[role="textbox"][aria-label="Story"]'),
}
