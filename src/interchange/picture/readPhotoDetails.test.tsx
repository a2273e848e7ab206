import fc from 'fast-check'
import { inLanguages, withMetadata, xmpOf } from '~tests/kit/pictureMetadata.ts'
import { expect, test } from 'vitest'
import type { PhotoDetails } from './PhotoDetails.ts'
import { readPhotoDetails } from './readPhotoDetails.ts'

/** A JPEG of 8 × 6 pixels as far as its headers go. */
const bare = Buffer.from([0xff, 0xd8, 0xff, 0xc0, 0, 11, 8, 0, 6, 0, 8, 1, 1, 0x11, 0, 0xff, 0xd9])
const nothing: PhotoDetails = {
  caption: '',
  credit: '',
  creator: '',
  place: '',
  date: '',
  alt: '',
  rights: '',
  instructions: '',
  unread: [],
}

const read = (file: Buffer, language = 'en-GB') =>
  readPhotoDetails(Uint8Array.from(file).buffer, new DOMParser(), language)

const told = xmpOf(
  inLanguages('dc:description', { 'x-default': 'Pumps &amp; supplies', fr: 'Les pompes' }) +
    '<dc:creator><rdf:Seq><rdf:li>Jane Doe</rdf:li><rdf:li>Omar Said</rdf:li></rdf:Seq></dc:creator>' +
    inLanguages('dc:rights', { 'x-default': '© Reuters' }) +
    inLanguages('xmpRights:UsageTerms', { 'x-default': 'Editorial use only' }) +
    inLanguages('Iptc4xmpCore:AltTextAccessibility', { 'x-default': 'Men beside a pump', fr: 'Des hommes' }) +
    '<Iptc4xmpCore:Location>Bustan al-Qasr</Iptc4xmpCore:Location><photoshop:City>Aleppo</photoshop:City>' +
    '<photoshop:Country>Syria</photoshop:Country><photoshop:Credit>Reuters</photoshop:Credit>' +
    '<photoshop:DateCreated>2016-10-02T10:00:00+03:00</photoshop:DateCreated>' +
    '<photoshop:Instructions>No use in Lebanon</photoshop:Instructions>',
)

test('all that XMP tells of a picture is read, in the language of the story', () => {
  const file = withMetadata(bare, { xmp: told })
  const english: PhotoDetails = {
    caption: 'Pumps & supplies',
    credit: 'Reuters',
    creator: 'Jane Doe, Omar Said',
    place: 'Bustan al-Qasr, Aleppo, Syria',
    date: '2016-10-02',
    alt: 'Men beside a pump',
    rights: '© Reuters — Editorial use only',
    instructions: 'No use in Lebanon',
    unread: [],
  }
  expect(read(file)).toEqual(english)
  expect(read(file, 'fr-CA')).toEqual({ ...english, caption: 'Les pompes', alt: 'Des hommes' })
})

test.each(['latin1', 'utf8'] as const)('IPTC records that do not say their encoding are read in %s', (encoding) => {
  const records = [
    [120, 'Le café du port'],
    [80, 'Zoé Müller'],
    [110, 'AFP'],
    [90, 'Orléans'],
    [101, 'France'],
    [55, '20161002'],
    [116, '© AFP'],
    [40, 'Pas après le 5'],
  ] as const
  expect(read(withMetadata(bare, { iptc: { encoding, records } }))).toEqual({
    ...nothing,
    caption: 'Le café du port',
    creator: 'Zoé Müller',
    credit: 'AFP',
    place: 'Orléans, France',
    date: '2016-10-02',
    rights: '© AFP',
    instructions: 'Pas après le 5',
  })
})

test('what XMP does not say is taken from the records beside it', () => {
  const xmp = xmpOf('<photoshop:Credit>Reuters</photoshop:Credit>')
  const iptc = { encoding: 'utf8', records: [[110, 'RTR'] as const, [120, 'The quay'] as const] } as const
  expect(read(withMetadata(bare, { xmp, iptc }))).toEqual({ ...nothing, credit: 'Reuters', caption: 'The quay' })
})

test('a picture that says nothing is no damaged one', () => {
  expect(read(bare)).toEqual(nothing)
})

test('XMP with entities of its own is not read, and the rest of the file is', () => {
  const lol = `<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>`
  const bomb = lol + xmpOf('<photoshop:Credit>&b;</photoshop:Credit>')
  const file = withMetadata(bare, { xmp: bomb, iptc: { encoding: 'utf8', records: [[110, 'AFP']] } })
  expect(read(file)).toEqual({
    ...nothing,
    credit: 'AFP',
    unread: ['The XMP in this file declares entities of its own, which no picture needs, and was not read.'],
  })
})

test('markup in XMP stays words, and controls and overrides go', () => {
  const xmp = xmpOf(
    inLanguages('dc:description', { 'x-default': '&lt;script&gt;alert(1)&lt;/script&gt; \u202eback\nnext' }),
  )
  expect(read(withMetadata(bare, { xmp })).caption).toBe('<script>alert(1)</script> back next')
})

test('a text that is far too long for a caption is left in the file, and that is said', () => {
  const xmp = xmpOf(inLanguages('dc:description', { 'x-default': 'a'.repeat(5000) }))
  expect(read(withMetadata(bare, { xmp }))).toEqual({
    ...nothing,
    unread: ['The caption in this file has 5000 letters, and was left in it: 4000 are the most.'],
  })
})

test('megabytes of XMP in a PNG are not parsed', () => {
  const words = 'x'.repeat(2_000_000)
  expect(read(pngWith(xmpOf(`<photoshop:Credit>${words}</photoshop:Credit>`))).unread).toEqual([
    'The XMP in this file is longer than a million letters and was not read.',
  ])
  expect(read(pngWith(told)).credit).toBe('Reuters')
})

test('the XMP of a WebP picture is read', () => {
  const body = Buffer.from(told)
  const chunk = (name: string, bytes: Buffer) => {
    const size = Buffer.alloc(4)
    size.writeUInt32LE(bytes.length)
    return Buffer.concat([Buffer.from(name), size, bytes, Buffer.alloc(bytes.length % 2)])
  }
  const extended = chunk('VP8X', Buffer.from([0x04, 0, 0, 0, 7, 0, 0, 5, 0, 0]))
  expect(read(chunk('RIFF', Buffer.concat([Buffer.from('WEBP'), extended, chunk('XMP ', body)]))).alt).toBe(
    'Men beside a pump',
  )
})

test('no file makes the reading fail, wherever it is cut or changed', () => {
  const whole = withMetadata(bare, { xmp: told, iptc: { encoding: 'utf8', records: [[120, 'The quay']] } })
  fc.assert(
    fc.property(
      fc.nat(whole.length),
      fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { maxLength: 8 }),
      (length, changes) => {
        const file = Buffer.from(whole)
        for (const [at, byte] of changes) file[at] = byte
        expect(Object.keys(read(file.subarray(0, length)))).toEqual(Object.keys(nothing))
      },
    ),
    { seed: 20161002, numRuns: 300 },
  )
})

/** A PNG of one pixel, as far as its headers go, with XMP in it. */
function pngWith(xmp: string): Buffer {
  const chunk = (name: string, bytes: Buffer) => {
    const size = Buffer.alloc(4)
    size.writeUInt32BE(bytes.length)
    return Buffer.concat([size, Buffer.from(name), bytes, Buffer.alloc(4)])
  }
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 2, 0, 0, 0])),
    chunk('iTXt', Buffer.concat([Buffer.from('XML:com.adobe.xmp\0\0\0\0\0'), Buffer.from(xmp)])),
    chunk('IEND', Buffer.alloc(0)),
  ])
}
