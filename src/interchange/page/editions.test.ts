import { expect, test } from 'vitest'
import {
  emptyStory,
  type BlobHash,
  type BlockId,
  type Instant,
  loadPageWords,
  plainHouse,
  richText,
  type Story,
  type Zone,
} from '~/story'
import { writeNewsletter } from '../newsletter/writeNewsletter.ts'
import { writeText } from '../text/writeText.ts'
import { pageOf } from './pageOf.ts'
import { writeHtml } from './writeHtml.ts'

const at = (iso: string) => Date.parse(iso) as Instant
const written: Story = {
  ...emptyStory({ language: 'en-GB', direction: 'ltr', zone: 'Europe/London' as Zone }, 'p' as BlockId),
  headline: richText('Ferry is late'),
  publishedAt: at('2016-10-02T18:20:00Z'),
}
const house = { ...plainHouse, name: 'The Meridian' }
const jerusalem = { language: 'he', zone: 'Asia/Jerusalem' as Zone, masthead: 'המרידיאן' }
const newYork = { language: 'en-US', zone: 'America/New_York' as Zone }
const options = { house, css: '', picture: () => null }
const timesIn = (html: string) => /<p class="times"[^>]*>(.*?)<\/p>/.exec(html)?.[1]?.replaceAll(/<[^>]*>/g, '')

test('each edition tells the same moment in its zone, with its place', () => {
  const told = [undefined, newYork].map((edition) =>
    timesIn(pageOf(written, { ...options, edition }).parts[0]?.html ?? ''),
  )
  expect(told).toEqual(['Sunday, 2 October 2016, 19:20 United Kingdom Time', 'Sunday, October 2, 2016, 14:20 ET'])
})

test('what stands around the story is in the edition’s language and direction, and the story in its own', async () => {
  const words = await loadPageWords('he')
  const page = pageOf(written, { ...options, words, edition: jerusalem })
  expect([page.lang, page.dir, page.own]).toEqual(['he', 'rtl', { lang: 'en-GB', dir: 'ltr' }])
  const [header] = page.parts
  expect(header?.html).toContain('<p class="masthead" data-role="masthead" lang="he" dir="rtl">המרידיאן</p>')
  expect(header?.html).toContain('datetime="2016-10-02T21:20:00+03:00"')
  const html = writeHtml(written, { ...options, words, edition: jerusalem })
  expect(html).toContain('<html lang="he" dir="rtl">')
  expect(html).toContain('<article role="main" class="story" lang="en-GB" dir="ltr">')
  expect(html).toContain('<meta property="og:site_name" content="המרידיאן">')
  expect(html).toContain('"datePublished": "2016-10-02T21:20:00+03:00"')
  expect(html).toContain('"inLanguage": "en-GB"')
})

test('blocks are the very same parts in every edition', async () => {
  const words = await loadPageWords('he')
  const body = [{ kind: 'paragraph', id: 'p' as BlockId, text: richText('It will come.') }] as const
  const [plain, seen] = [undefined, jerusalem].map(
    (edition) => pageOf({ ...written, body }, { ...options, edition, ...(edition && { words }) }).parts[1],
  )
  expect(seen).toBe(plain)
})

test('an editor’s change is told beside the first time, and only when there was one', () => {
  const changed = { ...written, updatedAt: at('2016-10-03T06:10:00Z') }
  const updated =
    'Published Sunday, 2 October 2016, 19:20 United Kingdom Time Updated Monday, 3 October 2016, 07:10 United Kingdom Time'
  expect(timesIn(writeHtml(changed, options))).toBe(updated)
  expect(writeNewsletter(changed, options)).toContain('Updated <time datetime="2016-10-03T07:10:00+01:00">')
  expect(timesIn(writeHtml({ ...written, updatedAt: written.publishedAt }, options))).toBe(
    'Sunday, 2 October 2016, 19:20 United Kingdom Time',
  )
})

test('an embargo stands over the wire text until the story is out', () => {
  const held = { ...written, publishedAt: null, embargo: at('2016-10-02T18:20:00Z') }
  expect(writeText(held)).toBe('Embargoed until Sunday, 2 October 2016, 19:20 United Kingdom Time\n\nFerry is late\n')
  expect(writeText({ ...held, publishedAt: held.embargo })).toBe('Ferry is late\n')
})

test('a zone that is not known here is told as UTC', () => {
  expect(timesIn(writeHtml({ ...written, zone: 'Mars/Olympus' as Zone }, options))).toBe(
    'Sunday, 2 October 2016, 18:20 UTC',
  )
})

test('a page lets nothing load but what it carries and the pictures of its story', () => {
  const photo = { blob: 'a' as BlobHash, type: 'image/png', width: 4, height: 3, name: 'a.png' }
  const body = [{ kind: 'photo', id: 'p' as BlockId, picture: photo, caption: [], credit: '', alt: '' }] as const
  const policyIn = (picture: string, size = picture) =>
    /img-src ([^;]*);/.exec(
      writeHtml(
        { ...written, body },
        { ...options, picture: () => picture, sizes: () => [{ address: size, width: 2 }] },
      ),
    )?.[1]
  expect(policyIn('data:image/png;base64,AA')).toBe('data: blob:')
  expect(policyIn('https://pictures.example/a.png?x=1')).toBe('data: blob: https://pictures.example')
  expect(policyIn('pictures/a.png')).toBe("data: blob: 'self'")
  expect(policyIn('a.png', 'https://sizes.example/a-2.png')).toBe("data: blob: 'self' https://sizes.example")
})
