import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  type BlobHash,
  type Block,
  type BlockId,
  emptyStory,
  type FocalPoint,
  type Instant,
  type Picture,
  plainText,
  richText,
  type Story,
  type Zone,
} from '~/story'
import { arbitraryStory } from '~tests/kit/arbitraryStory.ts'
import type { Change } from './compareWords.ts'
import { type BlockChange, compareStories, type Comparison, type PartChange } from './compareStories.ts'
import { partsOf } from './partsOf.ts'
import type { Ruling } from './types.ts'

const empty = emptyStory({ language: 'en', direction: 'ltr', zone: 'UTC' as Zone }, 'p' as BlockId)
const id = (name: string) => name as BlockId
const paragraph = (name: string, words: string): Block => ({ kind: 'paragraph', id: id(name), text: richText(words) })
const storyOf = (...body: readonly Block[]): Story => ({ ...empty, body })
const between = (before: Story, after: Story) =>
  compareStories({ story: before, decisions: [] }, { story: after, decisions: [] })

const signs = { same: '=', changed: '~', added: '+', removed: '-' } as const
const wordsOf = (words: readonly Change[]): string =>
  words.map(({ kind, text }) => (kind === 'same' ? text : kind === 'added' ? `{+${text}+}` : `[-${text}-]`)).join('')
const partLine = ({ kind, role, is, words, choices, isRemarked }: PartChange): string =>
  `${signs[is]} ${role ?? kind}: ${wordsOf(words)}${choices.map(({ choice, before, after }) => ` (${choice} ${before} → ${after})`).join('')}${isRemarked ? ' (marks)' : ''}`
const blockLines = ({ is, isMoved, id, parts, choices }: BlockChange): readonly string[] => [
  `${signs[is]} ${id}${isMoved ? ' moved' : ''}${choices.map(({ choice, before, after }) => ` (${choice} ${before} → ${after})`).join('')}`,
  ...parts.map((part) => `  ${partLine(part)}`),
]
/** A comparison as it reads: `~ changed`, `+ added`, `- removed`, `= same`, with the words between. */
const told = ({ blocks }: Comparison): readonly string[] => blocks.flatMap(blockLines)

test('a changed paragraph is told word by word, one that is new or gone whole, in its place', () => {
  const before = storyOf(paragraph('a', 'One two.'), paragraph('b', 'Gone.'), paragraph('c', 'Same.'))
  const after = storyOf(paragraph('a', 'One three.'), paragraph('c', 'Same.'), paragraph('d', 'New.'))
  expect(told(between(before, after))).toEqual([
    '~ a',
    '  ~ paragraph: One [-two-]{+three+}.',
    '- b',
    '  - paragraph: [-Gone.-]',
    '= c',
    '  = paragraph: Same.',
    '+ d',
    '  + paragraph: {+New.+}',
  ])
})

test('a block that stands elsewhere has moved, and those it passed have not', () => {
  const [a, b, c, d] = ['a', 'b', 'c', 'd'].map((name) => paragraph(name, `${name}.`)) as [Block, Block, Block, Block]
  const comparison = between(storyOf(a, b, c, d), storyOf(d, a, b, c))
  expect(comparison.blocks.map(({ id, was, now, isMoved }) => ({ id, was, now, isMoved }))).toEqual([
    { id: 'd', was: 3, now: 0, isMoved: true },
    { id: 'a', was: 0, now: 1, isMoved: false },
    { id: 'b', was: 1, now: 2, isMoved: false },
    { id: 'c', was: 2, now: 3, isMoved: false },
  ])
  expect(comparison.isSame).toBe(false)
})

test('a block that nobody edited is not compared again with the same one, and is with another', () => {
  const before = storyOf(paragraph('a', 'One two.'))
  const after = storyOf(paragraph('a', 'One three.'))
  const [first, again] = [between(before, after), between(before, storyOf(...after.body, paragraph('b', 'New.')))]
  expect(again.blocks[0]?.parts).toBe(first.blocks[0]?.parts)
  expect(told(between(storyOf(paragraph('a', 'One three.')), after))).toEqual(['= a', '  = paragraph: One three.'])
})

test('captions, credits, alternative text, notes and each step of a chain are compared by themselves', () => {
  const quote: Block = {
    kind: 'quote',
    id: id('q'),
    words: [richText('“We will appeal.”')],
    chain: [
      { id: id('s1'), role: 'said by', name: 'Dana Ruiz', doubtful: true },
      { id: id('s2'), role: 'carried by', name: 'SANA', doubtful: false },
    ],
  }
  const photo: Block = {
    kind: 'photo',
    id: id('f'),
    picture: null,
    caption: richText('Smoke over Aleppo'),
    credit: 'Reuters',
    alt: '',
  }
  const note: Block = { kind: 'note', id: id('n'), purpose: 'desk', text: richText('Check.') }
  const before = storyOf(quote, photo, note)
  const after = storyOf(
    {
      ...quote,
      chain: [
        { id: id('s1'), role: 'on behalf of', name: 'Dana Ruiz', doubtful: false },
        { id: id('s3'), role: 'quoted by', name: 'Reuters', doubtful: false },
      ],
    },
    { ...photo, caption: richText('Dust over Aleppo'), credit: 'AFP', alt: 'A street' },
    { ...note, purpose: 'reader' },
  )
  expect(told(between(before, after))).toEqual([
    '~ q',
    '  = quote: “We will appeal.”',
    '  ~ on behalf of: Dana Ruiz (role said by → on behalf of) (doubt doubtful → sure)',
    '  - carried by: [-SANA-]',
    '  + quoted by: {+Reuters+}',
    '~ f',
    '  ~ caption: [-Smoke-]{+Dust+} over Aleppo',
    '  ~ credit: [-Reuters-]{+AFP+}',
    '  ~ alternative text: {+A street+}',
    '~ n (purpose desk → reader)',
    '  = note: Check.',
  ])
})

test('where the crops of a picture look is told as a choice of the photo', () => {
  const picture: Picture = { blob: 'b' as BlobHash, type: 'image/jpeg', width: 3, height: 2, name: 'a.jpg' }
  const photo = (focus?: FocalPoint): Block => ({
    kind: 'photo',
    id: id('f'),
    picture: focus === undefined ? picture : { ...picture, focus },
    caption: [],
    credit: '',
    alt: '',
  })
  const [unset, left, right] = [photo(), photo({ x: 20, y: 50 }), photo({ x: 80, y: 50 })]
  const first = (before: Block, after: Block) => told(between(storyOf(before), storyOf(after)))[0]
  expect(first(unset, left)).toBe('~ f (focus  → 20 50)')
  expect(first(left, right)).toBe('~ f (focus 20 50 → 80 50)')
  expect(first(right, unset)).toBe('~ f (focus 80 50 → )')
  expect(first(left, left)).toBe('= f')
})

test('a link put under the same words is a change', () => {
  const linked: Block = {
    kind: 'paragraph',
    id: id('a'),
    text: [{ text: 'One.', marks: [{ kind: 'link', href: 'https://example.org' }] }],
  }
  expect(told(between(storyOf(paragraph('a', 'One.')), storyOf(linked)))).toEqual([
    '~ a',
    '  ~ paragraph: One. (marks)',
  ])
})

test('titles and facts are told by name', () => {
  const at = Date.parse('2016-10-02T18:20:00Z') as Instant
  const after: Story = { ...empty, headline: richText('Strike'), slug: 'STRIKE', status: 'published', publishedAt: at }
  const { titles, facts } = between(empty, after)
  expect(titles.map(partLine)).toEqual(['~ headline: {+Strike+}', '= standfirst: ', '= byline: ', '= dateline: '])
  expect(facts).toEqual([
    { fact: 'slug', before: '', after: 'STRIKE' },
    { fact: 'status', before: 'draft', after: 'published' },
    { fact: 'publishedAt', before: null, after: at },
  ])
})

test('rulings made, changed and taken back between two versions are told, unchanged ones are not', () => {
  const ruled = (words: string, ruling: Ruling['ruling'], minute: number): Ruling => ({
    ruling,
    on: { words, chain: [] },
    block: id('q'),
    nth: 0,
    by: { id: 'noa', name: 'Noa Adler' },
    at: (minute * 60_000) as Instant,
  })
  const kept = ruled('“A.”', 'stet', 1)
  const asked = ruled('“B.”', 'query', 2)
  const cleared = ruled('“B.”', 'stet', 3)
  const fresh = ruled('“C.”', 'stet', 4)
  const [before, after] = [
    { story: empty, decisions: [kept, asked] },
    { story: empty, decisions: [kept, asked, cleared, fresh] },
  ]
  expect(compareStories(before, after).rulings).toEqual([
    { before: asked, after: cleared },
    { before: null, after: fresh },
  ])
  expect(compareStories(after, before).rulings).toEqual([
    { before: cleared, after: asked },
    { before: fresh, after: null },
  ])
})

/** Two stories that share some of their blocks, in any order. */
const pair = fc
  .tuple(arbitraryStory, arbitraryStory, fc.infiniteStream(fc.constantFrom('keep', 'drop', 'reword')), fc.nat())
  .map(([before, other, fates, turn]) => {
    const kept = before.body.flatMap((block) => {
      const fate = fates.next().value
      if (fate === 'drop') return []
      return fate === 'reword' && block.kind === 'paragraph' ? [{ ...block, text: richText('Anew') }] : [block]
    })
    const added = other.body.map((block) => ({ ...block, id: id(`other-${block.id}`) }))
    const body = [...kept, ...added]
    const at = turn % (body.length + 1)
    return { before, after: { ...other, body: [...body.slice(at), ...body.slice(0, at)] } }
  })

const side = (comparison: Comparison, which: 'before' | 'after'): readonly string[] => {
  const place = which === 'before' ? 'was' : 'now'
  const drop = which === 'before' ? 'added' : 'removed'
  const text = ({ words }: PartChange) => words.flatMap((one) => (one.kind === drop ? [] : [one.text])).join('')
  const blocks = comparison.blocks
    .filter((block) => block[place] !== null)
    .toSorted((a, b) => (a[place] ?? 0) - (b[place] ?? 0))
  const parts = (list: readonly PartChange[]) => list.filter(({ is }) => is !== drop).map(text)
  return [...comparison.titles.map(text), ...blocks.flatMap((block) => parts(block.parts).toSorted())]
}
const wordsIn = ({ headline, standfirst, byline, dateline, body }: Story): readonly string[] => [
  ...[headline, standfirst, byline, dateline].map(plainText),
  ...body.flatMap((block) =>
    partsOf(block)
      .map(({ text }) => text)
      .toSorted(),
  ),
]

test('either side of a comparison reads as its story does', () => {
  fc.assert(
    fc.property(pair, ({ before, after }) => {
      const comparison = between(before, after)
      expect(side(comparison, 'before')).toEqual(wordsIn(before))
      expect(side(comparison, 'after')).toEqual(wordsIn(after))
    }),
  )
})

test('a story compared with itself is the same, and read the other way round a comparison is mirrored', () => {
  const other = { same: 'same', changed: 'changed', added: 'removed', removed: 'added' } as const
  fc.assert(
    fc.property(pair, ({ before, after }) => {
      expect(between(before, structuredClone(before)).isSame).toBe(true)
      const [there, back] = [between(before, after), between(after, before)]
      const fates = ({ blocks }: Comparison) => new Map(blocks.map((one) => [one.id, one]))
      const mirrored = [...fates(back).values()].map(({ id, is, was, now }) => ({
        id,
        is: other[is],
        was: now,
        now: was,
      }))
      const forth = mirrored.flatMap((one) => fates(there).get(one.id) ?? [])
      expect(forth.map(({ id, is, was, now }) => ({ id, is, was, now }))).toEqual(mirrored)
      expect(there.blocks.filter(({ isMoved }) => isMoved)).toHaveLength(
        back.blocks.filter(({ isMoved }) => isMoved).length,
      )
      expect(side(back, 'after')).toEqual(side(there, 'before'))
    }),
  )
})
