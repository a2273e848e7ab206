import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  type Block,
  type BlockId,
  emptyStory,
  loadPageWords,
  plainText,
  richText,
  type Story,
  type Zone,
} from '~/story'
import { arbitraryStory } from '~tests/kit/arbitraryStory.ts'
import { writeText } from './writeText.ts'

const id = (name: string) => name as BlockId
const empty = emptyStory({ language: 'en', direction: 'ltr', zone: 'UTC' as Zone }, id('p'))

test('a subscriber gets titles, text, chains, credits and notes to readers', () => {
  const item = (words: string) => ({ id: id(words), text: richText(words) })
  const body: Block[] = [
    { kind: 'photo', id: id('f'), picture: null, caption: richText('Smoke.'), credit: 'Reuters', alt: 'Black smoke' },
    { kind: 'note', id: id('d'), purpose: 'desk', text: richText('Ask Dana.') },
    { kind: 'paragraph', id: id('a'), text: richText('It burns.') },
    {
      kind: 'quote',
      id: id('q'),
      words: [richText('We will.'), richText('Soon.')],
      chain: [
        { id: id('s'), role: 'said by', name: 'Dana Ruiz', doubtful: false },
        { id: id('t'), role: 'carried by', name: 'AP', doubtful: true },
        { id: id('u'), role: 'quoted by', name: 'AFP', doubtful: false },
      ],
    },
    {
      kind: 'list',
      id: id('l'),
      ordered: true,
      items: [
        { ...item('one'), list: { kind: 'list', id: id('m'), ordered: false, items: [item('in')] } },
        item('two'),
      ],
    },
    { kind: 'note', id: id('n'), purpose: 'reader', text: richText('Times are local.') },
    { kind: 'note', id: id('c'), purpose: 'correction', text: richText('It was Friday.') },
  ]
  const story: Story = {
    ...empty,
    headline: richText('Port burns'),
    byline: richText('By Jane Doe'),
    dateline: richText('LATAKIA'),
    body,
  }
  expect(writeText(story)).toBe(
    [
      'Port burns',
      'By Jane Doe',
      'Smoke. (Reuters)',
      'LATAKIA — It burns.',
      '“We will.\n“Soon.”\n— Dana Ruiz, quoted by AFP',
      '1. one\n  • in\n2. two',
      'Note to readers: Times are local.',
      'Correction: It was Friday.\n',
    ].join('\n\n'),
  )
})

test('a quote has the house’s quotation marks', () => {
  const body: Block[] = [{ kind: 'quote', id: id('q'), words: [richText('We will.')], chain: [] }]
  const house = { quotationMarks: { en: ['‘', '’', '“', '”'] as [string, string, string, string] } }
  expect(writeText({ ...empty, body }, house)).toBe('‘We will.’\n')
})

test('a quote’s credit is in the language of the story, unless somebody wrote it', async () => {
  const quote: Block = {
    kind: 'quote',
    id: id('q'),
    words: [richText('Wir gehen.')],
    chain: [
      { id: id('s'), role: 'said by', name: 'Dana Ruiz', doubtful: false },
      { id: id('t'), role: 'quoted by', name: 'dpa', doubtful: false },
    ],
  }
  const note: Block = { kind: 'note', id: id('n'), purpose: 'correction', text: richText('Es war Freitag.') }
  const body = [quote, { ...quote, credit: 'Dana Ruiz vor Gericht' }, note]
  const german: Story = { ...empty, language: 'de-AT', body }
  expect(writeText(german, undefined, await loadPageWords('de-AT'))).toBe(
    '„Wir gehen.“\n— Dana Ruiz, zitiert von dpa\n\n„Wir gehen.“\n— Dana Ruiz vor Gericht\n\nKorrektur: Es war Freitag.\n',
  )
  expect(writeText(german)).toContain('— Dana Ruiz · dpa\n')
})

test('no story’s desk notes, queries or unknown blocks are in its text; all published words are', () => {
  const secret = 'Xq7DeskOnlyZz'
  fc.assert(
    fc.property(arbitraryStory, (story) => {
      const hide = (block: Block): Block => {
        if (block.kind === 'unknown') return { ...block, text: secret }
        return block.kind === 'note' && ['desk', 'query'].includes(block.purpose)
          ? { ...block, text: richText(secret) }
          : block
      }
      const text = writeText({ ...story, body: story.body.map(hide) })
      expect(text).not.toContain(secret)
      const paragraphs = story.body.flatMap((block) =>
        block.kind === 'paragraph' ? [plainText(block.text).trim()] : [],
      )
      expect(paragraphs.filter((words) => !text.includes(words))).toEqual([])
    }),
  )
})
