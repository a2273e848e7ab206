import { expect, test } from 'vitest'
import { givenPictures } from '~tests/kit/pictures.ts'
import { pictureSizeOf } from './pictureSizeOf.ts'

/** Pictures of 300 × 5 pixels as Chromium wrote them: of each kind, and of each of WebP's three. */
const drawn = {
  png: 'iVBORw0KGgoAAAANSUhEUgAAASwAAAAFCAYAAAD/qdE/AAAARklEQVR4AezUwQkAMAgDwODkbt7OEbxC/3qGTHafz0AGZKAhAxOPAAECJQIKq+RQxiRAIFFYh1JgVQLtAgqr/YLmJ3BI4AMAAP//II/U4wAAAAZJREFUAwDXXFb9R6pJ6QAAAABJRU5ErkJggg==',
  webp: 'UklGRkIAAABXRUJQVlA4IDYAAACwAwCdASosAQUAP/3+/3+/uzayIagD8D+JaQAADHThw4cOHDhugAD+u7RNz/pOICgEAAAAAAA=',
  'lossless webp': 'UklGRhwAAABXRUJQVlA4TBAAAAAvKwEBAAdQwChg/wMR0f8A',
  'extended webp':
    'UklGRmwAAABXRUJQVlA4WAoAAAAQAAAAKwEABAAAQUxQSBAAAAABB1DAiAgACeH/eDmi/ykPVlA4IDYAAACwAwCdASosAQUAP/3+/3+/uzayIagD8D+JaQAADHThw4cOHDhugAD+u7RNz/pOICgEAAAAAAA=',
  jpeg: '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAP//////////////////////////////////////////////////////////////////////////////////////2wBDAf//////////////////////////////////////////////////////////////////////////////////////wAARCAAFASwDASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAH/xAAUEAEAAAAAAAAAAAAAAAAAAAAA/8QAFgEBAQEAAAAAAAAAAAAAAAAAAAEC/8QAFBEBAAAAAAAAAAAAAAAAAAAAAP/aAAwDAQACEQMRAD8AgCsgAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAP/9k=',
}

const bytesOf = (base64: string) => new Uint8Array(Buffer.from(base64, 'base64'))

test.for(Object.entries(drawn))('the size of a %s is in its head', ([, base64]) => {
  expect(pictureSizeOf(bytesOf(base64))).toEqual({ width: 300, height: 5 })
})

test('a GIF and an AVIF say their sizes too', () => {
  expect(givenPictures.map(({ buffer }) => pictureSizeOf(new Uint8Array(buffer)))).toEqual([
    { width: 1, height: 1 },
    { width: 2, height: 2 },
  ])
})

test('a JPEG says it behind whatever was written before, in any of its processes', () => {
  const jpeg = bytesOf(drawn.jpeg)
  // A preview in Exif data is a JPEG with a size of its own; fill bytes and a marker without a length may stand between.
  const exif = [0xff, 0xe1, 0, 2 + 11, 0xff, 0xd8, 0xff, 0xc0, 0, 17, 8, 0, 1, 0, 1]
  const late = new Uint8Array([0xff, 0xd8, ...exif, 0xff, 0xff, 0xff, 0x01, ...jpeg.subarray(2)])
  expect(pictureSizeOf(late)).toEqual({ width: 300, height: 5 })
  const frame = jpeg.findIndex((byte, at) => byte === 0xff && jpeg[at + 1] === 0xc0)
  const progressive = jpeg.with(frame + 1, 0xc2)
  expect(pictureSizeOf(progressive)).toEqual({ width: 300, height: 5 })
})

test('of several pictures in an AVIF the largest is the whole', () => {
  const avif = new Uint8Array(givenPictures[1]?.buffer ?? [])
  const at = Buffer.from(avif).indexOf('ispe')
  const property = avif.slice(at - 4, at + 16)
  new DataView(property.buffer).setUint32(12, 9000)
  new DataView(property.buffer).setUint32(16, 7000)
  const longer = new Uint8Array([...avif.subarray(0, at + 16), ...property, ...avif.subarray(at + 16)])
  const sizes = new DataView(longer.buffer)
  for (const box of ['meta', 'iprp', 'ipco']) {
    const head = Buffer.from(longer).indexOf(box) - 4
    sizes.setUint32(head, sizes.getUint32(head) + 20)
  }
  expect(pictureSizeOf(longer)).toEqual({ width: 9000, height: 7000 })
})

test('a file that is cut anywhere says the same size or none, and never throws', () => {
  const all = [...Object.values(drawn).map(bytesOf), ...givenPictures.map(({ buffer }) => new Uint8Array(buffer))]
  for (const bytes of all) {
    const whole = pictureSizeOf(bytes)
    for (let length = 0; length < bytes.length; length++)
      expect([null, whole]).toContainEqual(pictureSizeOf(bytes.subarray(0, length)))
  }
})

test('bytes that are no picture, or lie about their parts, have no size', () => {
  const none = [
    'Dear editor,',
    '\x89PNG\r\n\x1a\nnothing more at all',
    'RIFF\x10\0\0\0WEBPVP9 \0\0\0\0',
    '\0\0\0\x10ftypavif\0\0\0\0\0\0\0\0meta',
    '\0\0\0\x10ftypavif\0\0\0\0\0\0\0\x01meta\0\0\0\0\0\0\0\0',
    '\xff\xd8\xff\xc4\0\0\xff',
    `GIF89a${'\0'.repeat(20)}`,
  ]
  for (const words of none) expect(pictureSizeOf(new Uint8Array(Buffer.from(words, 'latin1')))).toBeNull()
})
