import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { crc32, deflateSync } from 'node:zlib'
import type { Locator, Page } from 'playwright-core'
import { onTestFinished } from 'vitest'

/** A file as a person would drop, choose or paste it. */
export interface GivenFile {
  readonly name: string
  readonly mimeType: string
  readonly buffer: Buffer
}

/** Pictures of 8 × 6 CSS pixels that Chromium draws itself, one of each kind it can write. */
export async function drawnPictures(page: Page): Promise<readonly GivenFile[]> {
  const kinds = ['jpeg', 'png', 'webp'] as const
  return Promise.all(
    kinds.map(async (kind) => {
      const mimeType = `image/${kind}`
      return { name: `drawn.${kind}`, mimeType, buffer: Buffer.from(await page.evaluate(draw, mimeType), 'base64') }
    }),
  )
}

/** Runs in the page: a picture in base64. */
async function draw(type: string): Promise<string> {
  const canvas = new OffscreenCanvas(8, 6)
  const pen = canvas.getContext('2d')
  if (pen === null) throw new Error('This browser does not draw')
  pen.fillStyle = 'teal'
  pen.fillRect(0, 0, 8, 6)
  const blob = await canvas.convertToBlob({ type })
  if (blob.type !== type) throw new Error(`This browser writes no ${type}`)
  return btoa(String.fromCharCode(...new Uint8Array(await blob.arrayBuffer())))
}

/** Of the kinds Chromium reads and cannot write. */
export const givenPictures: readonly GivenFile[] = [
  {
    name: 'dot.gif',
    mimeType: 'image/gif',
    buffer: Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64'),
  },
  {
    name: 'square.avif',
    mimeType: 'image/avif',
    buffer: Buffer.from(
      'AAAAIGZ0eXBhdmlmAAAAAGF2aWZtaWYxbWlhZk1BMUIAAADybWV0YQAAAAAAAAAoaGRscgAAAAAAAAAAcGljdAAAAAAAAAAAAAAAAGxp' +
        'YmF2aWYAAAAADnBpdG0AAAAAAAEAAAAeaWxvYwAAAABEAAABAAEAAAABAAABGgAAAB0AAAAoaWluZgAAAAAAAQAAABppbmZlAgAAAAAB' +
        'AABhdjAxQ29sb3IAAAAAamlwcnAAAABLaXBjbwAAABRpc3BlAAAAAAAAAAIAAAACAAAAEHBpeGkAAAAAAwgICAAAAAxhdjFDgQ0MAAAA' +
        'ABNjb2xybmNseAACAAIAAYAAAAAXaXBtYQAAAAAAAAABAAEEAQKDBAAAACVtZGF0EgAKCBgANogQEAwgMg8f8D///8WfhwB8+ErK42A=',
      'base64',
    ),
  },
]

/** A PNG of white pixels and of any size, small as a file: its rows, a bit for each pixel, are all the same. */
export function whitePng(name: string, width: number, height: number): GivenFile {
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  const head = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0])
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  const row = Buffer.alloc(1 + Math.ceil(width / 8), 0xff)
  row[0] = 0 // this row is written as it is
  const rows = Buffer.concat(Array.from({ length: height }, () => row))
  const chunks = [pngChunk('IHDR', head), pngChunk('IDAT', deflateSync(rows)), pngChunk('IEND', Buffer.alloc(0))]
  return { name, mimeType: 'image/png', buffer: Buffer.concat([signature, ...chunks]) }
}

function pngChunk(type: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), content])
  const framed = Buffer.alloc(body.length + 8)
  framed.writeUInt32BE(content.length, 0)
  body.copy(framed, 4)
  framed.writeUInt32BE(crc32(body), body.length + 4)
  return framed
}

/** Drops files on a place of the page, as a file manager does. */
export async function dropFiles(
  page: Page,
  files: readonly GivenFile[],
  at: { readonly x: number; readonly y: number },
) {
  const folder = await mkdtemp(join(tmpdir(), 'stet-drop-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  const paths = await Promise.all(
    files.map(async ({ name, buffer }) => {
      const path = join(folder, name)
      await writeFile(path, buffer)
      return path
    }),
  )
  const line = await page.context().newCDPSession(page)
  const data = { items: [], files: paths, dragOperationsMask: 1 }
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await line.send('Input.dispatchDragEvent', { type, data, ...at })
  await line.detach()
}

/** The middle of an element, in CSS pixels of the window. */
export async function middleOf(element: Locator): Promise<{ readonly x: number; readonly y: number }> {
  const box = await element.boundingBox()
  if (box === null) throw new Error('The element is not on the screen')
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}
