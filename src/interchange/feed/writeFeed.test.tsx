import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  type Block,
  type BlockId,
  type ChainStep,
  emptyStory,
  type Instant,
  plainHouse,
  richText,
  type Story,
  type Zone,
} from '~/story'
import { arbitraryLine, arbitraryStory } from '~tests/kit/arbitraryStory.ts'
import { faultsIn } from '~tests/kit/faultsIn.ts'
import { attacks, hostileStory } from '~tests/kit/hostileStory.ts'
import { lostIn, mustKeep } from '../layouts/readerProof.ts'
import { sayable, wordsOf } from '../page/inlineHtml.ts'
import { pageOf } from '../page/pageOf.ts'
import { writeFeed } from './writeFeed.ts'

const options = {
  house: { ...plainHouse, name: 'The Test' },
  picture: () => 'https://pictures.example/a b.jpg?c=1&d="',
  site: 'https://test.example',
}
const parser = new DOMParser()

function feedIn(xml: string) {
  const feed = parser.parseFromString(xml, 'application/xml')
  const trouble = feed.querySelector('parsererror')
  if (trouble !== null) throw new Error(trouble.textContent ?? 'Not well-formed')
  const all = (name: string) => [...(feed.querySelector('item')?.children ?? [])].filter((one) => one.nodeName === name)
  const words = (name: string) => all(name)[0]?.textContent ?? null
  const content = parser.parseFromString(words('content:encoded') ?? '', 'text/html').body
  return { feed, all, words, content }
}
const feedOf = (story: Story) => feedIn(writeFeed(story, options))

const id = (name: string) => name as BlockId
const empty = emptyStory({ language: 'en-GB', direction: 'ltr', zone: 'Europe/London' as Zone }, id('p'))
const picture = { blob: 'ab' as never, type: 'image/png', width: 1200, height: 800, name: 'a.png' }
const step = (name: string, role: ChainStep['role']): ChainStep => ({ id: id(name), role, name, doubtful: false })
const paragraph = (name: string, words: string): Block => ({ kind: 'paragraph', id: id(name), text: richText(words) })
const ferry: Story = {
  ...empty,
  slug: 'FERRY',
  section: 'Ports & ferries',
  headline: richText('Ferry <late> again'),
  standfirst: richText('It will come.'),
  byline: richText('By Dana Ruiz and Ines Calder'),
  dateline: richText('HARLOW BAY'),
  publishedAt: Date.parse('2016-10-02T18:20:00Z') as Instant,
  body: [
    { kind: 'photo', id: id('f'), picture, caption: richText('Smoke'), credit: 'AP', alt: 'Black smoke' },
    paragraph('p', 'The ferry is late.'),
    { kind: 'quote', id: id('q'), words: [richText('Wait.')], chain: [step('Dana Ruiz', 'said by')] },
    { kind: 'note', id: id('c'), purpose: 'correction', text: richText('It was Friday.') },
    { kind: 'note', id: id('d'), purpose: 'desk', text: richText('Call the port') },
  ],
}

test('a story is one item, with its quotes, credits and corrections in the content', () => {
  expect(writeFeed(ferry, { ...options, picture: () => 'https://pictures.example/1.jpg' })).toBe(
    `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/">
<channel>
<title>The Test</title>
<link>https://test.example</link>
<description>The Test</description>
<language>en-GB</language>
<item>
<title>Ferry &#x3C;late&#x3E; again</title>
<guid isPermaLink="false">GUID</guid>
<pubDate>Sun, 02 Oct 2016 18:20:00 GMT</pubDate>
<category>Ports &#x26; ferries</category>
<dc:creator>Dana Ruiz</dc:creator>
<dc:creator>Ines Calder</dc:creator>
<dc:language>en-GB</dc:language>
<description><![CDATA[<p lang="en-GB" dir="ltr">It will come.</p>]]></description>
<content:encoded><![CDATA[<div lang="en-GB" dir="ltr"><p>It will come.</p>
<figure><img src="https://pictures.example/1.jpg" alt="Black smoke" width="1200" height="800"><figcaption>Smoke AP</figcaption></figure>
<p>HARLOW BAY The ferry is late.</p>
<figure><blockquote><p>“Wait.”</p></blockquote><figcaption>Dana Ruiz</figcaption></figure>
<section><h2>Correction</h2><p>It was Friday.</p></section></div>]]></content:encoded>
<media:content url="https://pictures.example/1.jpg" medium="image" type="image/png" width="1200" height="800"><media:description type="plain">Smoke</media:description><media:credit>AP</media:credit></media:content>
</item>
</channel>
</rss>
`.replace('GUID', feedOf(ferry).words('guid') ?? ''),
  )
})

test('an item keeps its name while the headline is corrected, and two stories have two', () => {
  const names = [
    ferry,
    { ...ferry, headline: richText('Ferry is late'), body: [] },
    { ...ferry, slug: 'FERRY-2' },
    { ...ferry, publishedAt: 0 as Instant },
    { ...ferry, slug: '' },
  ].map((story) => feedOf(story).words('guid'))
  expect(names[0]).toMatch(/^stet-[a-z\d]+$/)
  expect(names[1]).toBe(names[0])
  expect(new Set(names).size).toBe(4)
})

test('a change since is told in the content, and an edition tells the time as its readers do', () => {
  const changed: Story = { ...ferry, updatedAt: Date.parse('2016-10-03T06:10:00Z') as Instant }
  const edition = { language: 'he', zone: 'Asia/Jerusalem' as Zone, masthead: 'המרידיאן' }
  const seen = feedIn(writeFeed(changed, { ...options, edition }))
  const [line] = seen.content.querySelectorAll('p')
  expect([line?.lang, line?.dir, seen.content.querySelectorAll('time')[1]?.dateTime]).toEqual([
    'he',
    'rtl',
    '2016-10-03T09:10:00+03:00',
  ])
  expect([...seen.feed.querySelectorAll('channel > title, channel > language')].map((one) => one.textContent)).toEqual([
    'המרידיאן',
    'he',
  ])
  expect(seen.words('dc:language')).toBe('en-GB')
  expect(feedOf(ferry).content.querySelectorAll('time')).toHaveLength(0)
})

test('a picture that nobody can fetch is not in the feed; its caption and credit are', () => {
  for (const address of ['data:image/png;base64,AA', 'blob:https://x.org/1', 'http://x.org/a.jpg', 'a.jpg', null]) {
    const { all, content } = feedIn(writeFeed(ferry, { ...options, picture: () => address }))
    expect([all('media:content').length, content.querySelector('img')]).toEqual([0, null])
    expect(content.querySelector('figcaption')?.textContent).toBe('Smoke AP')
  }
})

test('a dateline without a paragraph stands by itself', () => {
  expect(feedOf({ ...ferry, body: [] }).content.innerHTML).toBe(
    '<div lang="en-GB" dir="ltr"><p>It will come.</p>\n<p>HARLOW BAY</p></div>',
  )
})

/** What no text should have and files do: controls, halves of letters, noncharacters, the end of a CDATA section. */
const unruly = [
  '\u0000',
  '\u000b',
  '\u001b',
  '\u0085',
  '\ud800',
  '\udc00',
  '\ufffe',
  '\uffff',
  ']]>',
  '<![CDATA[',
  '&#0;',
]
const sign = fc.oneof(fc.constantFrom(...unruly), fc.string({ unit: 'binary', maxLength: 4 }))
const unrulyLine = fc
  .array(fc.oneof(sign, arbitraryLine), { minLength: 1, maxLength: 6 })
  .map((parts) => parts.join(''))
const unrulyStory = fc
  .record({ story: arbitraryStory, words: unrulyLine, last: fc.boolean() })
  .map(({ story, words, last }): Story => {
    const { body, ...fields } = hostileStory(words)
    return last ? { ...story, ...fields, body: [...story.body, ...body] } : { ...fields, body }
  })

test.each([
  ['any story', arbitraryStory, 400],
  ['stories of signs that no file should hold', unrulyStory, 400],
] as const)('%s is well-formed XML that says what its page says', (_, stories, numRuns) => {
  fc.assert(
    fc.property(stories, (story) => {
      const { feed, all, words } = feedOf(story)
      expect([feed.querySelectorAll('item').length, all('content:encoded').length]).toEqual([1, 1])
      expect(words('title') ?? '').toBe(flat(wordsOf(story.headline)))
      const page = pageOf(story, { ...options, css: '' }).parts.slice(1)
      const read = readIn(words('content:encoded') ?? '')
      expect(read).toContain(readIn(page.map(({ html }) => html).join('\n')))
      expect(read).toContain(flat(wordsOf(story.standfirst)))
      expect(lostIn(read, mustKeep(story))).toEqual([])
    }),
    { numRuns, seed: 20161002 },
  )
})

const flat = (words: string | null) =>
  sayable(words ?? '')
    .replaceAll(/\s+/gu, ' ')
    .trim()
/** The words of some HTML as they are read: a forced line break parts them. */
const readIn = (html: string) =>
  flat(parser.parseFromString(html.replaceAll('<br>', '\n'), 'text/html').body.textContent)

test('nothing of ours is on its elements, and no element that feed readers do not know', () => {
  const tags =
    'div p h2 h3 ul ol li figure figcaption img blockquote section hr br strong em s bdi a time article'.split(' ')
  const names = 'lang dir href src alt width height datetime'.split(' ')
  fc.assert(
    fc.property(arbitraryStory, (story) => {
      const elements = [...feedOf(story).content.querySelectorAll('*')]
      expect(elements.map(({ localName }) => localName).filter((tag) => !tags.includes(tag))).toEqual([])
      expect(elements.flatMap((one) => one.getAttributeNames()).filter((name) => !names.includes(name))).toEqual([])
    }),
    { numRuns: 200, seed: 20161002 },
  )
})

test.each(attacks)('an item of a story that has %s in every field runs nothing and calls nobody', (attack) => {
  const address = `https://pictures.example/${attack}`
  const xml = writeFeed(hostileStory(attack), { house: { name: attack }, picture: () => address })
  const { feed, words } = feedIn(xml)
  const known =
    'rss channel title link description language item guid pubDate category dc:creator dc:language content:encoded media:content media:description media:credit'
  const elements = [...feed.querySelectorAll('*')]
  expect(elements.map(({ nodeName }) => nodeName).filter((name) => !known.split(' ').includes(name))).toEqual([])
  expect([words('title'), words('category')]).toEqual([attack, attack])
  const htmls = [words('content:encoded'), words('description')].map((html) => html ?? '')
  for (const html of htmls) {
    expect(faultsIn(`<!doctype html><html><head><title>Feed</title></head><body>${html}</body></html>`)).toEqual([])
    expect(html).not.toMatch(/ (?:src|href)="(?!https:\/\/pictures\.example\/)/)
  }
  expect(parser.parseFromString(htmls[1] ?? '', 'text/html').body.textContent).toBe(attack)
})

test('a feed reader is told which way a story runs, and a block and a name that run otherwise stand apart', () => {
  const blocks = [paragraph('a', 'הנמל נסגר'), paragraph('b', 'The harbour is shut')]
  const quote: Block = {
    kind: 'quote',
    id: id('q'),
    words: [richText('Wait.')],
    chain: [step('דנה רואיז', 'said by'), step('BBC', 'said to')],
  }
  const marked: Block = {
    kind: 'paragraph',
    id: id('m'),
    text: [
      { text: 'He said ', marks: [] },
      { text: 'די', marks: [{ kind: 'language', lang: 'he', dir: 'rtl' }] },
    ],
  }
  const told = (story: Partial<Story>, body = blocks) => feedOf({ ...empty, ...story, body }).content.innerHTML
  expect(told({ headline: richText('Harbour shut'), standfirst: richText('הנמל') })).toBe(
    '<div lang="en-GB" dir="ltr"><p dir="rtl">הנמל</p>\n<p dir="rtl">הנמל נסגר</p>\n<p>The harbour is shut</p></div>',
  )
  expect(told({ headline: richText('הנמל נסגר') })).toBe(
    '<div lang="en-GB" dir="rtl"><p>הנמל נסגר</p>\n<p dir="ltr">The harbour is shut</p></div>',
  )
  expect(told({ language: 'he', direction: 'rtl', headline: richText('BBC: הנמל נסגר') })).toBe(
    '<div lang="he" dir="rtl"><p>הנמל נסגר</p>\n<p>The harbour is shut</p></div>',
  )
  expect(told({}, [marked, quote])).toContain(
    '<p>He said <bdi lang="he" dir="rtl">די</bdi></p>\n<figure><blockquote><p>“Wait.”</p></blockquote><figcaption><bdi>דנה רואיז</bdi>, speaking to BBC</figcaption></figure>',
  )
  const arabic = feedOf({ ...empty, language: 'ar', direction: 'rtl', standfirst: richText('قالت الوكالة') })
  expect(arabic.words('description')).toBe('<p lang="ar" dir="rtl">قالت الوكالة</p>')
})
