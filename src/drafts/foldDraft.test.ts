import fc from 'fast-check'
import { expect, test } from 'vitest'
import { docFromStory, emptyStory, type BlockId, richText, schemaVersion, type Story, type Zone } from '~/story'
import { arbitraryLog } from '~tests/kit/arbitraryLog.ts'
import { foldDraft } from './foldDraft.ts'
import { entryId, instantAt, versionAt } from './names.ts'
import type { Entry, Happening, Kept, StepJson } from './types.ts'

const story: Story = {
  ...emptyStory({ language: 'en', direction: 'ltr', zone: 'UTC' as Zone }, 'p1' as BlockId),
  headline: richText('Strike'),
  body: [{ kind: 'paragraph', id: 'p1' as BlockId, text: richText('One.') }],
}
const began = { kind: 'began', doc: docFromStory(story).toJSON() as unknown } as const

/** The log of these happenings, a second apart; `schemas` for those of another Stet. */
function log(happenings: readonly unknown[], schemas: Readonly<Record<number, number>> = {}): readonly Kept[] {
  return happenings.map((what, at) => ({
    version: versionAt(at + 1),
    entry: {
      id: entryId(`e${at}`),
      schema: schemas[at] ?? schemaVersion,
      by: { id: 'dana', name: 'Dana Ruiz' },
      at: instantAt(at * 1000),
      what,
    } as Entry,
  }))
}

const edited = (...steps: readonly StepJson[]): Happening => ({ kind: 'edited', steps, tab: 'tab' })
/** Types words at a position: the text of the headline starts at 1, that of the paragraph at 15. */
const typed = (at: number, text: string) =>
  edited({ stepType: 'replace', from: at, to: at, slice: { content: [{ type: 'text', text }] } })
const inParagraph = 15

const words = (kept: readonly Kept[]) => {
  const { story, readOnly, goodUntil, version } = foldDraft(kept)
  const text = story.body.map((block) =>
    block.kind === 'paragraph' ? block.text.map((run) => run.text).join('') : block.kind,
  )
  return { text: text.join('|'), readOnly, goodUntil, version }
}

test('a log folds to its story, its rulings, its origins and its place on the shelf', () => {
  const decision = {
    ruling: 'stet',
    on: { words: '“One.”', chain: [] },
    block: 'p1' as BlockId,
    nth: 0,
    by: { id: 'dana', name: 'Dana Ruiz' },
    at: instantAt(2000),
  } as const
  const kept = log([
    began,
    typed(inParagraph + 4, ' Two.'),
    { kind: 'decided', decision },
    { kind: 'origin', title: 'Wire', text: 'One.' },
    { kind: 'spiked' },
    edited(
      { stepType: 'docAttr', attr: 'slug', value: 'strike' },
      { stepType: 'docAttr', attr: 'section', value: 'world' },
    ),
  ])
  const folded = foldDraft(kept)
  const expected: Story = {
    ...story,
    slug: 'strike',
    section: 'world',
    body: [{ kind: 'paragraph', id: 'p1' as BlockId, text: richText('One. Two.') }],
  }
  expect(folded).toEqual({
    doc: docFromStory(expected).toJSON(),
    story: expected,
    said: kept.slice(2, 5).map(({ entry }) => entry),
    steps: 3,
    decisions: [{ ...decision, id: 'e2' }],
    origins: [{ title: 'Wire', text: 'One.', id: 'e3', by: decision.by, at: 3000 }],
    answers: [],
    vouched: [],
    overrides: [],
    publications: [],
    corrections: [],
    tasks: [],
    spiked: true,
    recovered: [],
    version: 6,
    readOnly: null,
    goodUntil: 6,
    at: 5000,
  })
})

test('what was restored is no longer spiked', () => {
  expect(foldDraft(log([began, { kind: 'spiked' }, { kind: 'restored' }])).spiked).toBe(false)
})

test('a step that does not fit ends the text at its last good version, and later ones are not tried', () => {
  const kept = log([began, typed(inParagraph, 'A '), typed(9999, 'x'), typed(inParagraph, 'B '), { kind: 'spiked' }])
  expect(words(kept)).toEqual({ text: 'A One.', readOnly: 'damaged', goodUntil: 2, version: 5 })
  expect(foldDraft(kept).spiked).toBe(true)
})

test.each([
  ['from behind to', { stepType: 'replace', from: 18, to: 16 }],
  ['negative places', { stepType: 'replace', from: -4, to: -1 }],
  ['a place that is no number', { stepType: 'replace', from: '15', to: null }],
  ['content that is no list', { stepType: 'replace', from: 15, to: 15, slice: { content: 'x' } }],
  ['an empty text', { stepType: 'replace', from: 15, to: 15, slice: { content: [{ type: 'text', text: '' }] } }],
  ['a node that is nothing', { stepType: 'replace', from: 15, to: 15, slice: { content: [null] } }],
  ['a headline in the body', { stepType: 'replace', from: 14, to: 14, slice: { content: [{ type: 'headline' }] } }],
  ['a title taken away', { stepType: 'replace', from: 0, to: 8 }],
  ['a photo without its fields', { stepType: 'replace', from: 14, to: 14, slice: { content: [{ type: 'photo' }] } }],
  ['an attribute that is no value of its kind', { stepType: 'docAttr', attr: 'status', value: 'printed' }],
  ['a slug that is a tree', { stepType: 'docAttr', attr: 'slug', value: { a: [] } }],
  ['a level no heading has', { stepType: 'attr', pos: 14, attr: 'id', value: 7 }],
  ['a mark where there is none', { stepType: 'addMark', from: 15, to: 16 }],
])('hostile steps are damage, not an accident: %s', (_, step) => {
  const kept = log([began, typed(inParagraph, 'A '), edited(step), typed(inParagraph, 'B ')])
  expect(words(kept)).toEqual({ text: 'A One.', readOnly: 'damaged', goodUntil: 2, version: 4 })
})

test('nesting without end is damage', () => {
  let node: unknown = { type: 'text', text: 'x' }
  for (let depth = 0; depth < 50_000; depth++) node = { type: 'listItem', content: [node] }
  const step = { stepType: 'replace', from: 14, to: 14, slice: { content: [node] } }
  expect(words(log([began, edited(step as StepJson)]))).toEqual({
    text: 'One.',
    readOnly: 'damaged',
    goodUntil: 1,
    version: 2,
  })
  const doc = { type: 'doc', content: [node] }
  expect(foldDraft(log([{ kind: 'began', doc }])).readOnly).toBe('damaged')
})

test.each([
  ['no entry at all', null],
  ['a string', 'entry'],
  ['an entry without a kind', { id: 'x', schema: 1, by: { id: '', name: '' }, at: 0, what: {} }],
  ['a ruling without its words', { id: 'x', schema: 1, by: { id: '', name: '' }, at: 0, what: { kind: 'decided' } }],
  ['a date no clock can show', { id: 'x', schema: 1, by: { id: '', name: '' }, at: 1e300, what: { kind: 'spiked' } }],
  [
    'a name for no version',
    { id: 'x', schema: 1, by: { id: '', name: '' }, at: 0, what: { kind: 'named', version: 0.5, name: 'Desk' } },
  ],
  [
    'an unheard-of kind under a known schema',
    { id: 'x', schema: 1, by: { id: '', name: '' }, at: 0, what: { kind: 'sung' } },
  ],
])('a record that is no entry is damage: %s', (_, entry) => {
  const kept = [...log([began, typed(inParagraph, 'A ')]), { version: versionAt(3), entry: entry as Entry }]
  expect(words(kept)).toEqual({ text: 'A One.', readOnly: 'damaged', goodUntil: 2, version: 3 })
})

test('a log that does not begin, or begins twice, is damaged', () => {
  expect(words(log([typed(1, 'A')]))).toEqual({ text: '', readOnly: 'damaged', goodUntil: 0, version: 1 })
  expect(words(log([]))).toEqual({ text: '', readOnly: null, goodUntil: 0, version: 0 })
  expect(words(log([{ kind: 'began', doc: { type: 'page' } }]))).toEqual({
    text: '',
    readOnly: 'damaged',
    goodUntil: 0,
    version: 1,
  })
  expect(words(log([began, typed(inParagraph, 'A '), began]))).toEqual({
    text: 'A One.',
    readOnly: 'damaged',
    goodUntil: 2,
    version: 3,
  })
})

test.each([
  ['missing', [1, 2, 4, 5]],
  ['there twice', [1, 2, 2, 4]],
  ['out of order', [1, 2, 4, 3]],
])('a log in which a version is %s is damaged, and nothing is guessed after it', (_, versions) => {
  const entries = log([began, typed(inParagraph, 'A '), typed(inParagraph, 'B '), typed(inParagraph, 'C ')])
  const kept = entries.map(({ entry }, at) => ({ version: versionAt(versions[at] ?? 0), entry }))
  expect(words(kept)).toEqual({ text: 'A One.', readOnly: 'damaged', goodUntil: 2, version: 4 })
})

test('names and returns leave the text alone', () => {
  const kept = log([
    began,
    typed(inParagraph, 'A '),
    { kind: 'named', version: 2, name: 'Sent to desk' },
    { kind: 'returned', to: 2 },
  ])
  expect(words(kept)).toEqual({ text: 'A One.', readOnly: null, goodUntil: 4, version: 4 })
})

test('a newer Stet opens for reading, its text followed where every part of it is known', () => {
  const kept = log([began, typed(inParagraph, 'A '), { kind: 'sung', tune: 'do' }, typed(inParagraph, 'B ')], {
    1: schemaVersion + 1,
    2: schemaVersion + 1,
  })
  expect(words(kept)).toEqual({ text: 'B A One.', readOnly: 'newer', goodUntil: 4, version: 4 })
})

test('a mark taken back from words that had others is a step like any other', () => {
  const link = (href: string) => ({ type: 'link', attrs: { href } })
  const [first, second] = [link('https://a.example/'), link('https://b.example/')]
  const back = [
    { stepType: 'removeMark', mark: second, from: 15, to: 18 },
    { stepType: 'addMark', mark: first, from: 15, to: 16 },
  ]
  const steps = [
    { stepType: 'addMark', mark: first, from: 15, to: 16 },
    { stepType: 'addMark', mark: second, from: 15, to: 18 },
    { stepType: 'markSet', steps: back },
  ]
  expect(words(log([began, edited(...steps)]))).toEqual({ text: 'One.', readOnly: null, goodUntil: 2, version: 2 })
  const glow = { stepType: 'markSet', steps: [{ stepType: 'addMark', mark: { type: 'glow' }, from: 15, to: 16 }] }
  expect(words(log([began, edited(glow)]))).toEqual({ text: 'One.', readOnly: 'newer', goodUntil: 1, version: 2 })
})

test.each([
  ['node', { stepType: 'replace', from: 14, to: 14, slice: { content: [{ type: 'map' }] } }],
  [
    'attribute',
    { stepType: 'replace', from: 14, to: 14, slice: { content: [{ type: 'paragraph', attrs: { id: 'x', mood: 1 } }] } },
  ],
  ['mark', { stepType: 'addMark', from: 15, to: 16, mark: { type: 'glow' } }],
  ['attribute of the document', { stepType: 'docAttr', attr: 'mood', value: 1 }],
  ['step', { stepType: 'twist', from: 15, to: 16 }],
])('an unknown %s is of a newer Stet, whatever its schema says, and nothing after it is guessed', (_, step) => {
  const kept = log([began, typed(inParagraph, 'A '), edited(step), typed(inParagraph, 'B ')])
  expect(words(kept)).toEqual({ text: 'A One.', readOnly: 'newer', goodUntil: 2, version: 4 })
})

test('a document with an unknown block is shown as far as it is known, and no step is applied to what is shown', () => {
  const doc = docFromStory(story).toJSON() as { content: unknown[] }
  const newer = { ...doc, content: [...doc.content, { type: 'map', attrs: { of: 'Aleppo' } }] }
  const kept = log([{ kind: 'began', doc: newer }, typed(inParagraph, 'A ')], { 0: schemaVersion + 1 })
  expect(words(kept)).toEqual({ text: 'One.|unknown', readOnly: 'newer', goodUntil: 0, version: 2 })
})

test('reading a log changes nothing in it', () => {
  const kept = log([began, typed(inParagraph, 'A '), typed(9999, 'x')], { 1: schemaVersion + 1 })
  const before = structuredClone(kept)
  foldDraft(kept)
  expect(kept).toEqual(before)
})

test('a log folds to what its steps made one by one, however they were grouped', () => {
  fc.assert(
    fc.property(arbitraryLog, ({ log: kept, doc, steps }) => {
      const folded = foldDraft(kept)
      expect(folded.doc).toEqual(doc)
      expect({ steps: folded.steps, readOnly: folded.readOnly }).toEqual({ steps, readOnly: null })
    }),
    { numRuns: 200 },
  )
})

test('twenty thousand keystrokes fold in well under a second', () => {
  const kept = log([began, ...Array.from({ length: 20_000 }, (_, at) => typed(inParagraph + 4 + at, 'a'))])
  const start = performance.now()
  const folded = foldDraft(kept)
  const took = performance.now() - start
  expect(folded.steps).toBe(20_000)
  expect(words(kept).text).toHaveLength(20_004)
  expect(took).toBeLessThan(2000)
})
