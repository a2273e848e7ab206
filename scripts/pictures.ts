// `npm run pictures`: takes the pictures of the README from the app as it runs, with a story of our own in it.
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from 'playwright-core'
import { preview } from 'vite'
import { chromiumFlags, tsxNames } from '../tests/kit/chromiumFlags.ts'
import { block, placeCaret, type StetPage, stetPage } from '../tests/kit/stetPage.ts'
import { findChromium } from './findChromium.mjs'
import { isBuildStale } from './isBuildStale.mjs'
import { projectRoot } from './projectRoot.mjs'
import { runCommand } from './runCommand.mjs'

interface Picture {
  readonly file: string
  readonly width: number
  readonly height: number
  readonly scheme: 'light' | 'dark'
  readonly pose: (stet: StetPage) => Promise<void>
}

const review = async (stet: StetPage) => {
  await stet.mode('Review')
  await stet.items().first().click()
  await stet.button('Stet').click()
  await stet
    .items(/Unreviewed/)
    .first()
    .click()
}
const previewMode = async (stet: StetPage) => {
  await stet.mode('Preview')
  await stet.anyFrame.contentFrame().getByRole('heading', { level: 1 }).waitFor()
}
const write = async (stet: StetPage) => {
  await placeCaret(block(stet.story, 'paragraph').first())
  await stet.page.keyboard.press('End')
}

const pictures: readonly Picture[] = [
  { file: 'review.png', width: 1440, height: 900, scheme: 'light', pose: review },
  { file: 'preview.png', width: 1440, height: 900, scheme: 'light', pose: previewMode },

  { file: 'phone.png', width: 390, height: 844, scheme: 'light', pose: write },
]

async function take(browser: Browser, address: string, { file, width, height, scheme, pose }: Picture): Promise<void> {
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: scheme,
    reducedMotion: 'reduce',
    locale: 'en-GB',
    timezoneId: 'Asia/Jerusalem',
  })
  context.setDefaultTimeout(20_000)
  await context.addInitScript(tsxNames)
  const page = await context.newPage()
  await page.goto(address)
  await openSample(page)
  await pose(stetPage(page))
  await page.waitForTimeout(800)
  await page.screenshot({ path: join(projectRoot, 'docs', file) })
  await context.close()
  console.log(`docs/${file}`)
}

async function openSample(page: Page): Promise<void> {
  const stet = stetPage(page)
  await stet.button('Open the sample').click()
  await stet.story.waitFor()
  await stet.saved()
}

const executablePath = findChromium()
if (executablePath === null) throw new Error('There is no Chromium on this machine: name one in $CHROMIUM')
if (isBuildStale() && (await runCommand('npm', ['run', '--silent', 'build'])).code !== 0) process.exit(1)
const server = await preview({ root: projectRoot, logLevel: 'error', preview: { host: '127.0.0.1', port: 0 } })
const address = server.resolvedUrls?.local[0]
if (address === undefined) throw new Error('The server did not say where it listens')
const browser = await chromium.launch({ executablePath, headless: true, args: [...chromiumFlags] })
await mkdir(join(projectRoot, 'docs'), { recursive: true })
for (const picture of pictures) await take(browser, address, picture)
await browser.close()
await server.close()
