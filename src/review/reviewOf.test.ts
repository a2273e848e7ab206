/* oxlint-disable typescript/no-unsafe-type-assertion -- a test gives out brands freely */
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Finding } from '~/attribution'
import {
  type Anchor,
  type Block,
  type BlockId,
  emptyStory,
  type Instant,
  passagesOf,
  richText,
  type Story,
  type Zone,
} from '~/story'
import { type Decision, rulingOn, itemsOf, type Person, type ReviewItem } from './index.ts'

const ann: Person = { id: 'ann', name: 'Ann Editor' }
const id = (name: string) => name as BlockId
const noon = 0 as Instant
const london = 'Europe/London' as Zone

const storyOf = (body: readonly Block[]): Story => ({
  ...emptyStory({ language: 'en', direction: 'ltr', zone: london }, id('p0')),
  body,
})
const paragraph = (name: string, text: string): Block => ({ kind: 'paragraph', id: id(name), text: richText(text) })
const quote = (name: string, words: readonly string[], speaker: string): Block => ({
  kind: 'quote',
  id: id(name),
  words: words.map(richText),
  chain: speaker === '' ? [] : [{ id: id(`${name}-s`), role: 'said by', name: speaker, doubtful: false }],
})
const photo = (name: string, caption: string, credit: string): Block => ({
  kind: 'photo',
  id: id(name),
  picture: null,
  caption: richText(caption),
  credit,
  alt: '',
})

/** Everything between “ and ” is a finding, said by the word after `— `. */
const findingsIn = (story: Story): readonly Finding[] =>
  passagesOf(story).flatMap(({ place, text }) =>
    [...text.matchAll(/“[^”]*”/g)].map((match): Finding => {
      const anchor = (start: number, exact: string): Anchor => ({ place, start, end: start + exact.length, exact })
      const name = /— (\w+)/.exec(text.slice(match.index))
      const source = name === null ? [] : [anchor(match.index + name.index + 2, name[1] ?? '')]
      return {
        type: 'direct',
        content: [anchor(match.index, match[0])],
        cue: [],
        source,
        chain: source.map((one) => ({ role: 'said by', name: one.exact, anchor: one })),
        confidence: 'likely',
        reason: 'Between marks.',
      }
    }),
  )

const review = (body: readonly Block[], decisions: readonly Decision[] = []) => {
  const story = storyOf(body)
  return itemsOf({ story, findings: findingsIn(story), decisions })
}
const words = (items: readonly ReviewItem[]) => items.map((item) => item.wording.words)
const states = (items: readonly ReviewItem[]) => items.map((item) => item.state)
const at = (items: readonly ReviewItem[], index: number): ReviewItem => {
  const item = items[index]
  if (item === undefined) throw new Error(`There is no item ${index}`)
  return item
}
const stetAll = (items: readonly ReviewItem[]) => items.map((item) => rulingOn(item, 'stet', ann, noon))

test('items stand in story order: quotes, photos and speech', () => {
  const items = review([
    paragraph('a', '“Leave,” — Army. “Stay,” — Mayor'),
    photo('b', 'Damaged supplies', 'Reuters'),
    quote('c', ['Let me be clear.', 'It is well into its descent.'], 'O’Brien'),
    photo('d', '', ''),
    {
      kind: 'list',
      id: id('e'),
      ordered: false,
      items: [{ id: id('e1'), text: richText('“No,” — Lavrov') }],
    },
  ])
  expect(items.map((item) => [item.kind, item.block, item.wording.words, item.speaker])).toEqual([
    ['speech', 'a', '“Leave,”', 'Army'],
    ['speech', 'a', '“Stay,”', 'Mayor'],
    ['photo', 'b', 'Damaged supplies', 'Reuters'],
    ['quote', 'c', 'Let me be clear.\nIt is well into its descent.', 'O’Brien'],
    ['speech', 'e1', '“No,”', 'Lavrov'],
  ])
  expect(new Set(items.map(({ key }) => key)).size).toBe(items.length)
})

test('a photo is anchored at its caption and its credit, and the credit is a step of its chain', () => {
  const item = at(review([photo('b', 'Damaged supplies', 'Reuters')]), 0)
  expect(item.anchors.map(({ place, exact }) => [place.field, exact])).toEqual([
    ['caption', 'Damaged supplies'],
    ['credit', 'Reuters'],
  ])
  expect(item.wording).toEqual({
    words: 'Damaged supplies',
    chain: [{ role: 'carried by', name: 'Reuters', doubtful: false }],
  })
})

test('a credit in running text is an item; one in a photo’s caption is the photo’s own', () => {
  const story = storyOf([paragraph('a', 'The harbour at dawn.'), photo('b', 'Damaged supplies (NNA)', 'NNA')])
  const credit = (block: string, field: 'text' | 'caption', exact: string): Finding => {
    const anchor: Anchor = { place: { block: id(block), field }, start: 0, end: exact.length, exact }
    const chain = [{ role: 'carried by' as const, name: 'NNA' }]
    return { type: 'credit', content: [anchor], cue: [], source: [], chain, confidence: 'certain', reason: 'A label.' }
  }
  const findings = [credit('a', 'text', 'The harbour at dawn.'), credit('b', 'caption', 'Damaged supplies')]
  expect(itemsOf({ story, findings, decisions: [] }).map(({ kind, type, block }) => [kind, type, block])).toEqual([
    ['speech', 'credit', 'a'],
    ['photo', 'credit', 'b'],
  ])
})

test('a finding inside a quote block is not asked about twice', () => {
  expect(words(review([quote('c', ['He said “no” — Ann'], 'Ann')]))).toEqual(['He said “no” — Ann'])
})

test('a finding whose words have changed since is dropped', () => {
  const findings = findingsIn(storyOf([paragraph('a', '“Leave,” — Army')]))
  const items = itemsOf({ story: storyOf([paragraph('a', '“Leave!” — Army')]), findings, decisions: [] })
  expect(items).toEqual([])
})

test('a changed word reopens the item, shows what was cleared, and putting it back restores it', () => {
  const first = [quote('c', ['Let it stand'], 'Ruiz'), paragraph('a', '“Leave,” — Army')]
  const decisions = stetAll(review(first))
  expect(states(review(first, decisions))).toEqual(['stet', 'stet'])
  const changed = review([quote('c', ['Let it fall'], 'Ruiz'), paragraph('a', '“Leave,” — Army')], decisions)
  expect(states(changed)).toEqual(['unreviewed', 'stet'])
  expect(at(changed, 0).before).toEqual(decisions[0])
  expect(at(changed, 0).decision).toBeUndefined()
  expect(states(review(first, decisions))).toEqual(['stet', 'stet'])
})

test('a changed step of the chain reopens the item', () => {
  const decisions = stetAll(review([quote('c', ['Let it stand'], 'Ruiz')]))
  const changed = review([quote('c', ['Let it stand'], 'Reuz')], decisions)
  expect(states(changed)).toEqual(['unreviewed'])
  expect(at(changed, 0).before?.on.chain[0]?.name).toBe('Ruiz')
})

test('typography counts as wording', () => {
  const decisions = stetAll(review([quote('c', ["It's so"], 'Ruiz')]))
  expect(states(review([quote('c', ['It’s so'], 'Ruiz')], decisions))).toEqual(['unreviewed'])
})

test('a moved or split block keeps its ruling, and a copy of it has none', () => {
  const decisions = stetAll(review([paragraph('a', 'Hello. “Leave,” — Army')]))
  expect(states(review([paragraph('a', 'Hello.'), paragraph('new', '“Leave,” — Army')], decisions))).toEqual(['stet'])
  const copied = review([paragraph('new', '“Leave,” — Army'), paragraph('a', '“Leave,” — Army')], decisions)
  expect(states(copied)).toEqual(['unreviewed', 'stet'])
})

test('the same words twice are two items', () => {
  const body = [paragraph('a', '“No.” — Ann “No.” — Ann')]
  const items = review(body)
  expect(items.map(({ nth }) => nth)).toEqual([0, 1])
  expect(states(review(body, [rulingOn(at(items, 1), 'stet', ann, noon)]))).toEqual(['unreviewed', 'stet'])
})

test('the last ruling counts, and a reopened item has none in force', () => {
  const body = [quote('c', ['Let it stand'], 'Ruiz')]
  const item = at(review(body), 0)
  const query = rulingOn(item, 'query', ann, noon, 'Did she?')
  const queried = at(review(body, [rulingOn(item, 'stet', ann, noon), query]), 0)
  expect([queried.state, queried.decision]).toEqual(['queried', query])
  const reopened = at(review(body, [query, rulingOn(item, 'reopen', ann, noon)]), 0)
  expect([reopened.state, reopened.decision, reopened.before]).toEqual(['unreviewed', undefined, undefined])
})

test('of two former wordings that are as close, the one ruled on last is shown', () => {
  const ruled = ['Let it stand', 'Let it lie'].map((text, index) =>
    rulingOn(at(review([quote('c', [text], 'Ruiz')]), 0), 'stet', ann, index as Instant),
  )
  expect(at(review([quote('c', ['Let it fall'], 'Ruiz')], ruled), 0).before?.on.words).toBe('Let it lie')
})

test('unrelated words beside a changed quote are not shown as what was cleared', () => {
  const decisions = stetAll(review([paragraph('a', '“We will leave the city tonight,” — Army')]))
  const now = review([paragraph('a', '“We will leave the city today,” — Army “Bread costs more,” — Baker')], decisions)
  expect(now.map(({ before }) => before?.on.words)).toEqual(['“We will leave the city tonight,”', undefined])
})

const word = fc.constantFrom('leave', 'stay', 'bread', 'peace', 'north', 'abyss', 'clear', 'no')
const sentence = fc.array(word, { minLength: 1, maxLength: 5 }).map((list) => list.join(' '))
const pieces = fc.array(fc.record({ sort: fc.constantFrom('speech', 'quote', 'photo'), text: sentence }), {
  minLength: 1,
  maxLength: 12,
})
type Piece = { readonly sort: string; readonly text: string }
// Words that are unlike any other's, so that an item can be known again by them.
const blockOf = ({ sort, text }: Piece, index: number): Block => {
  if (sort === 'speech') return paragraph(`b${index}`, `Then: “${index} ${text}” — Ann`)
  return sort === 'quote'
    ? quote(`b${index}`, [`${index} ${text}`], 'Ann')
    : photo(`b${index}`, `${index} ${text}`, 'AP')
}

test('an edit reopens exactly what it changed, wherever the blocks are moved', () => {
  fc.assert(
    fc.property(pieces, fc.nat(), fc.infiniteStream(fc.nat()), (list, pick, dice) => {
      const body = list.map(blockOf)
      const decisions = stetAll(review(body))
      const at = pick % list.length
      const edited = list.map((piece, index) =>
        blockOf(index === at ? { ...piece, text: `${piece.text} new` } : piece, index),
      )
      const shuffled = edited
        .map((block) => ({ block, order: dice.next().value }))
        .sort((a, b) => a.order - b.order)
        .map(({ block }) => block)
      for (const now of [edited, shuffled]) {
        const items = review(now, decisions)
        expect(items.filter(({ state }) => state !== 'stet').map(({ block }) => block)).toEqual([`b${at}`])
        expect(items.find(({ state }) => state !== 'stet')?.before?.block).toBe(`b${at}`)
      }
      expect(review(body, decisions).every(({ state }) => state === 'stet')).toBe(true)
    }),
  )
})

test('no ruling is ever in force on two items, nor on words it was not made on', () => {
  const names = fc.constantFrom('a', 'b', 'c')
  const story = fc.array(fc.tuple(names, word), { minLength: 1, maxLength: 8 })
  fc.assert(
    fc.property(story, story, (first, second) => {
      const bodyOf = (list: readonly (readonly [string, string])[]) =>
        [...Map.groupBy(list, ([name]) => name)].map(([name, said]) =>
          paragraph(name, said.map(([, text]) => `“${text}” — Ann`).join(' ')),
        )
      const decisions = stetAll(review(bodyOf(first)))
      const inForce = review(bodyOf(second), decisions).flatMap(({ decision, wording }) =>
        decision === undefined ? [] : [{ decision, wording }],
      )
      expect(new Set(inForce.map(({ decision }) => decision)).size).toBe(inForce.length)
      for (const { decision, wording } of inForce) expect(decision.on).toEqual(wording)
    }),
  )
})

test('three hundred items in a thousand blocks are ready in a few milliseconds', () => {
  const body = Array.from({ length: 1000 }, (_, index) =>
    index % 10 < 3
      ? paragraph(`b${index}`, `Then: “${'word '.repeat(20)}${index}” — Ann`)
      : paragraph(`b${index}`, 'Nothing was said here.'),
  )
  const story = storyOf(body)
  const findings = findingsIn(story)
  const decisions = stetAll(itemsOf({ story, findings, decisions: [] }))
  const times = Array.from({ length: 30 }, () => {
    const start = performance.now()
    itemsOf({ story, findings, decisions })
    return performance.now() - start
  }).sort((a, b) => a - b)
  expect(times[0]).toBeLessThan(10)
})
