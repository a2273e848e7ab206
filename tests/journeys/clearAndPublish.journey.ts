import { expect, test } from 'vitest'
import { auditPage } from '../kit/auditPage.ts'
import { openBrowser } from '../kit/browser.ts'
import { focused, stetPage, walkTo } from '../kit/stetPage.ts'
import { aleppoCopy } from '../kit/wireCopy.ts'

const { visit } = await openBrowser()

if (aleppoCopy === null) console.log('Skipped: ../shared/samples/wire-aleppo.txt is not on this machine.')

test.skipIf(aleppoCopy === null)(
  'pasted copy is cleared at two keys an attribution at most, one line let through and the story published, without a mouse',
  async () => {
    const { page } = await visit()
    const stet = stetPage(page)
    const { keyboard } = page
    await stet.newStory()
    await stet.pasteIntoBody({ text: aleppoCopy?.text ?? '' })
    await stet.acceptAll()
    await stet.mode('Review')
    const open = () => stet.items(/^(Unreviewed|Queried)/).count()
    await expect.poll(open).toBeGreaterThan(10)
    const all = await open()
    await page
      .getByRole('listitem', { name: /^Unreviewed/ })
      .and(page.locator('[tabindex="0"]'))
      .focus()

    let keys = 0
    while ((await open()) > 0 && keys < 4 * all) {
      const left = await open()
      await keyboard.press('s')
      keys++
      await expect.poll(open).toBeLessThan(left)
    }
    console.log(`${keys} keys for ${all} attributions`)
    expect(keys).toBeLessThanOrEqual(2 * all)

    // The headline is what still stands in the way.
    await stet.button(/^Publish\s*, 1 open/).waitFor()
    await stet.button(/^Publish/).focus()
    await keyboard.press('Enter')
    await expect.poll(() => focused(page)).toMatch(/Before publishing/)
    await walkTo(page, /^button Let through/)
    await keyboard.press('Enter')
    await expect.poll(() => focused(page)).toMatch(/Who lets it through/)
    expect(await auditPage(page)).toEqual([])
    await keyboard.type('Noa Adler')
    await keyboard.press('Tab')
    await keyboard.type('Headline comes from the night desk.')
    await keyboard.press('Enter')
    await page.getByText('Let through by Noa Adler: Headline comes from the night desk.').waitFor()
    const dialog = page.getByRole('dialog', { name: 'Before publishing' })
    await dialog.getByRole('button', { name: 'Publish', exact: true }).waitFor()
    await walkTo(page, /^button Publish$/)
    await keyboard.press('Enter')
    await page.getByRole('button', { name: /Published/ }).waitFor()
    await stet.pane('History')
    await page.getByRole('radio', { name: 'Who did what' }).check({ force: true })
    await page.getByText(/Let through \(no-headline\)/).waitFor()

    // What went out can be corrected, and the form says what is missing.
    await keyboard.press('ControlOrMeta+K')
    await page.getByRole('combobox', { name: 'Search commands' }).waitFor()
    await keyboard.type('Correct the story')
    await page.getByRole('option', { name: /^Correct the story/ }).waitFor()
    await keyboard.press('Enter')
    await page.getByRole('dialog', { name: 'Correct the story' }).waitFor()
    await walkTo(page, /^button Put it in the story/)
    await keyboard.press('Enter')
    await page
      .getByRole('textbox', { name: 'It said', exact: true })
      .and(page.locator('[aria-invalid="true"]'))
      .waitFor()
    expect(await auditPage(page)).toEqual([])
  },
)
