import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  type Block,
  type BlockId,
  emptyStory,
  plainHouse,
  plainText,
  type Photo,
  richText,
  type Story,
  type Zone,
} from '~/story'
import { arbitraryStory } from '~tests/kit/arbitraryStory.ts'
import { treeFromDom } from '../html/treeFromDom.ts'
import { pageOf } from '../page/pageOf.ts'
import { heardIn } from './heardIn.ts'
import { outlineOf } from './outlineOf.ts'

const id = (name: string) => name as BlockId
const empty = emptyStory({ language: 'en', direction: 'ltr', zone: 'UTC' as Zone }, id('p'))
const parser = new DOMParser()

const outlineFor = (story: Story) =>
  outlineOf(
    pageOf(story, { house: { ...plainHouse, name: '' }, css: '', picture: () => 'blob:1' }).parts.flatMap(({ html }) =>
      heardIn(treeFromDom(parser.parseFromString(html, 'text/html'))),
    ),
  )

const said = (story: Story) =>
  outlineFor(story).lines.map(({ role, words, missing }) =>
    missing === null ? `${role}: ${words}` : `${role}: ${words} [${missing}]`,
  )

const photo = (alt: string): Photo => ({
  kind: 'photo',
  id: id('photo'),
  picture: { blob: 'b' as never, type: 'image/jpeg', width: 10, height: 10, name: 'x.jpg' }, // any hash will do
  caption: richText('The harbour.'),
  credit: 'Reuters',
  alt,
})
const heading = (name: string, level: 2 | 3): Block => ({ kind: 'heading', id: id(name), level, text: richText(name) })

test('a page is said in its order, each thing by its role', () => {
  const story: Story = {
    ...empty,
    headline: richText('Harbour shut'),
    byline: richText('By Dana Ruiz'),
    body: [
      photo('Empty quays'),
      heading('What now', 2),
      { kind: 'quote', id: id('q'), words: [richText('Shut.')], chain: [], credit: 'The harbour master' },
      {
        kind: 'list',
        id: id('l'),
        ordered: false,
        items: [
          {
            id: id('i'),
            text: richText('One'),
            list: { kind: 'list', id: id('m'), ordered: true, items: [{ id: id('j'), text: richText('Two') }] },
          },
        ],
      },
      { kind: 'divider', id: id('d') },
      { kind: 'note', id: id('n'), purpose: 'desk', text: richText('Not for readers') },
    ],
  }
  expect(said(story)).toEqual([
    'Heading 1: Harbour shut',
    'Byline: By Dana Ruiz',
    'Picture: Empty quays',
    'Caption: The harbour. Reuters',
    'Heading 2: What now',
    'Quote: “Shut.”',
    'Caption: The harbour master',
    'List of 1: ',
    'List item: One',
    'List of 1: ',
    'List item: Two',
    'Divider: ',
  ])
  expect(outlineFor(story).missing).toBeNull()
})

test('what a listener would miss is told where it is missed', () => {
  expect(said({ ...empty, headline: richText('Shut'), body: [photo(' ')] })).toContain('Picture:  [alternative text]')
  expect(outlineFor({ ...empty, headline: richText('Shut'), body: [photo(' ')] }).missing).toBe('alternative text')
  expect(outlineFor({ ...empty, body: [heading('A', 2)] }).missing).toBe('headline')
  const skipped = { ...empty, headline: richText('Shut'), body: [heading('A', 3), heading('B', 2), heading('C', 3)] }
  expect(said(skipped)).toEqual([
    'Heading 1: Shut',
    'Heading 3: A [heading of level 2]',
    'Heading 2: B',
    'Heading 3: C',
  ])
})

test('a picture that is not there yet is not said, and its caption is', () => {
  const lines = said({ ...empty, headline: richText('Shut'), body: [{ ...photo('Empty quays'), picture: null }] })
  expect(lines.filter((line) => line.startsWith('Picture'))).toEqual([])
  expect(lines.some((line) => line.startsWith('Caption'))).toBe(true)
})

test('words on two lines of one thing are two words', () => {
  expect(said({ ...empty, headline: richText('Harbour\nshut') })).toEqual(['Heading 1: Harbour shut'])
})

test('no paragraph of any story is left unsaid', () => {
  fc.assert(
    fc.property(arbitraryStory, (story) => {
      const all = squeezed(
        outlineFor(story)
          .lines.map(({ words }) => words)
          .join(' '),
      )
      const texts = story.body.flatMap((block) => (block.kind === 'paragraph' ? [plainText(block.text)] : []))
      expect(texts.map((text) => squeezed(sayable(text))).filter((text) => !all.includes(text))).toEqual([])
    }),
    { numRuns: 200 },
  )
})

const squeezed = (words: string) => words.replaceAll(/\s+/gu, '')
/** What HTML can hold of a text. */
const sayable = (words: string) =>
  // oxlint-disable-next-line no-control-regex
  words
    .toWellFormed()
    .replaceAll(/[\u0000-\u0008\u000b\u000c\u000d\u000e-\u001f\u007f-\u009f\ufdd0-\ufdef\ufffe\uffff]/g, '')
