import { beforeEach, expect, test, vi } from 'vitest'
import { readPicture } from './readPicture.ts'

/** Stands for the browser's own decoding, to which every picture is 3 × 2. */
const decode = vi.fn<typeof createImageBitmap>(async () => ({ width: 3, height: 2, close: () => {} }))
beforeEach(() => {
  decode.mockClear()
  vi.stubGlobal('createImageBitmap', decode)
})

/** The head of a PNG that says it has this size. */
function pngOf(width: number, height: number, name = 'march.png'): File {
  const head = new DataView(new ArrayBuffer(33))
  const words = [0x89504e47, 0x0d0a1a0a, 13, 0x49484452, width, height]
  for (const [at, word] of words.entries()) head.setUint32(at * 4, word)
  return new File([head.buffer], name)
}

const said = async (file: File) => {
  const read = await readPicture(file)
  return read.kind === 'refused' ? read.says : null
}

test('a picture over 50 megapixels is refused by its size, and never decoded', async () => {
  expect(await said(pngOf(9000, 7000))).toBe(
    'march.png is 9,000 × 7,000 pixels, 63 megapixels. Make it smaller than 50 and bring it in again.',
  )
  expect(await said(pngOf(50_001, 1000))).toBe(
    'march.png is 50,001 × 1,000 pixels, 50.1 megapixels. Make it smaller than 50 and bring it in again.',
  )
  expect(await said(pngOf(2 ** 31, 2 ** 31, ''))).toMatch(
    /^The picture is 2,147,483,648 × 2,147,483,648 pixels, 4,611,686,018,427.4 megapixels\./,
  )
  expect(decode).not.toHaveBeenCalled()
})

test('a picture of 50 megapixels, and one of a single pixel, come in', async () => {
  expect((await readPicture(pngOf(10_000, 5000))).kind).toBe('read')
  expect((await readPicture(pngOf(1, 1))).kind).toBe('read')
  expect(decode).toHaveBeenCalledTimes(2)
})

test('a picture that does not say its size is damaged, and never decoded', async () => {
  expect(await said(pngOf(0, 7000))).toMatch(/^march\.png is damaged/)
  expect(await said(new File([new Uint8Array([0xff, 0xd8, 0xff, 0xe0])], 'cut.jpg'))).toMatch(/^cut\.jpg is damaged/)
  expect(decode).not.toHaveBeenCalled()
})
