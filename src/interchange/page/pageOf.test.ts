import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  type Block,
  type BlockId,
  emptyStory,
  type Instant,
  liveStoryOf,
  loadPageWords,
  type NoteKind,
  type PageWordsTable,
  type Quote,
  richText,
  type Story,
  type Zone,
} from '~/story'
import { arbitraryStory } from '~tests/kit/arbitraryStory.ts'
import { faultsIn } from '~tests/kit/faultsIn.ts'
import { pageOf } from './pageOf.ts'
import type { PageOptions } from './types.ts'
import { writeHtml } from './writeHtml.ts'

const options: PageOptions = { house: { name: 'The Test' }, css: 'p { margin: 0 }', picture: (hash) => `blob:${hash}` }
const id = (name: string) => name as BlockId
const empty = emptyStory({ language: 'en-GB', direction: 'ltr', zone: 'Asia/Jerusalem' as Zone }, id('p'))
const withBody = (...body: Block[]): Story => ({ ...empty, body })
const partsOf = (story: Story) => pageOf(story, options).parts.map(({ html }) => html)
const blockHtml = (block: Block) => partsOf(withBody(block)).slice(1)

test('the header has section, headline, standfirst, byline and the time with its place', () => {
  const story: Story = {
    ...empty,
    section: 'Syria',
    headline: richText('Port burns'),
    standfirst: richText('For a third day'),
    byline: richText('By Jane Doe'),
    publishAt: Date.UTC(2016, 9, 2, 18, 20) as Instant,
  }
  expect(partsOf(story)).toEqual([
    '<header data-block="header"><p class="masthead" data-role="masthead">The Test</p><p class="kicker" data-role="kicker">Syria</p>' +
      '<h1 class="headline" data-role="headline" data-block="headline">Port burns</h1>' +
      '<p class="standfirst" data-role="standfirst" data-block="standfirst">For a third day</p>' +
      '<address class="byline" data-role="byline" data-block="byline">By Jane Doe</address>' +
      '<p class="times" data-role="times"><time datetime="2016-10-02T21:20:00+03:00">Sunday, 2 October 2016, 21:20 Israel Time</time></p></header>',
  ])
})

test('the dateline begins the first paragraph, and stands in the header where there is none', () => {
  const story: Story = {
    ...withBody({ kind: 'paragraph', id: id('a'), text: richText('It burns.') }),
    dateline: richText('LATAKIA'),
  }
  expect(partsOf(story)[1]).toBe(
    '<p data-block="a"><span class="dateline" data-role="dateline">LATAKIA</span> It burns.</p>',
  )
  expect(partsOf({ ...story, body: [{ kind: 'divider', id: id('d') }] })[0]).toContain(
    'data-block="dateline">LATAKIA</p>',
  )
})

test('a quote is a figure whose caption is the sentence of credit, with each name’s role', () => {
  const quote: Block = {
    kind: 'quote',
    id: id('q'),
    words: [richText('Leave now.'), richText('All of you.')],
    chain: [
      { id: id('1'), role: 'said by', name: 'Army high command', doubtful: false },
      { id: id('2'), role: 'translated by', name: '', doubtful: false },
      { id: id('3'), role: 'carried by', name: 'SANA', doubtful: false },
      { id: id('4'), role: 'quoted by', name: 'Reuters', doubtful: true },
    ],
  }
  expect(blockHtml(quote)).toEqual([
    '<figure class="quote" id="q-q" data-block="q"><blockquote><p><span data-role="mark">“</span>Leave now.</p>' +
      '<p><span data-role="mark">“</span>All of you.<span data-role="mark">”</span></p></blockquote>' +
      '<figcaption><span data-role="said by">Army high command</span>, in a statement carried by <span data-role="carried by">SANA</span></figcaption></figure>',
  ])
})

test('a sentence of credit that somebody wrote is published, and its chain stands beside it as data', () => {
  const quote: Block = {
    kind: 'quote',
    id: id('q'),
    words: [richText('Leave now.')],
    chain: [
      { id: id('1'), role: 'said by', name: 'Army', doubtful: false, language: 'ar' },
      { id: id('2'), role: 'carried by', name: 'S"ANA', doubtful: false },
      { id: id('3'), role: 'translated by', name: 'Noa Levi', doubtful: false },
      { id: id('4'), role: 'quoted by', name: 'Reuters', doubtful: true },
    ],
    credit: ' The army & others,\nreportedly ',
  }
  expect(blockHtml(quote)).toEqual([
    '<figure class="quote" id="q-q" data-block="q"><blockquote><p><span data-role="mark">“</span>Leave now.<span data-role="mark">”</span></p></blockquote>' +
      '<figcaption data-credit="written">The army &amp; others, reportedly<data data-role="said by" value="Army"></data>' +
      '<data data-role="carried by" value="S&quot;ANA"></data><data data-role="translated by" data-language="ar" value="Noa Levi"></data></figcaption></figure>',
  ])
})

test('in a sentence that runs right to left, names that run otherwise stand apart, and so does a written one', async () => {
  const quote: Quote = {
    kind: 'quote',
    id: id('q'),
    words: [richText('צאו מיד.')],
    chain: [
      { id: id('1'), role: 'said by', name: 'דנה רואיז', doubtful: false },
      { id: id('2'), role: 'said to', name: 'BBC', doubtful: false },
    ],
  }
  const words = await loadPageWords('he')
  const captions = (...quotes: readonly Quote[]) =>
    quotes.map((one) => {
      const story: Story = { ...withBody(one), language: 'he', direction: 'rtl' }
      return /<figcaption.*<\/figcaption>/.exec(pageOf(story, { ...options, words }).parts[1]?.html ?? '')?.[0]
    })
  expect(captions(quote, { ...quote, chain: [], credit: 'The port, to us' })).toEqual([
    '<figcaption><span data-role="said by">דנה רואיז</span>, בשיחה עם <bdi data-role="said to">BBC</bdi></figcaption>',
    '<figcaption data-credit="written" dir="auto">The port, to us</figcaption>',
  ])
})

test('words that bring their own quotation marks get no others', () => {
  const quote: Block = { kind: 'quote', id: id('q'), words: [richText('"Leave now," it said.')], chain: [] }
  expect(blockHtml(quote)).toEqual([
    '<figure class="quote" id="q-q" data-block="q"><blockquote><p>&quot;Leave now,&quot; it said.</p></blockquote></figure>',
  ])
})

test('a photo has its picture, caption and credit; a missing picture keeps its alternative text', () => {
  const photo: Block = {
    kind: 'photo',
    id: id('f'),
    picture: { blob: 'ab' as never, type: 'image/png', width: 30, height: 20, name: 'secret-name.png' },
    caption: richText('Smoke'),
    credit: 'Reuters',
    alt: 'Black smoke',
  }
  const caption =
    '<figcaption><span class="caption" data-role="caption">Smoke</span> <span class="credit" data-role="credit">Reuters</span></figcaption>'
  expect(blockHtml(photo)).toEqual([
    `<figure class="photo" data-block="f"><img src="blob:ab" alt="Black smoke" width="30" height="20" class="small">${caption}</figure>`,
  ])
  const wide = { ...photo.picture, width: 3000 } as NonNullable<typeof photo.picture>
  expect(blockHtml({ ...photo, picture: wide })[0]).not.toContain('class="small"')
  expect(blockHtml({ ...photo, picture: null })).toEqual([
    `<figure class="photo" data-block="f"><div class="no-picture" role="img" aria-label="Black smoke"></div>${caption}</figure>`,
  ])
})

test('notes for readers are sections with a heading; notes of the newsroom are not there', () => {
  const note = (purpose: NoteKind): Block => ({ kind: 'note', id: id(purpose), purpose, text: richText('Words') })
  expect(partsOf(withBody(note('desk'), note('query'), note('correction'))).slice(1)).toEqual([
    '<section class="note correction" data-note="correction" data-block="correction"><h2 id="note-correction">Correction</h2><p>Words</p></section>',
  ])
})

test('marks nest, runs share an element, and words in another language say so', () => {
  const text = [
    { text: 'a', marks: [{ kind: 'link', href: 'https://x.org/?a&b' }] },
    { text: 'b\nc', marks: [{ kind: 'link', href: 'https://x.org/?a&b' }, { kind: 'bold' }] },
    { text: 'ד', marks: [{ kind: 'language', lang: 'he', dir: 'rtl' }] },
    { text: 'e', marks: [{ kind: 'link', href: 'javascript:alert(1)' }, { kind: 'italic' }] },
  ] as const
  expect(blockHtml({ kind: 'paragraph', id: id('a'), text })).toEqual([
    '<p data-block="a"><a href="https://x.org/?a&amp;b" rel="noopener">a<strong>b<br>c</strong></a><bdi lang="he" dir="rtl">ד</bdi><span><em>e</em></span></p>',
  ])
})

test('a page runs as its words do, and a block that begins otherwise says so, unless the language speaks for all', () => {
  const hebrew: Block = { kind: 'paragraph', id: id('a'), text: richText('הנמל נסגר') }
  const english: Block = { kind: 'paragraph', id: id('b'), text: richText('The harbour is shut') }
  const titled = (words: string) => pageOf({ ...withBody(hebrew, english), headline: richText(words) }, options)
  const [mixed, turned] = [titled('Harbour shut'), titled('הנמל נסגר')]
  const set = pageOf({ ...withBody(hebrew, english), language: 'he', direction: 'rtl' }, options)
  expect([mixed.dir, ...mixed.parts.slice(1).map(({ html }) => html)]).toEqual([
    'ltr',
    '<p data-block="a" dir="rtl">הנמל נסגר</p>',
    '<p data-block="b">The harbour is shut</p>',
  ])
  expect([turned.dir, ...turned.parts.slice(1).map(({ html }) => html)]).toEqual([
    'rtl',
    '<p data-block="a">הנמל נסגר</p>',
    '<p data-block="b" dir="ltr">The harbour is shut</p>',
  ])
  expect([set.dir, ...set.parts.slice(1).map(({ html }) => html)]).toEqual([
    'rtl',
    '<p data-block="a">הנמל נסגר</p>',
    '<p data-block="b">The harbour is shut</p>',
  ])
})

test('a block that did not change gives the very same part', () => {
  fc.assert(
    fc.property(arbitraryStory, (story) => {
      const before = pageOf(story, options)
      const after = pageOf({ ...story, section: 'Another', body: [...story.body] }, options)
      expect(after.parts.slice(1).map((part, at) => part === before.parts[at + 1])).toEqual(
        before.parts.slice(1).map(() => true),
      )
    }),
  )
})

test('a picture that becomes available is shown, and a changed language or its words render anew', async () => {
  const photo = withBody({
    kind: 'photo',
    id: id('f'),
    picture: { blob: 'ab' as never, type: '', width: 1, height: 1, name: '' },
    caption: [],
    credit: '',
    alt: '',
  })
  const missing = pageOf(photo, { ...options, picture: () => null }).parts[1]?.html
  expect([missing?.includes('no-picture'), pageOf(photo, options).parts[1]?.html.includes('blob:ab')]).toEqual([
    true,
    true,
  ])
  const note = withBody({ kind: 'note', id: id('n'), purpose: 'update', text: richText('x') })
  const german = { ...note, language: 'de' }
  const heading = (story: Story, words?: PageWordsTable) =>
    /<h2[^>]*>(.*?)</.exec(
      pageOf(story, words === undefined ? options : { ...options, words }).parts[1]?.html ?? '',
    )?.[1]
  expect([heading(note), heading(german), heading(german, await loadPageWords('de'))]).toEqual([
    'Update',
    'Update',
    'Aktualisierung',
  ])
})

test('the page of any story is well formed, runs nothing, and fetches nothing but pictures', () => {
  fc.assert(
    fc.property(arbitraryStory, (story) => {
      const html = writeHtml(story, options)
      expect(faultsIn(html)).toEqual([])
    }),
    { numRuns: 300 },
  )
})

const secret = 'Xq7DeskOnlyZz'

test('nothing for the newsroom only is in the page of any story', () => {
  fc.assert(
    fc.property(arbitraryStory, (story) => {
      const hide = (block: Block): Block => {
        if (block.kind === 'unknown') return { ...block, text: secret }
        return block.kind === 'note' && ['desk', 'query'].includes(block.purpose)
          ? { ...block, text: richText(secret) }
          : block
      }
      const html = writeHtml(
        { ...story, slug: secret, keywords: [secret], headline: richText('x'), body: story.body.map(hide) },
        options,
      )
      expect(html).not.toContain(secret)
      const doubted = story.body.map((block) =>
        block.kind === 'quote' ? { ...block, chain: block.chain.map((step) => ({ ...step, doubtful: true })) } : block,
      )
      const without = story.body.map((block) => (block.kind === 'quote' ? { ...block, chain: [] } : block))
      expect(writeHtml({ ...story, body: doubted }, options)).toBe(writeHtml({ ...story, body: without }, options))
      expect(html).not.toMatch(/data-state|unreviewed|queried|stet-/)
    }),
  )
})

test('parts are in the order of the story, a live story’s updates last, and each root carries its block’s id', () => {
  fc.assert(
    fc.property(arbitraryStory, (story) => {
      const { parts } = pageOf(story, options)
      const { own, updates } = liveStoryOf(story.body)
      const all = [...own.map(({ id }) => id), 'key-points', ...updates.map(({ moment }) => moment.id)].map(String)
      const order = all.filter((name) => parts.some((part) => part.id === name))
      expect(parts.map((part) => part.id)).toEqual(['header', ...order])
      expect(parts.filter((part) => !new RegExp(`^<[a-z0-9]+[^>]* data-block="${part.id}"`).test(part.html))).toEqual(
        [],
      )
    }),
  )
})

test('a stylesheet cannot end itself, and a story without words is still a page', () => {
  const html = writeHtml(empty, { ...options, css: '</style><script>alert(1)</script>' })
  expect(faultsIn(html)).toEqual([])
  expect(/<title>(.*?)<\/title>/.exec(html)?.[1]).toBe('The Test')
})

test('the stylesheet is at most 12 kB, answers phones and dark pages, and fetches nothing', () => {
  const css = ['page.css', 'print.css'].map((name) => readFileSync(`src/interchange/page/${name}`, 'utf8')).join('\n')
  expect(gzipSync(css).length).toBeLessThan(12_000)
  expect(['prefers-color-scheme: dark', 'max-width', '@import', 'url('].map((words) => css.includes(words))).toEqual([
    true,
    true,
    false,
    false,
  ])
  expect(css.match(/(?:margin|padding|border)-(?:left|right|top|bottom)|(?<![-\w])(?:left|right):/g)).toBeNull()
})

test('a quote has the house’s quotation marks, and is made anew when they change', () => {
  const story = withBody({ kind: 'quote', id: id('q'), words: [richText('We will.')], chain: [] })
  const marksOf = (house: PageOptions['house']) =>
    [...(pageOf(story, { ...options, house }).parts[1]?.html ?? '').matchAll(/data-role="mark">(.)/gu)].map(
      ([, sign]) => sign,
    )
  expect(marksOf({ name: 'Us' })).toEqual(['“', '”'])
  expect(marksOf({ name: 'Us', quotationMarks: { 'en-GB': ['‘', '’', '“', '”'] } })).toEqual(['‘', '’'])
})
