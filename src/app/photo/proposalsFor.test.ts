import { expect, test } from 'vitest'
import type { PhotoDetails } from '~/interchange'
import { plainHouse, richText } from '~/story'
import { leftOver, proposalsFor } from './proposalsFor.ts'

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

const next: PhotoDetails = {
  ...details,
  caption: 'A wholly other picture',
  credit: 'AFP',
  creator: '',
  place: '',
  date: '',
}
const taken = {
  caption: richText('Pumps on the quay. Aleppo, Syria, 2 October 2016.'),
  credit: 'Jane Doe/Reuters',
  alt: 'Two pumps',
}

test('what the file of a picture said is proposed anew when another picture takes its place', () => {
  const instead = (photo: Parameters<typeof proposalsFor>[1], earlier = [details]) =>
    proposalsFor(next, photo, house, 'en-GB', earlier).map(({ label, words }) => [label, words])
  expect(instead(taken)).toEqual([
    ['Caption, instead of the last picture’s', 'A wholly other picture'],
    ['Credit, instead of the last picture’s', 'AFP'],
  ])
  expect(instead({ ...taken, caption: richText('Pumps on the quay, as I saw them') })).toEqual([
    ['Credit, instead of the last picture’s', 'AFP'],
  ])
  expect(instead(taken, [])).toEqual([])
  const silent = { ...details, caption: '', credit: '', creator: '', alt: '' }
  expect(proposalsFor(silent, taken, house, 'en-GB', [details])).toEqual([])
})

test('what the next file does not say is told', () => {
  const told = (more: Partial<PhotoDetails>, earlier = [details]) =>
    leftOver({ ...next, ...more }, taken, house, 'en-GB', earlier)
  expect(told({})).toEqual([])
  expect(told({ credit: '', caption: '' })).toEqual([
    'The caption and credit here came from the file of the picture before. This one’s file says none.',
  ])
  expect(told({ credit: '' }, [])).toEqual([])
})
