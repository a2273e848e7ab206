import { expect, test } from 'vitest'
import { pageOf } from '~/interchange'
import { rangesOf } from '~/preview/overlays/rangesOf.ts'
import { type Block, emptyStory, plainHouse, richText, type Story } from '~/story'
import { blockId, jerusalem } from '../../panes/itemInTest.ts'
import { pageChangesOf } from './pageChangesOf.ts'

const empty = emptyStory({ language: 'en', direction: 'ltr', zone: jerusalem }, blockId('first'))
const paragraph = (id: string, words: string): Block => ({ kind: 'paragraph', id: blockId(id), text: richText(words) })
const deskNote = (id: string, words: string): Block => ({
  kind: 'note',
  id: blockId(id),
  purpose: 'desk',
  text: richText(words),
})
const story = (part: Partial<Story>): Story => ({ ...empty, headline: richText('Ferry is late'), ...part })

const partsOf = (of: Story) => pageOf(of, { house: plainHouse, css: '', picture: () => null }).parts
const onPage = (of: Story) => ({ story: of, shown: new Set(partsOf(of).map(({ id }) => id)) })

/** What is marked on the page of `now`: each block’s fate, and the words of it that are underlined, `‸` where some are gone. */
function marked(before: Story, now: Story) {
  const { blocks, gone, count } = pageChangesOf(onPage(before), onPage(now))
  const page = new DOMParser().parseFromString(
    partsOf(now)
      .map(({ html }) => html)
      .join(''),
    'text/html',
  )
  const marks = [...blocks].map(([id, { is, words }]) => {
    const element = page.querySelector(`[data-block="${id}"]`)
    if (element === null) throw new Error(`${id} is marked and not on the page`)
    const found = words.map(({ in: whole, from, to }) =>
      from === to
        ? `${rangesOf(element, whole, { from: 0, to: from }).join('')}‸`
        : rangesOf(element, whole, { from, to }).join(''),
    )
    return [id, is, ...found]
  })
  return { marks, gone: [...gone], count }
}
const nothing = { marks: [], gone: [], count: 0 }

test('new, changed and moved blocks are told, and the words that came', () => {
  const before = story({
    body: [paragraph('a', 'It left at noon.'), paragraph('b', 'It is late.'), paragraph('c', 'Nobody says why.')],
  })
  const now = story({
    body: [
      paragraph('c', 'Nobody says why.'),
      paragraph('a', 'It left at one, they say.'),
      paragraph('new', 'A second one waits.'),
      paragraph('b', 'It is late.'),
    ],
  })
  expect(marked(before, now)).toEqual({
    marks: [
      ['c', 'moved'],
      ['a', 'changed', 'one, they say'],
      ['new', 'new'],
    ],
    gone: [],
    count: 3,
  })
})

test('where words are only gone, the place is told', () => {
  const before = story({ body: [paragraph('a', 'It left late at noon.')] })
  const now = story({ body: [paragraph('a', 'It left at noon.')] })
  expect(marked(before, now).marks).toEqual([['a', 'changed', 'It left ‸']])
})

test('what is gone is told before the block that still stands, or at the end', () => {
  const before = story({
    standfirst: richText('Nobody knows why'),
    body: [paragraph('a', 'One.'), paragraph('b', 'Two.'), paragraph('c', 'Three.'), paragraph('d', 'Four.')],
  })
  const now = story({ body: [paragraph('c', 'Three.')] })
  expect(marked(before, now)).toEqual({
    marks: [],
    gone: [
      ['c', 'Standfirst and 2 blocks removed'],
      [null, '1 block removed'],
    ],
    count: 4,
  })
})

test('titles are marked like blocks, and a dateline where it stands', () => {
  const before = story({ body: [paragraph('a', 'It is late.')] })
  const now = story({
    headline: richText('Ferry is very late'),
    byline: richText('By Dana Ruiz'),
    dateline: richText('HASK'),
    body: [paragraph('a', 'It is late.')],
  })
  expect(marked(before, now).marks).toEqual([
    ['headline', 'changed', 'very'],
    ['byline', 'new'],
    ['a', 'changed'],
  ])
})

test('what is never published is no change: desk notes, empty paragraphs, a review', () => {
  const before = story({ body: [paragraph('a', 'It is late.'), deskNote('n', 'Who says so?')] })
  const now = story({ body: [deskNote('m', 'Call the harbour.'), paragraph('e', ''), paragraph('a', 'It is late.')] })
  expect(marked(before, now)).toEqual(nothing)
})

test('a quote is marked in its words, the second of two equal ones among them', () => {
  const quote = (words: readonly string[]): Block => ({
    kind: 'quote',
    id: blockId('q'),
    words: words.map((one) => richText(one)),
    chain: [],
  })
  const before = story({ body: [quote(['We stay', 'We stay'])] })
  const now = story({ body: [quote(['We stay', 'We stay here'])] })
  expect(marked(before, now).marks).toEqual([['q', 'changed', 'here']])
})

test('a block put back to its old words is not marked', () => {
  const same = story({ body: [paragraph('a', 'It is late.')] })
  const again = story({ body: [paragraph('a', 'It is late.')] })
  expect(marked(same, again)).toEqual(nothing)
})
