import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { openBrowser } from '../kit/browser.ts'
import { drawnPictures, dropFiles, type GivenFile, givenPictures, middleOf, whitePng } from '../kit/pictures.ts'
import { block, placeCaret, type StetPage, stetPage, wordsOf } from '../kit/stetPage.ts'

const { visit } = await openBrowser()

const begin = async (before?: string) => {
  const { page, openTab } = await visit(before === undefined ? {} : { before })
  const stet = stetPage(page)
  await stet.newStory()
  return { page, openTab, stet, pictures: [...(await drawnPictures(page)), ...givenPictures] }
}

/** What is drawn of each photo block, in order: the picture's own size and its file's name; null where none is seen. */
const drawnIn = (page: Page) =>
  block(stetPage(page).story, 'photo').evaluateAll((photos) =>
    photos.map((photo) => {
      const image = photo.querySelector('img')
      return image === null || image.hidden || image.naturalWidth === 0
        ? null
        : `${image.naturalWidth} × ${image.naturalHeight}`
    }),
  )

const sizes = ['8 × 6', '8 × 6', '8 × 6', '1 × 1', '2 × 2']

const choose = async ({ page, story }: StetPage, file: GivenFile, button = 'Choose a picture') => {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    block(story, 'photo').getByRole('button', { name: button }).last().click(),
  ])
  await chooser.setFiles(file)
}

const addPhoto = async ({ page, button }: StetPage) => {
  await button('Photo', page.getByRole('toolbar', { name: 'Formatting' })).click()
}

const message = ({ page }: StetPage) => page.getByRole('status', { name: 'Message' }).textContent()

test('pictures of every kind are chosen, kept, shown on the page, and carried by a Stet file', async () => {
  const { page, stet, pictures } = await begin()
  for (const [at, picture] of pictures.entries()) {
    await addPhoto(stet)
    await choose(stet, picture)
    await expect.poll(() => drawnIn(page)).toEqual(sizes.slice(0, at + 1))
    await page.keyboard.press('ControlOrMeta+End')
  }
  await stet.saved()
  await page.reload()
  await expect.poll(() => drawnIn(page)).toEqual(sizes)

  await stet.pane('Preview')
  const shown = stet.anyFrame.contentFrame().locator('img')
  await expect
    .poll(() => shown.evaluateAll((all) => all.map((one) => one instanceof HTMLImageElement && one.naturalWidth)))
    .toEqual([8, 8, 8, 1, 2])

  const file = await stet.exported(/Stet file/)
  const { log } = JSON.parse(file) as { readonly log: unknown } // our own file, read as a test may
  expect(JSON.stringify(log)).not.toContain('data:')
  expect(await stet.exported(/HTML/)).toContain('src="data:image/webp;base64,')

  const { page: elsewhere } = await visit()
  const there = stetPage(elsewhere)
  await there.importFile('pictures.stet.json', file)
  await expect.poll(() => drawnIn(elsewhere)).toEqual(sizes)
  await there.saved()
  await elsewhere.reload()
  await expect.poll(() => drawnIn(elsewhere)).toEqual(sizes)
})

test('a picture is replaced in its block, and one undo brings the one before', async () => {
  const { page, stet, pictures } = await begin()
  const [jpeg, , , gif] = pictures
  if (jpeg === undefined || gif === undefined) throw new Error('No pictures')
  await addPhoto(stet)
  await choose(stet, jpeg)
  await expect.poll(() => drawnIn(page)).toEqual(['8 × 6'])
  await choose(stet, gif, 'Replace')
  await expect.poll(() => drawnIn(page)).toEqual(['1 × 1'])
  await placeCaret(block(stet.story, 'caption'))
  await page.keyboard.press('ControlOrMeta+Z')
  await expect.poll(() => drawnIn(page)).toEqual(['8 × 6'])
})

test('pictures dropped on the text stand where they were dropped, in their order', async () => {
  const { page, stet, pictures } = await begin()
  await placeCaret(block(stet.story, 'paragraph').last())
  await page.keyboard.type('Before')
  await page.keyboard.press('Enter')
  await page.keyboard.type('After')
  await dropFiles(page, pictures, await middleOf(block(stet.story, 'paragraph').first()))
  await expect.poll(() => drawnIn(page)).toEqual(sizes)
  const kinds = await stet.story
    .locator('> [data-kind]')
    .evaluateAll((all) =>
      all.slice(4).map((one) => (one.getAttribute('data-kind') === 'photo' ? 'photo' : one.textContent)),
    )
  expect(kinds).toEqual(['Before', ...sizes.map(() => 'photo'), 'After'])
})

test('a picture dropped on the frame of a photo fills it', async () => {
  const { page, stet, pictures } = await begin()
  await addPhoto(stet)
  await page.keyboard.type('The pumps at noon')
  await dropFiles(page, pictures.slice(0, 1), await middleOf(stet.button('Choose a picture', stet.story)))
  await expect.poll(() => drawnIn(page)).toEqual(['8 × 6'])
  expect(await wordsOf(stet.story, 'caption')).toEqual(['The pumps at noon'])
})

test('a file dropped beside the text does not take the page away', async () => {
  const { page, stet, pictures } = await begin()
  const address = page.url()
  await placeCaret(block(stet.story, 'paragraph').last())
  await page.keyboard.type('Still here')
  await page.evaluate(() => {
    // What nobody takes up, a browser opens. It asks when all have been told, and plugins that come late are told last.
    window.addEventListener('dragover', (event) =>
      setTimeout(() => void (document.title = `taken: ${event.defaultPrevented}`)),
    )
  })
  await dropFiles(page, pictures.slice(0, 1), { x: 120, y: 700 })
  await expect.poll(() => page.title()).toBe('taken: true')
  await page.keyboard.type(', and writing')
  expect(page.url()).toBe(address)
  expect(await wordsOf(stet.story, 'paragraph')).toEqual(['Still here, and writing'])
})

test('a picture on the clipboard is pasted as a photo', async () => {
  const { page, stet, pictures } = await begin()
  const png = pictures[1]?.buffer.toString('base64') ?? ''
  await placeCaret(block(stet.story, 'paragraph').last())
  await page.keyboard.type('A picture follows')
  await page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0))
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': new Blob([bytes], { type: 'image/png' }) })])
  }, png)
  await page.keyboard.press('ControlOrMeta+V')
  await expect.poll(() => drawnIn(page)).toEqual(['8 × 6'])
  // The caret waits in the caption.
  await page.keyboard.type('Caption')
  expect(await wordsOf(stet.story, 'caption')).toEqual(['Caption'])
  expect(await wordsOf(stet.story, 'paragraph')).toEqual(['A picture follows'])
})

const scripted = `<svg xmlns="http://www.w3.org/2000/svg" onload="document.title='struck'"><script>document.title='struck'</script></svg>`
const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

const refusedFiles: readonly (readonly [string, GivenFile, RegExp])[] = [
  [
    'over 20 MB',
    { name: 'huge.png', mimeType: 'image/png', buffer: Buffer.concat([png, Buffer.alloc(20 * 1024 * 1024)]) },
    /huge\.png has 21 MB; pictures may have 20 MB at most\./,
  ],
  [
    '60 megapixels',
    whitePng('giant.png', 10_000, 6000),
    /giant\.png is 10,000 × 6,000 pixels, 60 megapixels\. Make it smaller than 50 and bring it in again\./,
  ],
  [
    'broken',
    { name: 'broken.png', mimeType: 'image/png', buffer: Buffer.concat([png, Buffer.from('nothing more')]) },
    /broken\.png is damaged/,
  ],
  ['empty', { name: 'empty.jpg', mimeType: 'image/jpeg', buffer: Buffer.alloc(0) }, /empty\.jpg is empty/],
  [
    'no picture',
    { name: 'letter.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('Dear editor,') },
    /letter\.jpg is not a JPEG, PNG, WebP, AVIF or GIF/,
  ],
  [
    'an SVG with a script',
    { name: 'drawing.svg', mimeType: 'image/svg+xml', buffer: Buffer.from(scripted) },
    /drawing\.svg is not a JPEG, PNG, WebP, AVIF or GIF/,
  ],
  [
    'a PDF',
    { name: 'report.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7') },
    /report\.pdf is not a JPEG, PNG, WebP, AVIF or GIF/,
  ],
]

test.for(refusedFiles)(
  'a file that is %s is refused with a sentence, and nothing is changed',
  async ([, file, says]) => {
    const { page, stet } = await begin()
    await placeCaret(block(stet.story, 'paragraph').last())
    await page.keyboard.type('Words that stand.')
    await dropFiles(page, [file], await middleOf(block(stet.story, 'paragraph').last()))
    await expect.poll(() => message(stet)).toMatch(says)
    expect(await block(stet.story, 'photo').count()).toBe(0)
    await stet.button('Close message').click()

    await placeCaret(block(stet.story, 'paragraph').last())
    await addPhoto(stet)
    await choose(stet, file)
    await expect.poll(() => message(stet)).toMatch(says)
    expect(await drawnIn(page)).toEqual([null])
    expect((await wordsOf(stet.story, 'paragraph'))[0]).toBe('Words that stand.')
    expect(await page.title()).not.toBe('struck')

    // It is over with a picture that is taken.
    await choose(stet, whitePng('good.png', 40, 30))
    await expect.poll(() => message(stet)).toBe('')
  },
)

test('each of several files that are refused is told', async () => {
  const { page, stet, pictures } = await begin()
  const bad = refusedFiles.slice(1, 5).map(([, file]) => file)
  await dropFiles(page, [...bad, ...pictures.slice(0, 1)], await middleOf(block(stet.story, 'paragraph').last()))
  await expect.poll(() => drawnIn(page)).toEqual(['8 × 6'])
  const says = await message(stet)
  for (const [, , sentence] of refusedFiles.slice(1, 5)) expect(says).toMatch(sentence)
})

test('a picture of 50 megapixels and one of a single pixel come in, and the small one is shown at its size', async () => {
  const { page, stet } = await begin()
  const files = [whitePng('fifty.png', 10_000, 5000), whitePng('dot.png', 1, 1)]
  await dropFiles(page, files, await middleOf(block(stet.story, 'paragraph').last()))
  await expect.poll(() => drawnIn(page)).toEqual(['10000 × 5000', '1 × 1'])
  const dot = { width: 1, height: 1 }
  expect(await block(stet.story, 'photo').last().locator('img').boundingBox()).toMatchObject(dot)
  await stet.pane('Preview')
  const shown = stet.anyFrame.contentFrame().locator('img').last()
  await expect
    .poll(() => shown.evaluate(({ clientWidth: width, clientHeight: height }) => ({ width, height })))
    .toEqual(dot)
})

test('a picture that cannot be kept is told, and the story goes on', async () => {
  const { page, stet, pictures } = await begin(`
    const put = IDBObjectStore.prototype.put
    for (const act of ['add', 'put']) {
      const before = IDBObjectStore.prototype[act]
      IDBObjectStore.prototype[act] = function (value, ...key) {
        if (JSON.stringify(value).includes('image/') || value instanceof Blob || Object.values(value ?? {}).some((one) => one instanceof Blob || one instanceof ArrayBuffer))
          throw new DOMException('full', 'QuotaExceededError')
        return before.call(this, value, ...key)
      }
    }`)
  await dropFiles(page, pictures.slice(0, 1), await middleOf(block(stet.story, 'paragraph').last()))
  await expect.poll(() => message(stet)).toMatch(/drawn\.jpeg could not be kept\. This browser has no room left/)
  expect(await block(stet.story, 'photo').count()).toBe(0)
  await placeCaret(block(stet.story, 'paragraph').last())
  await page.keyboard.type('The words go on.')
  await stet.saved()
  expect(await wordsOf(stet.story, 'paragraph')).toEqual(['The words go on.'])
})
