import { expect, test } from 'vitest'
import { auditPage } from '../kit/auditPage.ts'
import { openBrowser } from '../kit/browser.ts'
import { focused, stetPage } from '../kit/stetPage.ts'

const { visit } = await openBrowser()

async function reviewing(words: RegExp) {
  const { page } = await visit()
  const stet = stetPage(page)
  await stet.openSample()
  await stet.mode('Review')
  await stet.items(words).click()
  await stet.items(words).focus()
  await page.keyboard.press('e')
  await expect.poll(() => focused(page)).toMatch(/^combobox Name/)
  return stet
}

test('the chain of words in running text is written with keys alone, and taken back', async () => {
  const stet = await reviewing(/The people of Hask/)
  const { page } = stet
  await stet.button('Add step').press('Enter')
  await page.keyboard.type('Harbour Gazette')
  await page.keyboard.press('Control+Enter')
  await expect.poll(() => focused(page)).toMatch(/^listitem Unreviewed: .*› Harbour Gazette/)
  await page.getByText('Chain amended by You').waitFor()
  await page.keyboard.press('u')
  await expect.poll(() => stet.items(/Harbour Gazette/).count()).toBe(0)
})

test('the chain of a quote is changed in its block, which one undo takes back', async () => {
  const stet = await reviewing(/We asked the island/)
  const { page, story } = stet
  const steps = story.locator('figure[data-kind="quote"] [data-kind="chain-step"]')
  const before = await steps.allTextContents()
  await page.getByRole('group', { name: 'Step 2' }).getByRole('button', { name: 'Remove' }).press('Enter')
  await page.getByRole('group', { name: 'Step 2' }).getByRole('combobox', { name: 'Name' }).press('Escape')
  await expect.poll(() => steps.allTextContents()).toEqual([before[0], before[2]])
  await expect.poll(() => focused(page)).toMatch(/^listitem /)
  await stet.items(/We asked the island.* › Northwater/).waitFor()
  expect(await focused(page)).toMatch(/^listitem /)
  await stet.button('Undo').click()
  await expect.poll(() => steps.allTextContents()).toEqual(before)
})

test('the chain that is being edited has no faults of access, with all that is known of a step open', async () => {
  const { page } = await reviewing(/We asked the island/)
  await page.getByRole('group', { name: 'Step 1' }).getByRole('button', { name: 'More' }).click()
  await page.getByRole('textbox', { name: 'Link' }).waitFor()
  expect(await auditPage(page)).toEqual([])
})
