import fc from 'fast-check'
import {
  type Block,
  type BlockId,
  chainRoles,
  type Instant,
  type List,
  type ListItem,
  type Mark,
  noteKinds,
  type Quote,
  type RichText,
  sourceKinds,
  type StepFacts,
  type Story,
  storyStatuses,
  tidy,
  type Zone,
} from '~/story'

/** Words that break what forgets to escape, to count in UTF-16, or to set a direction. */
const hostile = [
  '<script>alert(1)</script>',
  '</style><img src=x onerror=alert(1)>',
  '"><svg onload=alert(1)>',
  '&amp; &lt;b&gt;',
  ']]> <!-- -->',
  'חלב, סוריה',
  'قالت الوكالة',
  '👩🏽‍🚒 e\u0301',
  '“Don’t,” she said.',
  '\u2067isolate\u2069',
  'C:\\path "quoted" \'single\'',
  'javascript:alert(1)',
]

const word = fc.oneof(
  { weight: 4, arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }) },
  { weight: 1, arbitrary: fc.constantFrom(...hostile) },
)
/** One line of words; may be empty. */
export const arbitraryLine = fc.array(word, { maxLength: 4 }).map((words) => words.join(' ').replace(/[\r\n]/g, ''))

const optional = <T>(arbitrary: fc.Arbitrary<T>) =>
  fc.option(arbitrary, { freq: 4 }).map((one) => (one === null ? [] : [one]))
const plainMark = (kind: 'bold' | 'italic' | 'strike') => optional(fc.constant<Mark>({ kind }))
const link = optional(
  fc
    .constantFrom('https://example.org/a?b=c&d', 'mailto:desk@example.org', 'javascript:alert(1)', '/path')
    .map((href): Mark => ({ kind: 'link', href })),
)
const language = optional(
  fc.constantFrom<Mark>(
    { kind: 'language', lang: 'he', dir: 'rtl' },
    { kind: 'language', lang: 'fr', dir: 'ltr' },
    { kind: 'language', lang: '"><b>', dir: 'ltr' },
  ),
)

type MarkKinds = readonly fc.Arbitrary<Mark[]>[]
const anyMark: MarkKinds = [language, link, plainMark('bold'), plainMark('italic'), plainMark('strike')]

const textOf = (marks: MarkKinds, words: fc.Arbitrary<string>): fc.Arbitrary<RichText> =>
  fc
    .array(fc.record({ text: words, marks: fc.tuple(...marks).map((found) => found.flat()) }), { maxLength: 4 })
    .map(tidy)

const broken = fc.tuple(arbitraryLine, fc.constantFrom('', '', '', '\n'), arbitraryLine).map((parts) => parts.join(''))

/** Running text with every mark and with line breaks. */
export const arbitraryText = textOf(anyMark, broken)

const noId = '' as BlockId // each block is named when the story is whole

const item: fc.Arbitrary<ListItem> = arbitraryText.map((text) => ({ id: noId, text }))
const list = (items: fc.Arbitrary<ListItem>): fc.Arbitrary<List> =>
  fc.record({
    kind: fc.constant('list'),
    id: fc.constant(noId),
    ordered: fc.boolean(),
    items: fc.array(items, { minLength: 1, maxLength: 3 }),
  })
const nested = fc
  .tuple(item, fc.option(list(item), { freq: 3 }))
  .map(([one, inner]): ListItem => (inner === null ? one : { ...one, list: inner }))

const share = fc.double({ min: 0, max: 100, noNaN: true }).map((some) => some + 0) // JSON has no -0
const picture = fc.record(
  {
    blob: fc.constantFrom('ab12', '"><script>').map((hash) => hash as never),
    type: fc.constantFrom('image/jpeg', 'image/png'),
    width: fc.integer({ min: 0, max: 4000 }),
    height: fc.integer({ min: 0, max: 4000 }),
    name: arbitraryLine,
    focus: fc.record({ x: share, y: share }),
  },
  { requiredKeys: ['blob', 'type', 'width', 'height', 'name'] },
)

const time = fc.option(fc.integer({ min: -1e12, max: 4e12 }).map((at) => at as Instant))
const filledLine = fc.oneof({ weight: 3, arbitrary: fc.constant('') }, arbitraryLine)

/** What is known of a step besides its name; an absent fact is not there at all. */
const stepFacts: fc.Arbitrary<StepFacts> = fc
  .record({
    kind: fc.option(fc.constantFrom(...sourceKinds)),
    when: time,
    place: filledLine,
    link: filledLine,
    language: fc.constantFrom('', '', 'ar', 'he'),
  })
  .map((facts) => Object.fromEntries(Object.entries(facts).filter(([, fact]) => fact !== null && fact !== '')))

export const arbitraryBlock: fc.Arbitrary<Block> = fc.oneof(
  fc.record({ kind: fc.constant('paragraph'), id: fc.constant(noId), text: arbitraryText }),
  fc.record({
    kind: fc.constant('heading'),
    id: fc.constant(noId),
    level: fc.constantFrom<2 | 3>(2, 3),
    text: arbitraryText,
  }),
  fc.record({
    kind: fc.constant('moment'),
    id: fc.constant(noId),
    title: arbitraryText,
    at: time,
    isKey: fc.boolean(),
  }),
  list(nested),
  fc
    .record({
      kind: fc.constant<'quote'>('quote'),
      id: fc.constant(noId),
      words: fc.array(arbitraryText, { minLength: 1, maxLength: 3 }),
      chain: fc
        .array(
          fc.record({
            id: fc.constant(noId),
            role: fc.constantFrom(...chainRoles),
            name: arbitraryLine,
            doubtful: fc.boolean(),
            facts: stepFacts,
          }),
          { maxLength: 4 },
        )
        .map((steps) => steps.map(({ facts, ...step }) => ({ ...step, ...facts }))),
      credit: filledLine,
    })
    .map(({ credit, ...quote }): Quote => (credit === '' ? quote : { ...quote, credit })),
  fc.record({
    kind: fc.constant('photo'),
    id: fc.constant(noId),
    picture: fc.option(picture),
    caption: arbitraryText,
    credit: arbitraryLine,
    alt: arbitraryLine,
  }),
  fc.record({
    kind: fc.constant('note'),
    id: fc.constant(noId),
    purpose: fc.constantFrom(...noteKinds),
    text: arbitraryText,
  }),
  fc.record({ kind: fc.constant('divider'), id: fc.constant(noId) }),
  fc.record({ kind: fc.constant('unknown'), id: fc.constant(noId), text: arbitraryLine }),
)

/** Any story the schema allows, its ids unique. */
export const arbitraryStory: fc.Arbitrary<Story> = fc
  .record({
    slug: arbitraryLine,
    section: arbitraryLine,
    language: fc.constantFrom('en', 'en-GB', 'he', 'ar', 'fr'),
    direction: fc.constantFrom('ltr', 'rtl'),
    zone: fc.constantFrom('Europe/London', 'Asia/Jerusalem', 'UTC').map((zone) => zone as Zone),
    status: fc.constantFrom(...storyStatuses),
    keywords: fc.array(arbitraryLine, { maxLength: 3 }),
    filedAt: time,
    publishAt: time,
    publishedAt: time,
    updatedAt: time,
    embargo: time,
    headline: textOf([language, plainMark('italic')], broken),
    standfirst: textOf(anyMark, broken),
    byline: textOf([language, link], broken),
    dateline: textOf([language], arbitraryLine),
    body: fc.array(arbitraryBlock, { minLength: 1, maxLength: 6 }),
  })
  .map((story): Story => ({ ...story, body: named(story.body) }))

/** Names every block, list item and chain step in order. */
export function named(body: readonly Block[]): readonly Block[] {
  let count = 0
  const id = () => `id-${++count}` as BlockId
  const listNamed = (one: List): List => ({
    ...one,
    id: id(),
    items: one.items.map((item) => ({
      ...item,
      id: id(),
      ...(item.list === undefined ? {} : { list: listNamed(item.list) }),
    })),
  })
  return body.map((block) => {
    if (block.kind === 'list') return listNamed(block)
    if (block.kind === 'quote') return { ...block, id: id(), chain: block.chain.map((step) => ({ ...step, id: id() })) }
    return { ...block, id: id() }
  })
}
