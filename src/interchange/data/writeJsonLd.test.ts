import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Block, type BlockId, emptyStory, type Instant, richText, type Story, type Zone } from '~/story'
import { arbitraryStory } from '~tests/kit/arbitraryStory.ts'
import { faultsInJsonLd } from '~tests/kit/faultsInJsonLd.ts'
import { writeHtml } from '../page/writeHtml.ts'
import { newsArticle } from './newsArticle.ts'
import { writeJsonLd } from './writeJsonLd.ts'

const id = (name: string) => name as BlockId
const zone = 'Asia/Jerusalem' as Zone
const at = (iso: string) => Date.parse(iso) as Instant
const options = { house: { name: 'The Test' }, css: '', picture: () => 'https://pictures.example/1.jpg' }

const quote: Block = {
  kind: 'quote',
  id: id('q'),
  words: [richText('Leave now.'), richText('All of you.')],
  chain: [
    { id: id('s1'), role: 'said by', name: 'Army high command', kind: 'organisation', doubtful: false },
    { id: id('s2'), role: 'carried by', name: 'SANA', kind: 'state media', doubtful: false },
    { id: id('s3'), role: 'quoted by', name: 'A blog', doubtful: true },
    { id: id('s4'), role: 'quoted by', name: 'Reuters', doubtful: false },
  ],
}
const story: Story = {
  ...emptyStory({ language: 'en-GB', direction: 'ltr', zone }, id('p')),
  slug: 'SECRET-SLUG',
  keywords: ['secret'],
  section: 'World',
  headline: richText('Army tells rebels to leave'),
  standfirst: richText('High command says it will guarantee passage'),
  byline: richText('By World desk, with Reuters'),
  dateline: richText('ALEPPO'),
  publishedAt: at('2016-10-02T18:20:00Z'),
  updatedAt: at('2016-10-03T06:00:00Z'),
  body: [
    {
      kind: 'photo',
      id: id('f'),
      picture: { blob: 'b' as never, type: 'image/jpeg', width: 1200, height: 800, name: 'IMG_1.jpg' },
      caption: richText('Damaged supplies'),
      credit: 'Reuters',
      alt: 'Boxes',
    },
    quote,
    { kind: 'note', id: id('n'), purpose: 'correction', text: richText('An earlier version named another city.') },
    { kind: 'note', id: id('d'), purpose: 'desk', text: richText('Call the desk') },
  ],
}

test('a story says of itself what its page says, with each quote, its speaker and who carried it', () => {
  expect(JSON.parse(writeJsonLd(story, options))).toEqual({
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    inLanguage: 'en-GB',
    headline: 'Army tells rebels to leave',
    description: 'High command says it will guarantee passage',
    articleSection: 'World',
    dateline: 'ALEPPO',
    author: [{ name: 'World desk, with Reuters' }],
    publisher: { '@type': 'Organization', name: 'The Test' },
    datePublished: '2016-10-02T21:20:00+03:00',
    dateModified: '2016-10-03T09:00:00+03:00',
    creditText: 'Reuters',
    image: [
      {
        '@type': 'ImageObject',
        contentUrl: 'https://pictures.example/1.jpg',
        caption: 'Damaged supplies',
        creditText: 'Reuters',
        width: { '@type': 'QuantitativeValue', value: 1200, unitCode: 'E37' },
        height: { '@type': 'QuantitativeValue', value: 800, unitCode: 'E37' },
      },
    ],
    hasPart: [
      {
        '@type': 'Quotation',
        '@id': '#q-q',
        text: 'Leave now.\n\nAll of you.',
        inLanguage: 'en-GB',
        spokenByCharacter: [{ '@type': 'Organization', name: 'Army high command' }],
        creditText: 'Army high command, in a statement carried by SANA and quoted by Reuters',
        citation: [
          { '@type': 'CreativeWork', publisher: { '@type': 'Organization', name: 'SANA' } },
          { '@type': 'CreativeWork', publisher: { name: 'Reuters' } },
        ],
      },
    ],
    correction: [{ '@type': 'CorrectionComment', text: 'An earlier version named another city.' }],
  })
})

test('a live story is a blog of its updates, newest first, from the first to the last', () => {
  const { publishedAt, ...rest } = story
  const moment = (name: string, iso: string, title: string): Block => ({
    kind: 'moment',
    id: id(name),
    title: richText(title),
    at: at(iso),
    isKey: false,
  })
  const body = [moment('one', '2016-10-02T10:00:00Z', 'First'), quote, moment('two', '2016-10-02T12:30:00Z', 'Second')]
  const live = {
    ...rest,
    publishedAt,
    body: [...body, { kind: 'moment' as const, id: id('e'), title: [], at: null, isKey: true }],
  }
  const data: unknown = JSON.parse(writeJsonLd(live, options))
  expect(data).toMatchObject({
    '@type': 'LiveBlogPosting',
    locationCreated: { '@type': 'Place', name: 'ALEPPO' },
    coverageStartTime: '2016-10-02T13:00:00+03:00',
    coverageEndTime: '2016-10-02T15:30:00+03:00',
    liveBlogUpdate: [
      { '@type': 'BlogPosting', '@id': '#u-two', headline: 'Second', datePublished: '2016-10-02T15:30:00+03:00' },
      {
        '@type': 'BlogPosting',
        '@id': '#u-one',
        headline: 'First',
        datePublished: '2016-10-02T13:00:00+03:00',
        articleBody:
          '“Leave now.\n“All of you.”\n— Army high command, in a statement carried by SANA and quoted by Reuters',
      },
    ],
  })
  expect(data).not.toHaveProperty('dateline')
  expect(faultsInJsonLd(data)).toEqual([])
  expect(newsArticle({ ...live, publishedAt: null }, options)).not.toHaveProperty('coverageEndTime')
})

test('a story that is not out yet has no time of change, and one that was only saved since it went out has none either', () => {
  const { publishedAt, ...rest } = story
  expect(newsArticle({ ...rest, publishedAt: null }, options)).not.toHaveProperty('dateModified')
  expect(newsArticle({ ...story, updatedAt: publishedAt }, options)).not.toHaveProperty('dateModified')
})

test('the anchor of each quote and each update is in the page, and the page holds the very same data', () => {
  fc.assert(
    fc.property(arbitraryStory, (any) => {
      const [html, data] = [writeHtml(any, options), writeJsonLd(any, options)]
      expect(html).toContain(`<script type="application/ld+json">\n${data}</script>`)
      const article = newsArticle(any, options)
      const updates = article['@type'] === 'LiveBlogPosting' ? (article.liveBlogUpdate ?? []) : []
      const anchors = [...(article.hasPart ?? []), ...updates].map(({ '@id': anchor }) => anchor.slice(1))
      expect(anchors.filter((anchor) => !html.includes(` id="${anchor}"`))).toEqual([])
    }),
    { numRuns: 200 },
  )
})

test('nothing is said of any story in words that schema.org does not have for it', () => {
  fc.assert(
    fc.property(arbitraryStory, (any) => {
      expect(faultsInJsonLd(JSON.parse(writeJsonLd(any, options)))).toEqual([])
    }),
    { numRuns: 300 },
  )
})

test('a property that schema.org does not know is told, and one of another kind', () => {
  const article = {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headlines: 'x',
    author: { '@type': 'City' },
  }
  expect(faultsInJsonLd(article)).toEqual(['.headlines is unknown', '.author is a City'])
})

test('no words of a story end the script they stand in, or begin a comment', () => {
  const hostile = '</script><script>alert(1)</script><!-- ]]> & \u2028 \u2029 \ud800'
  const data = writeJsonLd(
    { ...story, headline: richText(hostile), section: hostile },
    { ...options, house: { name: hostile } },
  )
  expect(data).not.toMatch(/[<>&\u2028\u2029]/u)
  expect((JSON.parse(data) as { headline: string }).headline).toContain('</script><script>alert(1)')
})
