import { expect, test } from 'vitest'
import { plainHouse } from '~/story'
import { loadHouse } from './loadHouse.ts'

const answering =
  (body: string, status = 200) =>
  () =>
    Promise.resolve(new Response(body, { status }))

test('a house file is read and its defaults filled in', async () => {
  const file =
    '{"version":1,"name":"The Meridian","language":"en-GB","zone":"Europe/London","agencies":[{"name":"Reuters"}]}'
  expect(await loadHouse(answering(file), 'house.json')).toEqual({
    house: {
      ...plainHouse,
      name: 'The Meridian',
      language: 'en-GB',
      zone: 'Europe/London',
      agencies: [{ name: 'Reuters', spellings: [], kind: 'agency' }],
    },
    problems: [],
  })
})

test('a mistake in the house file is named by its place and stops nobody', async () => {
  const file = '{"version":1,"name":"","language":"en-GB","zone":"Mars/Olympus","agencies":[]}'
  expect(await loadHouse(answering(file), 'house.json')).toEqual({
    house: plainHouse,
    problems: ['house.json: name must not be empty.', 'house.json: zone is not a time zone such as “Europe/London”.'],
  })
})

test('a house file that is missing, cut in half or out of reach is said', async () => {
  const missing = await loadHouse(answering('', 404), 'house.json')
  const cut = await loadHouse(answering('{"version":1,'), 'house.json')
  const away = await loadHouse(() => Promise.reject(new TypeError('Failed to fetch')), 'house.json')
  const late = await loadHouse(
    () => Promise.reject(new DOMException('The operation timed out.', 'TimeoutError')),
    'house.json',
  )
  expect([missing, cut, away, late].map(({ house, problems }) => [house, problems.length])).toEqual([
    [plainHouse, 1],
    [plainHouse, 1],
    [plainHouse, 1],
    [plainHouse, 1],
  ])
})
