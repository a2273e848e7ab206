import { expect, test } from 'vitest'
import {
  type BlobHash,
  type BlockId,
  type Edition,
  emptyStory,
  plainHouse,
  richText,
  type Story,
  type Zone,
} from '~/story'
import { folderFiles } from './folderFiles.ts'
import { sizedPicture } from './sizedPicture.ts'

const hash = 'a' as BlobHash
const photo = {
  blob: hash,
  type: 'image/jpeg',
  width: 1000,
  height: 500,
  name: 'Harbour at dawn.JPG',
  focus: { x: 0, y: 0 },
}
const story: Story = {
  ...emptyStory({ language: 'en-GB', direction: 'ltr', zone: 'Europe/London' as Zone }, 'p' as BlockId),
  headline: richText('Ferry is late'),
  body: [
    {
      kind: 'photo',
      id: 'p' as BlockId,
      picture: photo,
      caption: richText('The harbour'),
      credit: 'Reuters',
      alt: 'Boats',
    },
  ],
}
const jerusalem: Edition = { id: 'jerusalem/il', name: 'Jerusalem', language: 'he', zone: 'Asia/Jerusalem' as Zone }
const draw = async ({ width: from, height: deep }: { width: number; height: number }, width: number) => ({
  width,
  height: Math.round((deep * width) / from),
  blob: new Blob([], { type: 'image/jpeg' }),
})

async function made() {
  const sized = await sizedPicture(photo, draw)
  return folderFiles(story, {
    house: plainHouse,
    pages: [{ css: 'p { color: red }' }, { css: '', edition: jerusalem }],
    pictures: new Map([[hash, { blob: new Blob([], { type: 'image/jpeg' }), ...sized }]]),
  })
}

test('a folder has a page for each edition, and the pictures in sizes and crops beside them', async () => {
  const files = await made()
  expect(files.map(({ name }) => name)).toEqual([
    'index.html',
    'jerusalem-il.html',
    'story.jsonld',
    'pictures/1.jpg',
    'pictures/1-400.jpg',
    'pictures/1-600.jpg',
    'pictures/1-900.jpg',
    'pictures/1-952x500.jpg',
    'pictures/1-667x500.jpg',
    'pictures/1-500x500.jpg',
  ])
})

test('every address on its pages is a file of the folder', async () => {
  const files = await made()
  const names = files.map(({ name }) => name)
  const [page] = files.flatMap(({ name, input }) => (name === 'index.html' && typeof input === 'string' ? [input] : []))
  const asked = [...(page ?? '').matchAll(/pictures\/[\w.-]+/g)].map(([address]) => address)
  expect(new Set(asked)).toEqual(new Set(names.filter((name) => name.startsWith('pictures/'))))
  expect(page).toContain("img-src data: blob: 'self';")
})

test('nothing is drawn larger than the picture, and a tiny one has no sizes', async () => {
  const { sizes, crops } = await sizedPicture({ ...photo, width: 1, height: 1 }, draw)
  expect([sizes, crops.map(({ width, height }) => `${width}x${height}`)]).toEqual([[], ['1x1', '1x1', '1x1']])
})
