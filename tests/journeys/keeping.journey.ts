import type { Page } from 'playwright-core'
import { expect, inject, onTestFinished, test } from 'vitest'
import { foldDraft } from '~/drafts'
import { plainText } from '~/story'
import { auditPage } from '../kit/auditPage.ts'
import { openBrowser } from '../kit/browser.ts'
import { serveNewsroom } from '../kit/serveNewsroom.ts'
import { block, placeCaret, stetPage } from '../kit/stetPage.ts'

const { visit } = await openBrowser()

/** A newsroom whose house names a server, and somebody who comes to it. */
async function newsroom() {
  const room = await serveNewsroom(inject('address'))
  onTestFinished(room.close)
  const { openTab, context } = await visit({ expected: /ERR_|Failed to load resource/ })
  const page = await openTab(room.address)
  return { room, page, openTab: () => openTab(page.url()), context }
}

/** The headlines of all that the server has. */
async function headlinesAt({ kept }: Awaited<ReturnType<typeof serveNewsroom>>) {
  const listed = await kept.list()
  if (listed.kind !== 'shelf') throw new Error(listed.kind)
  const opened = await Promise.all(listed.drafts.map(({ id }) => kept.open(id)))
  return opened
    .map((log) => (log.kind === 'log' ? plainText(foldDraft(log.entries).story.headline) : log.kind))
    .toSorted()
}

const headline = async (page: Page, words: string) => {
  await placeCaret(block(stetPage(page).story, 'headline'))
  await page.keyboard.type(words)
}
const saveState = (page: Page) => page.getByRole('status').filter({ hasText: /^\s*(Saved|Saving|Not saved)/ })

test('a newsroom’s server keeps the story; while it is away writing goes on over a reload, and all is sent on return', async () => {
  const { room, page } = await newsroom()
  const stet = stetPage(page)
  await stet.newStory()
  await headline(page, 'Harbour')
  await expect.poll(() => headlinesAt(room)).toEqual(['Harbour'])
  await expect.poll(() => saveState(page).textContent()).toMatch(/^Saved \d\d:\d\d$/)

  room.cut()
  await page.keyboard.type(' shut')
  await expect
    .poll(() => saveState(page).textContent(), { timeout: 15_000 })
    .toMatch(/^Saved on this device \d\d:\d\d, waiting for the network$/)
  await page.reload()
  await expect.poll(() => block(stet.story, 'headline').textContent(), { timeout: 15_000 }).toBe('Harbour shut')
  await headline(page, ' again')
  await expect.poll(() => saveState(page).textContent()).toMatch(/waiting for the network/)
  expect(await headlinesAt(room)).toEqual(['Harbour'])
  await page.getByRole('link', { name: 'Stet, to the shelf' }).click()
  await page.getByText('The server cannot be reached. These are the stories this device has.').waitFor()
  await page.getByRole('link', { name: /Harbour shut again/ }).click()
  await stet.story.waitFor()

  room.mend()
  await expect.poll(() => headlinesAt(room), { timeout: 60_000 }).toEqual(['Harbour shut again'])
  await expect.poll(() => saveState(page).textContent()).toMatch(/^Saved \d\d:\d\d$/)
}, 150_000)

test('the shelf says where stories are; those of this device can be sent to the server', async () => {
  const { room, page } = await newsroom()
  const stet = stetPage(page)
  const choose = async (way: RegExp | string) => {
    await stet.button('Where stories are kept').click()
    await page.getByRole('radio', { name: way }).check()
    await stet.button('Keep them there').click()
  }
  await page.getByText('Kept by the server this page comes from.').waitFor()
  await choose('On this device, in this browser')
  await page.getByText(/^Kept on this device\./).waitFor()
  await stet.newStory()
  await headline(page, 'Gates stuck')
  await stet.saved()
  expect(await headlinesAt(room)).toEqual([])

  await page.getByRole('link', { name: 'Stet, to the shelf' }).click()
  await choose(/^By the server of The Meridian/)
  await page.getByText('1 story is on this device only.').click()
  expect(await auditPage(page), 'the shelf with a story that is here only').toEqual([])
  await stet.button('Send it to the server').click()
  await page.getByRole('link', { name: /Gates stuck/ }).waitFor()
  expect(await headlinesAt(room)).toEqual(['Gates stuck'])
  await page.getByRole('link', { name: /Gates stuck/ }).click()
  await expect.poll(() => block(stet.story, 'headline').textContent()).toBe('Gates stuck')
}, 90_000)

test('an address where no keeper of drafts is, is not taken', async () => {
  const { page } = await newsroom()
  const stet = stetPage(page)
  await stet.button('Where stories are kept').click()
  await page.getByRole('radio', { name: 'By another server, at its address' }).check()
  const field = page.getByRole('textbox', { name: 'Address of the server' })
  await field.fill('here')
  await stet.button('Keep them there').click()
  await page.getByText(/is no keeper of drafts/).waitFor()
  expect(await auditPage(page), 'the dialog').toEqual([])
  await field.fill('ftp://drafts.example.org')
  await stet.button('Keep them there').click()
  await page.getByText(/This is no address of a server/).waitFor()
  expect(await page.getByRole('dialog').count()).toBe(1)
})

test('on a shared computer nothing is left behind: not in its storage, not in another tab', async () => {
  const { page, openTab, context } = await visit().then(async (visitor) => ({
    ...visitor,
    openTab: () => visitor.openTab(),
  }))
  const stet = stetPage(page)
  await stet.button('Where stories are kept').click()
  await page.getByRole('checkbox', { name: /shared computer/ }).check()
  await stet.button('Keep them there').click()
  await page.getByText('Kept in this tab only. Export what is to stay.').waitFor()
  const before = await page.evaluate(async () => (await indexedDB.databases()).length)
  await stet.newStory()
  await headline(page, 'Unnamed source')
  await expect.poll(() => saveState(page).textContent()).toMatch(/^Saved in this browser session only \d\d:\d\d$/)
  const left = await page.evaluate(async () => ({
    databases: (await indexedDB.databases()).length,
    small: Array.from({ length: localStorage.length }, (_, at) => localStorage.key(at)),
  }))
  expect(left.databases).toBe(before)
  expect(left.small.filter((key) => key?.startsWith('stet:caret'))).toEqual([])
  expect(JSON.stringify(await context.storageState({ indexedDB: true }))).not.toContain('Unnamed source')
  const other = await openTab()
  await other.getByRole('button', { name: 'Paste wire copy' }).waitFor()
  expect(await other.getByText('Unnamed source').count()).toBe(0)
  let asked = false
  page.on('dialog', (dialog) => {
    asked = dialog.type() === 'beforeunload'
    void dialog.accept()
  })
  await page.close({ runBeforeUnload: true })
  await expect.poll(() => asked).toBe(true)
})
