import { expect, test } from 'vitest'
import { isPlural } from './isPlural.ts'
import { isStockReason } from './isStockReason.ts'

test.each([
  'not authorised to speak',
  'who was not authorized to speak publicly about the matter',
  'they weren’t allowed to talk to the media',
  'on condition of anonymity',
  'because of the sensitivity of the matter',
  'asked not to be named',
  'lacked permission to comment',
])('a reason that tells readers nothing: %s', (reason) => {
  expect(isStockReason(reason)).toBe(true)
})

test.each([
  '',
  'fears arrest by the security service that questioned two colleagues',
  'not authorised to speak, and would lose the residence permit of a family of five',
  'her employer has dismissed three people for speaking to reporters',
  'authorised the raid and could be prosecuted for it',
])('a reason that tells them something: %s', (reason) => {
  expect(isStockReason(reason)).toBe(false)
})

test.each([
  ['sources', true],
  ['Western diplomats in Ankara', true],
  ['two people close to the talks', true],
  ['officials', true],
  ['a Western diplomat', false],
  ['a source close to the talks', false],
  ['one of the officials', false],
  ['the bus driver', false],
  ['a member of the press', false],
])('how many “%s” speaks of', (source, plural) => {
  expect(isPlural(source)).toBe(plural)
})
