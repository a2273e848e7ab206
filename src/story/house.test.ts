import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readHouse } from './house.ts'

const ours: unknown = JSON.parse(readFileSync('public/house.json', 'utf8'))

test('the house that is shipped is one', () => {
  expect(readHouse(ours)).toMatchObject({ kind: 'house', house: { name: 'The Meridian', zone: 'Europe/London' } })
})

test('an agency without spellings or kind is an agency', () => {
  const house = { version: 1, name: 'Us', language: 'en', zone: 'UTC', agencies: [{ name: 'ANSA' }] }
  expect(readHouse(house)).toEqual({
    kind: 'house',
    house: { ...house, agencies: [{ name: 'ANSA', spellings: [], kind: 'agency' }] },
  })
})

test('each problem names the place and what is wrong there', () => {
  const house = { version: 2, name: '', language: 'en_GB', zone: 'London', agencies: [{ name: '' }] }
  expect(readHouse(house)).toEqual({
    kind: 'refused',
    problems: [
      'house.json: version must be 1.',
      'house.json: name must not be empty.',
      'house.json: language is not a language tag such as “en-GB”.',
      'house.json: zone is not a time zone such as “Europe/London”.',
      'house.json: agencies.0.name must not be empty.',
    ],
  })
})
