import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  type Block,
  type BlockId,
  type ChainRole,
  emptyStory,
  type Instant,
  liveStoryOf,
  type Mark,
  passagesOf,
  plainText,
  type RichText,
  richText,
  type Story,
  type Zone,
} from '~/story'
import { arbitraryStory } from '~tests/kit/arbitraryStory.ts'
import { expectLawful } from '~tests/kit/expectLawful.ts'
import { counting, house, outlineOf } from '~tests/kit/outline.ts'
import { parseHtml } from '../../cli/parseHtml.ts'
import { storyOf } from '../file/storyOf.ts'
import { pageOf } from '../page/pageOf.ts'
import { publishedUpdates } from '../page/publishedUpdates.ts'
import { writeHtml } from '../page/writeHtml.ts'
import { readHtml } from './readHtml.ts'

const read = (html: string) => readHtml(html, parseHtml, counting())
const outline = (html: string) => outlineOf(read(html))

const marksOf = (text: RichText) => text.map(({ text, marks }) => `${text}[${marks.map(markName).join(' ')}]`).join('')
const markName = (mark: Mark) => {
  if (mark.kind === 'link') return mark.href
  return mark.kind === 'language' ? `${mark.lang} ${mark.dir}` : mark.kind
}
const marks = (html: string) => {
  const [block] = read(html).body
  return block?.kind === 'paragraph' ? marksOf(block.text) : null
}

test('paragraphs, headings, lists and rules are blocks; what is unknown is a paragraph', () => {
  const html = `<h2>One</h2><h4>Two</h4><p>A  <b>b</b>\n c</p><ul><li>x<ol><li><p>y</p><p>z</p></li></ol></li><li>w</li></ul><hr>
    <x-card>In a card<aside>and aside</aside></x-card><table><tr><td>1</td><td>2</td></tr></table>loose`
  expect(outline(html)).toEqual([
    'h2: One',
    'h3: Two',
    '¶ A b c',
    'ul(x ol(y\nz); w)',
    'divider',
    '¶ In a card',
    '¶ and aside',
    '¶ 1',
    '¶ 2',
    '¶ loose',
  ])
})

test('a page’s only first-level heading, before its text, is the headline', () => {
  expect(outline('<h1>Port burns</h1><p>It does.</p>')).toEqual(['headline: Port burns', '¶ It does.'])
  expect(outline('<h1>One</h1><p>a</p><h1>Two</h1>')).toEqual(['h2: One', '¶ a', 'h2: Two'])
  expect(outline('<p>a</p><h1>Two</h1>')).toEqual(['¶ a', 'h2: Two'])
})

test('line breaks stay, doubled ones part paragraphs, empty paragraphs go', () => {
  expect(outline('<p>a<br>b<br><br>c<br></p><p>&nbsp;</p><p><br></p><pre>d\n  e</pre>')).toEqual([
    '¶ a\nb',
    '¶ c',
    '¶ d e',
  ])
})

test('marks come from elements and from styles, and a style can take them back', () => {
  expect(marks('<p>a<strong>b<em>c</em></strong><del>d</del><a href="https://x.org">e</a></p>')).toBe(
    'a[]b[bold]c[bold italic]d[strike]e[https://x.org]',
  )
  expect(marks('<p><b>a<span style="font-weight:400">b</span></b><span style="FONT-STYLE: Italic">c</span></p>')).toBe(
    'a[bold]b[]c[italic]',
  )
})

test('Google Docs wraps a clipboard in <b> without meaning bold', () => {
  const html =
    '<meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-1"><p dir="ltr"><span style="font-weight:400">a </span><span style="font-weight:700">b</span></p></b>'
  expect(marks(html)).toBe('a []b[bold]')
})

test('Word’s list paragraphs are lists, and the numbers and bullets it typed are gone', () => {
  const item = (level: number, mark: string, words: string, list = 'l0') =>
    `<p class=MsoListParagraph style='mso-list:${list} level${level} lfo1'><![if !supportLists]><span style='mso-list:Ignore'>${mark}<span>&nbsp;&nbsp; </span></span><![endif]>${words}<o:p></o:p></p>`
  const html = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><body lang=EN-GB><p class=MsoNormal>Before<o:p>&nbsp;</o:p></p>${[
    item(1, '·', 'a'),
    item(2, 'o', 'b'),
    item(2, 'o', 'c'),
    item(1, '·', 'd'),
    item(1, '1.', 'e', 'l1'),
    item(2, '(i)', 'f', 'l1'),
  ].join('')}<p class=MsoNormal lang=DE>After</p></body></html>`
  expect(outline(html)).toEqual(['¶ Before', 'ul(a ul(b; c); d)', 'ol(e ol(f))', '¶ After'])
  expect(JSON.stringify(read(html).body)).not.toContain('"lang"')
})

test('only what was copied is read, not what the clipboard wraps around it', () => {
  const html =
    'Version:0.9\r\nStartHTML:00000097\r\n<html><body>before<ul><!--StartFragment--><li>a</li><li>b</li><!--EndFragment--></ul>after</body></html>'
  expect(outline(html)).toEqual(['ul(a; b)'])
})

test('a figure with a picture is a photo with caption, credit and alternative text', () => {
  const html =
    '<figure><img src="https://x.org/a.jpg" alt="Smoke"><figcaption><span class="element-image__caption">Smoke over the port.</span> <span class="element-image__credit">Photograph: J. Doe/AP</span></figcaption></figure><p>a</p>'
  expect(outline(html)).toEqual(['photo: Smoke over the port. | Photograph: J. Doe/AP | Smoke', '¶ a'])
  expect(read(html).dropped).toEqual(['1 picture'])
})

test('a quotation that stands apart keeps who said it', () => {
  expect(
    outline(
      '<figure><blockquote><p>We will.</p><p>Soon.</p></blockquote><figcaption>— Dana Ruiz, mayor</figcaption></figure>',
    ),
  ).toEqual(['quote: We will. / Soon. — said by Dana Ruiz, mayor'])
  expect(outline('<blockquote><p>We will.</p><footer><cite>Dana Ruiz</cite></footer></blockquote>')).toEqual([
    'quote: We will. — said by Dana Ruiz',
  ])
  expect(
    outline('<figure><blockquote><p>As <cite>Hamlet</cite> has it.</p><cite>Dana Ruiz</cite></blockquote></figure>'),
  ).toEqual(['quote: As Hamlet has it. — said by Dana Ruiz'])
  expect(
    outline(
      '<blockquote class="twitter-tweet"><p>Hello</p>&mdash; Jo (@jo) <a href="https://x.org/1">July 1</a></blockquote>',
    ),
  ).toEqual(['quote: Hello — said by Jo (@jo) July 1'])
  expect(outline('<aside class="pullquote"><p>We will.</p><footer>Dana Ruiz</footer></aside>')).toEqual([
    'quote: We will. — said by Dana Ruiz',
  ])
})

test('a blockquote that holds a part of a document is not a quotation', () => {
  expect(outline('<blockquote><h3>a</h3><p>b</p><ul><li>c</li></ul></blockquote>')).toEqual(['h3: a', '¶ b', 'ul(c)'])
})

test('scripts, handlers, unsafe addresses and forms do not come in, and the report says so', () => {
  const html = `<p onclick="x()" style="color:red">a<script>alert(1)</script><a href="java&#9;script:alert(1)">b</a><a href="https://x.org">c</a></p>
    <iframe src="https://x.org"></iframe><svg onload=alert(1)><text>d</text></svg><p style="display:none">e</p><button>f</button><img src=x onerror=alert(1) alt="g">`
  const { body, kept, dropped } = read(html)
  expect(body.map((block) => (block.kind === 'paragraph' ? marksOf(block.text) : block.kind))).toEqual([
    'ab[]c[https://x.org]',
  ])
  expect({ kept, dropped }).toEqual({
    kept: ['1 link'],
    dropped: ['1 script', '1 unsafe link', '1 embed', '1 drawing', '1 hidden text', '1 form field', '1 picture “g”'],
  })
})

test('words in another language than the page’s are marked', () => {
  const html =
    '<html lang="en"><body><p>He said <span lang="he" dir="rtl">שלום</span> <span lang="en-US">twice</span>.</p></body></html>'
  expect([marks(html), read(html).language]).toEqual(['He said []שלום[he rtl] twice.[]', 'en'])
})

test('NUL, controls and halves of surrogate pairs do not come in', () => {
  expect(outline('<p>a\u0000b&#1;c\ud800d\u202ee</p>').map((line) => line.replace(/\ufffd/g, '?'))).toEqual([
    '¶ a?bc?de'.replace('a?b', outline('<p>a\u0000b</p>')[0]?.slice(2) ?? ''),
  ])
})

const twoThousand = 20_000
const deep: readonly (readonly [string, string, readonly string[]])[] = [
  ['div', `${'<div>'.repeat(twoThousand)}words`, ['¶ words']],
  ['blockquote', `${'<blockquote>'.repeat(twoThousand)}words`, ['quote: words — ']],
  ['figure', `${'<figure>'.repeat(twoThousand)}words`, ['¶ words']],
]

for (const [tag, html, made] of deep) {
  test(`${twoThousand} nested <${tag}> do not overflow`, () => {
    expect(outline(html)).toEqual(made)
  })
}

test('lists nested without end become lists no deeper than a page can show', () => {
  const { body } = read('<ul><li>x'.repeat(500))
  const depth = (list: Extract<Block, { kind: 'list' }>): number =>
    1 + Math.max(0, ...list.items.map((item) => (item.list === undefined ? 0 : depth(item.list))))
  expect(body.map((block) => (block.kind === 'list' ? depth(block) : 0))).toEqual([8])
  expect(passagesOf(storyOf({ titles: {}, body }, house, counting())).filter(({ text }) => text === 'x').length).toBe(
    500,
  )
})

test('any HTML makes a lawful story, with every word that was shown', () => {
  const piece = fc.constantFrom(
    ...'<p> </p> <ul> </ul> <ol> <li> </li> <blockquote> </blockquote> <figure> </figure> <figcaption> <h2> </h2> <h1> <b> </b> <br> <hr> <table> <td> </table> <cite> </cite> <footer> </footer>'.split(
      ' ',
    ),
    '<img alt="alt">',
    '<span data-role="said by">',
    '<span data-role="caption">',
    '<span data-role="dateline">',
    '<p data-role="byline">',
    '<section data-note="desk">',
    '</section>',
    '</span>',
    '<p style="mso-list:l0 level3 lfo1">',
    '<a href="https://x.org">',
    '</a>',
    'word ',
    ' other',
    '&nbsp;',
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const html = pieces.join('')
      const result = read(html)
      const story = storyOf(result, house, () => 'empty')
      expectLawful(story)
      const shown = passagesOf(story).filter(({ kind }) => kind !== 'alternative text')
      const count = (text: string, word: string) => text.split(word).length - 1
      const whole = shown.map(({ text }) => text).join(' ')
      expect([count(whole, 'word'), count(whole, 'other')]).toEqual([count(html, 'word'), count(html, 'other')])
    }),
    { numRuns: 500 },
  )
})

// What HTML cannot hold is not looked for in it, nor are bidi controls, which have to balance there.
const sayable = (text: string) =>
  text
    .toWellFormed()
    .replace(/[\u202a-\u202e\u2066-\u2069\ufdd0-\ufdef\ufeff\ufff9-\ufffb\ufffe\uffff]|(?=\P{White_Space})\p{Cc}/gu, '')
    .replace(/\s+/gu, ' ')
    .trim()

/** The same value with every text in it reduced to what can be compared. */
function comparable(value: unknown): unknown {
  if (typeof value === 'string') return sayable(value)
  if (typeof value !== 'object' || value === null) return value
  if (!Array.isArray(value))
    return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, comparable(part)]))
  const runs: readonly unknown[] = value
  const isText = runs.length > 0 && runs.every((run) => typeof run === 'object' && run !== null && 'marks' in run)
  return isText ? richText(sayable(plainText(value as RichText))) : runs.map(comparable) // runs have marks
}

/** A live story’s blocks in the order readers get them, each time to the second, without updates that have no words. */
function asPublished(body: readonly Block[]): readonly Block[] {
  const { own, updates } = liveStoryOf(body)
  const inPage = publishedUpdates(updates, (block) => (hasWords(block) ? [block] : []))
  return [
    ...own,
    ...inPage.flatMap(({ moment, inside }) => [
      { ...moment, at: moment.at === null ? null : ((Math.floor(moment.at / 1000) * 1000) as Instant) }, // still an instant
      ...inside,
    ]),
  ]
}

/** Whether a block is in the page at all. */
const hasWords = (block: Block): boolean => pageOf({ ...empty, body: [block] }, pageOptions).parts.length > 1
const empty = emptyStory({ language: 'en', direction: 'ltr', zone: 'UTC' as Zone }, 'p' as BlockId)
const pageOptions = { house, css: '', picture: () => null }

const published = (block: Block): boolean =>
  !(block.kind === 'unknown' || (block.kind === 'note' && ['desk', 'query'].includes(block.purpose)))

/** A story as its readers can know it: published blocks with words, named steps. */
function lines(story: Pick<Story, 'headline' | 'standfirst' | 'byline' | 'dateline' | 'body'>) {
  const { headline, standfirst, byline, dateline, body } = story
  const plain = comparable({ headline, standfirst, byline, dateline, body }) as typeof story // same shape, other texts
  const filled = plain.body.filter(published).map((block) =>
    block.kind === 'quote'
      ? {
          ...block,
          words: block.words.filter((words) => words.length > 0),
          chain: block.chain.filter(({ name, doubtful }) => name !== '' && !doubtful),
        }
      : block,
  )
  return outlineOf({ titles: plain, body: filled }).filter(
    (line) => !/^(¶|h2:|h3:|reader:|correction:|update:|photo:[ |]*|quote: +—)\s*$/u.test(line),
  )
}

test('a written sentence of credit and the language of a translation read back, doubtful steps do not', () => {
  const step = (role: ChainRole, name: string) => ({ role, name, doubtful: false })
  const chain = [step('said by', 'Army'), { ...step('translated by', 'Noa'), language: 'ar' }]
  const doubted = { ...step('quoted by', 'AP'), doubtful: true }
  const quote = { kind: 'quote', id: 'q' as BlockId, words: [richText('Go.'), richText('Now.')] } as const
  const named = [...chain, doubted].map((one, at) => ({ ...one, id: `s${at}` as BlockId }))
  const body = [
    { ...quote, chain: named },
    { ...quote, chain: named, credit: '— The army, reportedly' },
    { ...quote, chain: [], credit: 'A spokesman' },
  ]
  const story: Story = { ...emptyStory({ language: 'en', direction: 'ltr', zone: 'UTC' as Zone }, quote.id), body }
  const back = read(writeHtml(story, { house, css: '', picture: () => null })).body
  const nameless = back.map((block) => {
    if (block.kind !== 'quote') return block.kind
    return { ...block, id: '', chain: block.chain.map((step) => ({ ...step, id: '' })) }
  })
  const sure = chain.map((one) => ({ ...one, id: '' }))
  expect(nameless).toEqual([
    { ...quote, id: '', chain: sure },
    { ...quote, id: '', chain: sure, credit: '— The army, reportedly' },
    { ...quote, id: '', chain: [], credit: 'A spokesman' },
  ])
})

test('a page that was written reads back with the same text, chains, photos and notes', () => {
  fc.assert(
    fc.property(arbitraryStory, (story) => {
      // A doubled line break is a new paragraph in HTML; a last line that begins with a dash is a speaker.
      fc.pre(passagesOf(story).every(({ text }) => !/\n\s*\n/u.test(sayableLines(text)) && !/^\s*[—–]/u.test(text)))
      const html = writeHtml(story, { house, css: '', picture: () => null })
      const back = readHtml(html, parseHtml, counting())
      expect(lines({ ...storyOf(back, house, counting()), body: back.body })).toEqual(
        lines({ ...story, body: asPublished(story.body) }),
      )
      expect(back.language).toBe(story.language)
    }),
    { numRuns: 150 },
  )
})

const sayableLines = (text: string) => text.split('\n').map(sayable).join('\n')

test('the command line’s tree and the empty story agree with the house', () => {
  const empty = emptyStory({ language: 'en-GB', direction: 'ltr', zone: 'UTC' as Zone }, 'n1' as BlockId)
  expect(storyOf(read(''), house, counting())).toEqual(empty)
})
