import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { plainHouse } from './plainHouse.ts'
import { readHouse } from './readHouse.ts'

const ours: unknown = JSON.parse(readFileSync('public/house.json', 'utf8'))

test('the house that is shipped is one, without a warning', () => {
  expect(readHouse(ours)).toMatchObject({
    kind: 'house',
    house: { name: 'The Meridian', zone: 'Europe/London' },
    warnings: [],
  })
})

test('an agency without spellings or kind is an agency', () => {
  const house = { version: 1, name: 'Us', language: 'en', zone: 'UTC', agencies: [{ name: 'ANSA' }] }
  expect(readHouse(house)).toEqual({
    kind: 'house',
    house: { ...plainHouse, ...house, agencies: [{ name: 'ANSA', spellings: [], kind: 'agency' }] },
    warnings: [],
  })
})

test('a house says what its versions are called, or that nothing is offered', () => {
  const house = { version: 1, name: 'Us', language: 'en', zone: 'UTC', agencies: [] }
  for (const versionNames of [['Filed', 'Subbed'], []]) {
    expect(readHouse({ ...house, versionNames })).toMatchObject({ kind: 'house', house: { versionNames } })
  }
  expect(readHouse({ ...house, versionNames: 'Filed' })).toMatchObject({ kind: 'refused' })
})

test('each problem names the place and what is wrong there', () => {
  const house = {
    version: 2,
    name: '',
    language: 'en_GB',
    zone: 'London',
    agencies: [{ name: '' }],
    versionNames: ['Sent to desk', ''],
  }
  expect(readHouse(house)).toEqual({
    kind: 'refused',
    problems: [
      'house.json: version must be 1.',
      'house.json: name must not be empty.',
      'house.json: language is not a language tag such as “en-GB”.',
      'house.json: zone is not a time zone such as “Europe/London”.',
      'house.json: agencies.0.name must not be empty.',
      'house.json: versionNames.1 must not be empty.',
    ],
    warnings: [],
  })
})

test('a keeper is this device, or a server at an address that can be one', () => {
  const asked = (keeper: unknown) => {
    const read = readHouse({ version: 1, name: 'Us', language: 'en', zone: 'UTC', agencies: [], keeper })
    return read.kind === 'house' ? read.house.keeper : read.problems
  }
  for (const address of ['https://drafts.example.org/stet/', 'http://127.0.0.1:8080', '/drafts/', 'drafts']) {
    expect(asked({ kind: 'server', address })).toEqual({ kind: 'server', address })
  }
  for (const address of ['', 'ftp://drafts.example.org/', 'javascript:alert(1)', 'http://']) {
    expect(asked({ kind: 'server', address })).toEqual([
      'house.json: keeper.address must be an http or https address, or a path on this page’s server such as “/drafts/”.',
    ])
  }
  expect(asked({ kind: 'cloud' })).toEqual(['house.json: keeper.kind must be “this device” or “server”.'])
})

test('a house that prints says how much room there is, in type that has a size', () => {
  const house = { version: 1, name: 'Us', language: 'en', zone: 'UTC', agencies: [] }
  expect(readHouse({ ...house, print: { columnWidth: 48, lines: 30 } })).toMatchObject({
    kind: 'house',
    house: { print: { columnWidth: 48, columns: 1, lines: 30, size: 9, leading: 11 } },
  })
  expect(readHouse({ ...house, print: { columnWidth: 2, lines: 0 } })).toEqual({
    kind: 'refused',
    problems: ['house.json: print.columnWidth must be at least 15.', 'house.json: print.lines must be at least 1.'],
    warnings: [],
  })
})
