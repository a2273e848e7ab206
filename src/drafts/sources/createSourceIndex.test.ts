import { expect, test } from 'vitest'
import { plainHouse } from '~/story'
import { draftId, instantAt, versionAt } from '../names.ts'
import type { Card, ShelfEntry } from '../types.ts'
import { createSourceIndex } from './createSourceIndex.ts'

const house = {
  ...plainHouse,
  name: 'The Meridian',
  agencies: [{ name: 'Reuters', spellings: ['Thomson Reuters'], kind: 'agency' as const }],
}
const story = (id: string, lines: readonly string[] | null, more: Partial<Card> & { readonly at?: number } = {}) => {
  const { at = 0, ...rest } = more
  const card: Card = {
    slug: id,
    headline: '',
    status: 'draft',
    unreviewed: 0,
    queried: 0,
    stet: 0,
    spiked: false,
    ...(lines === null ? {} : { sources: lines.map((line) => line.replaceAll('|', '\t')).join('\n') }),
    ...rest,
  }
  return { id: draftId(id), version: versionAt(1), card, at: instantAt(at) } satisfies ShelfEntry
}
const indexOf = (...drafts: readonly ShelfEntry[]) => {
  const index = createSourceIndex(house)
  for (const draft of drafts) index.put(draft)
  return index
}

test('a source has its stories, quotes, distances and the corrections of its stories, whatever it is called', () => {
  const a = story('a', ['2|said by|Dana Ruiz', '1|said by|the army|carried by|Thomson Reuters'], { at: 1 })
  const b = story('b', ['3|said by|Dana Ruiz|quoted by|Reuters|seen by us|The Meridian'], { corrections: 2, at: 2 })
  const index = indexOf(a, b)
  expect(index.page()).toEqual({
    total: 3,
    sources: [
      {
        key: index.keyOf('Dana Ruiz'),
        name: 'Dana Ruiz',
        stories: 2,
        quotes: 5,
        corrections: 2,
        nearest: 1,
        farthest: 2,
      },
      { key: 'Reuters', name: 'Reuters', stories: 2, quotes: 4, corrections: 2, nearest: 2, farthest: 2 },
      { key: index.keyOf('army'), name: 'the army', stories: 1, quotes: 1, corrections: 0, nearest: 2, farthest: 2 },
    ],
  })
  expect(index.storiesOf('Reuters')).toEqual([
    { draft: b, quotes: 3, roles: ['quoted by'], distance: 2 },
    { draft: a, quotes: 1, roles: ['carried by'], distance: 2 },
  ])
})

test('a surname is the person whose full name the same story has, and nobody of another story', () => {
  const index = indexOf(
    story('a', ['1|said by|Dana Ruiz', '2|said by|Ruiz']),
    story('b', ['1|said by|Ruiz', '1|said by|Pablo Ruiz', '1|said by|Dana Ruiz']),
    story('c', ['4|said by|Ruiz']),
  )
  const found = index.page().sources.map(({ name, stories, quotes }) => [name, stories, quotes])
  expect(found).toEqual([
    ['Dana Ruiz', 2, 4],
    ['Ruiz', 2, 5],
    ['Pablo Ruiz', 1, 1],
  ])
})

test('a source without a name, and an attribution without a source, are nobody', () => {
  expect(indexOf(story('a', ['1|said by|a Western diplomat', '2', '1|said by|he'])).page()).toEqual({
    sources: [],
    total: 0,
  })
})

test('sources are found by the words of their names, accents and case ignored', () => {
  const index = indexOf(story('a', ['1|said by|José Málaga', '1|said by|Josef Meier']))
  expect(index.page({ words: 'malaga jose' }).sources.map(({ name }) => name)).toEqual(['José Málaga'])
  expect(index.page({ limit: 1 }).total).toBe(2)
})

test('a story that changed is listed as it is now, and one that is dropped is nowhere', () => {
  const before = story('a', ['2|said by|Dana Ruiz|carried by|Reuters', '1|said by|Calder'])
  const index = indexOf(before, story('b', ['1|said by|Dana Ruiz']))
  index.put({ ...before, version: versionAt(2), card: { ...before.card, sources: '4\tsaid by\tCalder' } })
  const named = () =>
    index.page().sources.map(({ name, stories, quotes, farthest }) => [name, stories, quotes, farthest])
  expect(named()).toEqual([
    ['Calder', 1, 4, 1],
    ['Dana Ruiz', 1, 1, 1],
  ])
  index.drop(draftId('a'))
  expect([named(), index.storiesOf(index.keyOf('Calder')), index.ids()]).toEqual([[['Dana Ruiz', 1, 1, 1]], [], ['b']])
})

test('stories whose cards are older than sources on cards are told', () => {
  expect(indexOf(story('a', null), story('b', [])).unread()).toEqual(['a'])
})
