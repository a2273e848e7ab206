import { expect, test } from 'vitest'
import type { EntryId, Happening, Kept, Version } from '~/drafts'
import { blockId, instant, noa } from '../panes/itemInTest.ts'
import { deedPlaces } from './deedPlace.ts'
import { deedsOf } from './deedsOf.ts'

const at = instant('2016-10-02T10:00:00Z')
const ids = (...names: readonly string[]) => names.map((name) => name as EntryId)
const decided = (block: string, words: string): Happening => ({
  kind: 'decided',
  decision: { ruling: 'stet', on: { words, chain: [] }, block: blockId(block), nth: 0, by: noa, at },
})
const placesOf = (log: Readonly<Record<string, Happening>>) => {
  const kept = Object.entries(log).map(
    ([id, what], index): Kept => ({
      version: (index + 1) as Version,
      entry: { id: id as EntryId, schema: 1, by: noa, at, what },
    }),
  )
  const deeds = deedsOf(kept)
  const places = deedPlaces(deeds, new Map([['It was Monday.', blockId('note')]]))
  return Object.fromEntries(
    deeds.map((deed) => [deed.entry, [places.get(deed)?.block, places.get(deed)?.words].join(': ')]),
  )
}

test('an answer is where its question was asked, and what is taken back where it was done', () => {
  expect(
    placesOf({
      asked: decided('one', '“No,”'),
      answered: { kind: 'answered', query: 'asked' as EntryId, text: 'Yes.' },
      other: decided('two', '“Yes,”'),
      again: decided('one', '“Never,”'),
      undone: { kind: 'undone', entries: ids('answered') },
      both: { kind: 'undone', entries: ids('asked', 'again') },
      many: { kind: 'undone', entries: ids('other', 'again') },
      lost: { kind: 'undone', entries: ids('never') },
      spiked: { kind: 'spiked' },
    }),
  ).toEqual({
    asked: 'one: “No,”',
    answered: 'one: “No,”',
    other: 'two: “Yes,”',
    again: 'one: “Never,”',
    undone: 'one: “No,”',
    both: 'one: ',
    many: ': ',
    lost: ': ',
    spiked: ': ',
  })
})

test('a correction is where its note stands, and nowhere once the note says something else', () => {
  const corrected = (says: string): Happening => ({
    kind: 'corrected',
    correction: { class: 'corrected', was: 'Sunday', is: 'Monday', paragraph: 1, says },
  })
  expect(placesOf({ stands: corrected('It was Monday.'), edited: corrected('It was Tuesday.') })).toEqual({
    stands: 'note: ',
    edited: ': ',
  })
})
