import { expect, test } from 'vitest'
import { type Block, type BlockId, emptyStory, type Field, richText, type Story, type Zone } from '~/story'
import { publishedWords } from './publishedWords.ts'

const id = (name: string) => name as BlockId
const empty = emptyStory({ language: 'en', direction: 'ltr', zone: 'UTC' as Zone }, id('first'))
const storyOf = (...body: readonly Block[]): Story => ({ ...empty, headline: richText('No, no'), body })
const anchor = (block: string, field: Field, start: number, exact: string) => ({
  place: { block: id(block), field },
  start,
  end: start + exact.length,
  exact,
})

test('equal words before them in the same block are counted, and those of another block are not', () => {
  const published = publishedWords(
    storyOf(
      { kind: 'paragraph', id: id('a'), text: richText('no') },
      { kind: 'photo', id: id('f'), picture: null, caption: richText('no and no'), credit: 'no', alt: 'no' },
    ),
  )
  expect([
    published(anchor('a', 'text', 0, 'no')),
    published(anchor('f', 'caption', 7, 'no')),
    published(anchor('f', 'credit', 0, 'no')),
    published(anchor('headline', 'text', 4, 'no')),
  ]).toEqual([
    { block: 'a', words: { exact: 'no', nth: 0 } },
    { block: 'f', words: { exact: 'no', nth: 1 } },
    { block: 'f', words: { exact: 'no', nth: 2 } },
    { block: 'headline', words: { exact: 'no', nth: 0 } },
  ])
})

test('words of an item stand in the block of its list', () => {
  const items = [
    { id: id('one'), text: richText('no') },
    { id: id('two'), text: richText('no') },
  ]
  const published = publishedWords(storyOf({ kind: 'list', id: id('l'), ordered: false, items }))
  expect(published(anchor('two', 'text', 0, 'no'))).toEqual({ block: 'l', words: { exact: 'no', nth: 1 } })
})

test('where other words stand now, in what is not published, and in a block that is gone, there is nothing', () => {
  const published = publishedWords(
    storyOf({ kind: 'photo', id: id('f'), picture: null, caption: richText('yes'), credit: '', alt: 'no' }),
  )
  expect([
    published(anchor('f', 'caption', 0, 'no')),
    published(anchor('f', 'alt', 0, 'no')),
    published(anchor('gone', 'text', 0, 'no')),
  ]).toEqual([null, null, null])
})
