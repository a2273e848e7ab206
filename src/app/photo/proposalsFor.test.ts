import { expect, test } from 'vitest'
import type { PhotoDetails } from '~/interchange'
import { plainHouse, richText } from '~/story'
import { proposalsFor } from './proposalsFor.ts'

const details: PhotoDetails = {
  caption: 'Pumps on the quay',
  credit: 'REUTERS',
  creator: 'Jane Doe',
  place: 'Aleppo, Syria',
  date: '2016-10-02',
  alt: 'Two pumps',
  rights: '© Reuters',
  instructions: 'No use in Lebanon',
  unread: [],
}
const house = { ...plainHouse, agencies: [{ name: 'Reuters', kind: 'agency' as const, spellings: [] }] }
const empty = { caption: [], credit: '', alt: '' }
const proposed = (photo = empty as Parameters<typeof proposalsFor>[1], more: Partial<PhotoDetails> = {}) =>
  proposalsFor({ ...details, ...more }, photo, house, 'en-GB').map(({ part, words }) => [part, words])

test('an empty block is offered all that the file says, and no right or instruction', () => {
  expect(proposed()).toEqual([
    ['caption', 'Pumps on the quay'],
    ['credit', 'Jane Doe/Reuters'],
    ['alt', 'Two pumps'],
    ['end', 'Aleppo, Syria, 2 October 2016'],
  ])
})

test('what a person wrote is never to be written over', () => {
  expect(proposed({ caption: richText('Mine'), credit: 'Ours', alt: 'Seen by me' })).toEqual([
    ['end', 'Aleppo, Syria, 2 October 2016'],
  ])
  expect(proposed({ caption: richText('Mine. Aleppo, Syria, 2 October 2016.'), credit: 'Ours', alt: 'A' })).toEqual([])
})

test('a creator whom the credit names is not named twice, and either stands alone', () => {
  const credit = (more: Partial<PhotoDetails>) => proposed(empty, more)[1]?.[1]
  expect(credit({ credit: 'Jane Doe/Reuters' })).toBe('Jane Doe/Reuters')
  expect(credit({ creator: '' })).toBe('Reuters')
  expect(credit({ credit: '' })).toBe('Jane Doe')
})
