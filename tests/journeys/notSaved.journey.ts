import { expect, test } from 'vitest'
import { openBrowser, type Visit } from '../kit/browser.ts'
import { block, focused, placeCaret, type StetPage, stetPage } from '../kit/stetPage.ts'

const { visit } = await openBrowser()

/** A disk without room: everything opens, and every write is refused. */
const fullDisk = `
  for (const act of ['add', 'put']) IDBObjectStore.prototype[act] = () => { throw new DOMException('full', 'QuotaExceededError') }
  Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError') }
`
const noClipboard = `if (navigator.clipboard) navigator.clipboard.writeText = () => Promise.reject(new DOMException('refused', 'NotAllowedError'))`

const words = 'Harbour shut after a second flood in a month reached the lower market'

async function notSaved(as: Visit = {}): Promise<StetPage> {
  const { page } = await visit({ before: fullDisk, ...as })
  const stet = stetPage(page)
  await stet.newStory()
  await placeCaret(block(stet.story, 'headline'))
  await page.keyboard.type(words)
  await expect.poll(() => stet.status.first().textContent()).toMatch(/^\s*Not saved/)
  await stet.button('Copy text').waitFor()
  return stet
}

const clipboard = ({ page }: StetPage) => page.evaluate(() => navigator.clipboard.readText())

test('what cannot be kept is copied with one press, by the command too, and the page says so', async () => {
  const stet = await notSaved()
  await stet.button('Copy text').click()
  await stet.page.getByRole('status', { name: 'Message' }).getByText('Copied.').waitFor()
  expect(await clipboard(stet)).toBe(`${words}\n`)
  await stet.button('Close message').click()
  await stet.page.evaluate(() => navigator.clipboard.writeText(''))
  await stet.page.keyboard.press('Control+k')
  await stet.page.getByRole('combobox', { name: 'Search commands' }).fill('copy text')
  await stet.page.getByRole('option', { name: /^Copy text/ }).click()
  await expect.poll(() => clipboard(stet)).toBe(`${words}\n`)
})

test('where the browser refuses the clipboard, the text is there selected and copied the older way', async () => {
  const stet = await notSaved({ before: `${fullDisk}\n${noClipboard}` })
  await stet.button('Copy text').click()
  const dialog = stet.page.getByRole('dialog', { name: 'Copy your text' })
  const field = dialog.getByRole('textbox', { name: 'Text of the story' })
  await expect.poll(() => focused(stet.page)).toMatch(/^textarea Text of the story/)
  const selected = await field.evaluate((one) =>
    one instanceof HTMLTextAreaElement ? one.value.slice(one.selectionStart, one.selectionEnd) : '',
  )
  expect(selected).toBe(`${words}\n`)
  await stet.button('Copy', dialog).click()
  await dialog.waitFor({ state: 'hidden' })
  expect(await clipboard(stet)).toBe(`${words}\n`)
  expect(await focused(stet.page)).toBe('button Copy text')
})

test.for([320, 390, 800, 980, 1100, 1240, 1440] as const)(
  '%d wide, what happened is told whole, with a way to copy and to try again',
  async (width) => {
    const { page, button, status } = await notSaved(width < 760 ? { width, height: 844, phone: true } : { width })
    const told = await status.first().evaluate((one) => {
      const text = one.querySelector('span') ?? one
      return { cut: text.scrollHeight > text.clientHeight + 1, box: one.getBoundingClientRect().toJSON() }
    })
    expect(told.cut).toBe(false)
    const acts = await Promise.all([button('Copy text').boundingBox(), button('Try again').boundingBox()])
    const neighbours = await Promise.all([
      page.getByRole('link', { name: 'Stet, to the shelf' }).boundingBox(),
      ...(width > 760 ? [button('Export').boundingBox(), button(/^Publish/).boundingBox()] : []),
    ])
    expect(overlapsIn([told.box, ...acts, ...neighbours])).toEqual([])
    const bar = await page.getByRole('banner').boundingBox()
    expect(told.box.bottom).toBeLessThanOrEqual((bar?.y ?? 0) + (bar?.height ?? 0))
    for (const act of acts) expect((act?.x ?? Infinity) + (act?.width ?? 0)).toBeLessThanOrEqual(width)
  },
)

interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** The pairs of boxes that lie over one another; one that is not there at all counts as lying over the first. */
const overlapsIn = (boxes: readonly (Box | null)[]) =>
  boxes.flatMap((a, at) =>
    boxes.slice(at + 1).flatMap((b, next) => (a === null || b === null || overlaps(a, b) ? [[at, at + 1 + next]] : [])),
  )

const overlaps = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
