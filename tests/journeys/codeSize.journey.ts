import { expect, test } from 'vitest'
import { openBrowser } from '../kit/browser.ts'
import { stetPage } from '../kit/stetPage.ts'
import { codeOf, editableAt, kilobytesOf, noteEditable } from '../kit/weighCode.ts'
import { harbourCopy } from '../kit/wireCopy.ts'

const { visit } = await openBrowser()

test('the shelf alone needs at most 140 kB of code', async () => {
  const { page } = await visit()
  await stetPage(page).shelf.waitFor()
  const size = kilobytesOf(await codeOf(page))
  console.log(`Shelf: ${size} kB of JS and CSS, gzipped`)
  expect(size).toBeGreaterThan(20)
  expect(size).toBeLessThanOrEqual(140)
})

test('a story can be typed in after 215 kB of code, its whole screen takes 300 kB, the engine 60 and the rules 50', async () => {
  const { page, openTab, context } = await visit({ before: noteEditable })
  const made = stetPage(page)
  await made.newStory()
  await made.pasteIntoBody({ text: harbourCopy.text })
  await made.acceptAll()
  await made.saved()

  const late = await openTab('about:blank')
  const line = await context.newCDPSession(late)
  await line.send('Network.enable')
  await line.send('Network.setCacheDisabled', { cacheDisabled: true })
  // On a slow line, what the text waits for and what comes after it are told apart.
  await line.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 40,
    downloadThroughput: 1_250_000,
    uploadThroughput: 1_250_000,
  })
  await late.goto(page.url())
  const editable = await editableAt(late)
  await stetPage(late).pane('Preview')
  await late
    .locator('iframe[title="Preview: Phone"]')
    .or(late.locator('iframe[title="Preview: Desktop"]'))
    .first()
    .waitFor()
  await stetPage(late).pane('Attributions')

  const code = await codeOf(late)
  const before = kilobytesOf(code.filter((one) => one.arrived <= editable))
  // The engine and the rules run in workers beside the screen, and have figures of their own.
  const inWorker = (name: string) => kilobytesOf(code.filter(({ path }) => path.includes(`${name}.worker`)))
  const engine = inWorker('checker')
  const rules = inWorker('rules')
  const whole = kilobytesOf(code.filter(({ path }) => !path.includes('.worker')))
  console.log(
    `Before the text can be typed in: ${before} kB; the whole writing screen: ${whole} kB; the engine: ${engine} kB; the rules: ${rules} kB`,
  )
  expect(before).toBeGreaterThan(50)
  expect(before).toBeLessThanOrEqual(215)
  expect(whole).toBeLessThanOrEqual(300)
  expect(engine).toBeGreaterThan(5)
  expect(engine).toBeLessThanOrEqual(60)
  expect(rules).toBeGreaterThan(5)
  expect(rules).toBeLessThanOrEqual(50)
})

test('an exported page carries nothing that runs', async () => {
  const { page } = await visit()
  const stet = stetPage(page)
  await stet.newStory()
  await stet.pasteIntoBody({ text: harbourCopy.text })
  await stet.acceptAll()
  const html = await stet.exported(/HTML/)
  expect(html).toContain(harbourCopy.caption)
  expect(html.match(/<script(?! type="application\/ld\+json">)|\son[a-z]+\s*=|javascript:|modulepreload/gi)).toBeNull()
})
