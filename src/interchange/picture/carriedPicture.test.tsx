import { deflateSync } from 'node:zlib'
import ExifReader from 'exifreader'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { richText } from '~/story'
import { avifSaying, exifOf, jpegWith, pngOf, webpOf } from '~tests/kit/pictureFiles.ts'
import { givenPictures } from '~tests/kit/pictures.ts'
import { inLanguages, withMetadata, xmpOf } from '~tests/kit/pictureMetadata.ts'
import { carriedPicture } from './carriedPicture.ts'
import type { Bytes } from './PictureFile.ts'
import { readPhotoDetails } from './readPhotoDetails.ts'

const told = xmpOf(
  inLanguages('dc:description', { 'x-default': 'The caption of the file' }) +
    '<dc:creator><rdf:Seq><rdf:li>Jane Doe</rdf:li></rdf:Seq></dc:creator>' +
    inLanguages('dc:rights', { 'x-default': '© Reuters' }) +
    inLanguages('xmpRights:UsageTerms', { 'x-default': 'Editorial use only' }) +
    '<xmpRights:WebStatement>https://reuters.example/rights</xmpRights:WebStatement>' +
    '<plus:Licensor xmlns:plus="http://ns.useplus.org/ldf/xmp/1.0/"><rdf:Seq><rdf:li rdf:parseType="Resource"><plus:LicensorURL>https://reuters.example/buy</plus:LicensorURL></rdf:li></rdf:Seq></plus:Licensor>' +
    '<photoshop:City>Aleppo</photoshop:City><photoshop:DateCreated>2016-10-02</photoshop:DateCreated>' +
    '<tiff:Orientation xmlns:tiff="http://ns.adobe.com/tiff/1.0/">6</tiff:Orientation>' +
    '<photoshop:Instructions>No use in Lebanon</photoshop:Instructions>',
)
/** Turned by a quarter, with a place and the number of a camera. */
const exif = exifOf({ orientation: 6, serial: 'CAMERA-4711', latitude: [36, 12, 0] })
const profile = 'ICC of a monitor'
const iptc = { encoding: 'utf8', records: [[40, 'No use in Lebanon'] as const, [90, 'Aleppo'] as const] } as const

const files = {
  JPEG: withMetadata(jpegWith({ exif, profile, comment: 'CAMERA-4711', after: 'CAMERA-4711' }), { xmp: told, iptc }),
  PNG: pngOf({ exif, profile, xmp: told, text: 'CAMERA-4711' }),
  WebP: webpOf({ exif, profile, xmp: told }),
}
const kinds = Object.keys(files) as (keyof typeof files)[] // its own keys
const secrets = /No use in Lebanon|CAMERA-4711|Aleppo|2016-10-02|caption of the file/

const block = {
  name: 'quay.jpg',
  caption: richText('Pumps & “supplies” on the quay'),
  credit: 'Jane Doe/Reuters',
  alt: 'Two men <beside> a pump',
}
const bytesOf = (file: Buffer): Bytes => Uint8Array.from(file)
const carried = (file: Buffer, carry: 'credit and rights' | 'everything' | 'nothing', photo = block) =>
  carriedPicture(bytesOf(file), photo, {
    house: { pictureMetadata: carry },
    parser: new DOMParser(),
    language: 'en-GB',
  })
const lettersOf = (bytes: Bytes | null): string => Buffer.from(bytes ?? []).toString('latin1')
const read = (bytes: Bytes | null) => readPhotoDetails((bytes ?? new Uint8Array(0)).buffer, new DOMParser(), 'en-GB')
const tagsOf = (bytes: Bytes | null) =>
  ExifReader.load((bytes ?? new Uint8Array(0)).buffer, { expanded: true, domParser: new DOMParser() })
const inWords = {
  caption: 'Pumps & “supplies” on the quay',
  credit: 'Jane Doe/Reuters',
  creator: 'Jane Doe',
  place: '',
  date: '',
  alt: 'Two men <beside> a pump',
  rights: '© Reuters — Editorial use only',
  instructions: '',
  unread: [],
}

test.each(kinds)(
  '%s: by default a picture says its block’s words and the rights of its file, and nothing else',
  (kind) => {
    const { whole, packet, says } = carried(files[kind], 'credit and rights')
    expect(read(whole)).toEqual(inWords)
    expect(lettersOf(whole)).not.toMatch(secrets)
    expect(lettersOf(whole)).toContain('https://reuters.example/rights')
    expect(lettersOf(whole)).toContain('https://reuters.example/buy')
    expect([says, packet]).toEqual(['', expect.stringContaining('photoshop:Credit')])
    expect(tagsOf(whole)).not.toHaveProperty('gps')
  },
)

test.each(kinds)('%s: whatever it says, it keeps its pixels, its colours and the way it is turned', (kind) => {
  for (const carry of ['credit and rights', 'nothing'] as const) {
    const { whole } = carried(files[kind], carry)
    expect(tagsOf(whole).exif?.Orientation?.value).toBe(6)
    expect(lettersOf(whole)).toContain(kind === 'PNG' ? deflateSync(profile).toString('latin1') : profile)
    expect(lettersOf(whole)).toContain('PIXELS')
  }
})

test.each(kinds)('%s: where it is to say nothing, nothing is left of what its file said', (kind) => {
  const { whole, packet } = carried(files[kind], 'nothing')
  expect(lettersOf(whole)).not.toMatch(secrets)
  expect(lettersOf(whole)).not.toMatch(/Reuters|Jane|xmpmeta/)
  expect(packet).toBe('')
})

test.each(kinds)('%s: where it is to say everything, its file goes out byte for byte', (kind) => {
  expect(carried(files[kind], 'everything').whole).toEqual(bytesOf(files[kind]))
})

const drawn = { JPEG: jpegWith({}), PNG: pngOf({}), WebP: webpOf({}) }

test.each(kinds.flatMap((from) => kinds.map((to) => [from, to] as const)))(
  'a %s drawn smaller as a %s says the same, and is not turned a second time',
  (from, to) => {
    const small = bytesOf(drawn[to])
    expect(read(carried(files[from], 'credit and rights').drawn(small))).toEqual(inWords)
    expect(lettersOf(carried(files[from], 'nothing').drawn(small))).not.toMatch(/xmpmeta|Exif|EXIF|eXIf/)
    const whole = carried(files[from], 'everything').drawn(small)
    expect(tagsOf(whole).exif?.Orientation?.value).toBe(1)
    expect(lettersOf(whole)).toContain('CAMERA-4711')
    expect(lettersOf(whole)).toContain('No use in Lebanon')
    expect(lettersOf(whole)).toContain('<tiff:Orientation xmlns:tiff="http://ns.adobe.com/tiff/1.0/">1<')
  },
)

test('who is not named to readers is not named in the file, nor in its notice', () => {
  const xmp = xmpOf(
    '<dc:creator><rdf:Seq><rdf:li>Jane Doe</rdf:li><rdf:li>Omar Said</rdf:li></rdf:Seq></dc:creator>' +
      inLanguages('dc:rights', { 'x-default': '© omar said/AMC' }) +
      inLanguages('xmpRights:UsageTerms', { 'x-default': 'Editorial use only' }),
  )
  const { whole } = carried(withMetadata(jpegWith({}), { xmp }), 'credit and rights')
  expect(read(whole)).toMatchObject({ creator: 'Jane Doe', rights: 'Editorial use only' })
  expect(lettersOf(whole)).not.toMatch(/omar said/i)
})

test('a block without words and a file without rights are a picture without a word', () => {
  const silent = { name: '', caption: richText(''), credit: ' ', alt: '' }
  expect(carried(jpegWith({}), 'credit and rights', silent)).toMatchObject({
    whole: bytesOf(jpegWith({})),
    packet: '',
    says: '',
  })
})

test('IPTC’s older records have what they have room for, whole', () => {
  const photo = { ...block, credit: `Jane Doe/${'Reuters '.repeat(5)}`.trim() }
  const { iptc: records } = tagsOf(carried(files.JPEG, 'credit and rights', photo).whole)
  expect(records?.['Caption/Abstract']?.description).toBe('Pumps & “supplies” on the quay')
  expect(records?.['Copyright Notice']?.description).toBe('© Reuters')
  expect(records).not.toHaveProperty('Credit')
})

test('a caption longer than a file has room for is left out of it, and that is said', () => {
  const { whole, says } = carried(files.JPEG, 'credit and rights', { ...block, caption: richText('a'.repeat(70_000)) })
  expect(read(whole)).toMatchObject({ caption: '', credit: 'Jane Doe/Reuters' })
  expect(says).toBe(
    '“quay.jpg” has a longer caption or credit than its file has room for. All of it stands on the page, and the file has what fits.',
  )
})

test('megabytes of XMP are neither read nor carried, unless everything is', () => {
  const png = pngOf({ xmp: xmpOf(`<photoshop:Credit>${'x'.repeat(2_000_000)}</photoshop:Credit>`) })
  expect(carried(png, 'credit and rights').whole?.length).toBeLessThan(5_000)
  expect(carried(png, 'everything').drawn(bytesOf(jpegWith({}))).length).toBeLessThan(1_000)
})

test('a GIF keeps its loops and colours, loses its comments, and is told to carry no credit', () => {
  const gif = Buffer.concat([
    Buffer.from('GIF89a\x01\0\x01\0\x80\0\0\0\0\0\xff\xff\xff', 'latin1'),
    Buffer.from('!\xff\x0bNETSCAPE2.0\x03\x01\0\0\0!\xfe\x0bCAMERA-4711\0', 'latin1'),
    Buffer.from('!\xff\x0bXMP DataXMP\x06Aleppo\0!\xf9\x04\0\0\0\0\0', 'latin1'),
    Buffer.from(',\0\0\0\0\x01\0\x01\0\0\x02\x02D\x01\0;', 'latin1'),
  ])
  const { whole, says } = carried(gif, 'credit and rights')
  expect(lettersOf(whole)).toMatch(/^GIF89a[^]+NETSCAPE2\.0[^]+;$/)
  expect(lettersOf(whole)).not.toMatch(secrets)
  expect(says).toBe('“quay.jpg” is a GIF or AVIF picture, which Stet writes no credit into. It stands on the page.')
})

test('what an AVIF says is blanked where it stands, so that nothing in it moves', () => {
  const plain = givenPictures.find(({ name }) => name === 'square.avif')?.buffer ?? Buffer.alloc(0)
  expect(carried(plain, 'nothing').whole).toEqual(bytesOf(plain))
  const file = avifSaying(told)
  expect(lettersOf(bytesOf(file))).toMatch(secrets)
  const { whole } = carried(file, 'nothing')
  expect(lettersOf(whole)).not.toMatch(secrets)
  expect(lettersOf(whole)).toContain('PIXELS')
  expect(whole).toHaveLength(file.length)
  expect(read(carried(file, 'everything').drawn(bytesOf(drawn.JPEG))).instructions).toBe('No use in Lebanon')
})

test('a file that is cut gives away nothing that is not asked for, and makes nothing fail', () => {
  fc.assert(
    fc.property(fc.constantFrom(...kinds), fc.nat(), (kind, length) => {
      const file = files[kind].subarray(0, length % files[kind].length)
      const { whole, says } = carried(file, 'credit and rights')
      expect(lettersOf(whole)).not.toMatch(secrets)
      expect(says.startsWith('“quay.jpg” was left out: its file is damaged')).toBe(whole === null)
    }),
    { seed: 20161002, numRuns: 600 },
  )
})

test('no file makes the carrying fail, whatever is changed in it', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...kinds),
      fc.constantFrom('credit and rights', 'everything', 'nothing'),
      fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 8 }),
      (kind, carry, changes) => {
        const file = Buffer.from(files[kind])
        for (const [at, byte] of changes) file[at % file.length] = byte
        const { drawn: say } = carried(file, carry)
        expect(say(bytesOf(drawn.WebP)).length).toBeGreaterThan(0)
      },
    ),
    { seed: 20161002, numRuns: 600 },
  )
})
