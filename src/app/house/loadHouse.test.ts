import { memoryStorage } from '~tests/kit/memoryStorage.ts'
import { expect, test } from 'vitest'
import { type House, plainHouse, type Zone } from '~/story'
import { keepLastHouse, keepOwnHouse } from './keptHouses.ts'
import { loadHouse } from './loadHouse.ts'

const answering =
  (body: string, status = 200) =>
  () =>
    Promise.resolve(new Response(body, { status }))

const device = () => memoryStorage().window().storage
const load = (get: typeof fetch, storage: Storage | null = null) =>
  loadHouse({ get, address: 'house.json', storage, build: 'stet-1' })

const file =
  '{"version":1,"name":"The Meridian","language":"en-GB","zone":"Europe/London","agencies":[{"name":"Reuters"}]}'
const meridian: House = {
  ...plainHouse,
  name: 'The Meridian',
  language: 'en-GB',
  zone: 'Europe/London' as Zone, // a zone every machine has
  agencies: [{ name: 'Reuters', spellings: [], kind: 'agency' }],
}
const wrong = file.replace('"The Meridian"', '""').replace('Europe/London', 'Mars/Olympus')

test('a house file is read and its defaults filled in', async () => {
  expect(await load(answering(file))).toEqual({ house: meridian, problems: [] })
})

test('a mistake in the house file is named by its place and stops nobody', async () => {
  expect(await load(answering(wrong))).toEqual({
    house: plainHouse,
    problems: [
      'house.json, line 1, column 14: name must not be empty.',
      'house.json, line 1, column 43: zone is not a time zone such as “Europe/London”.',
      'Stet goes on with plain settings.',
    ],
  })
})

test('a misspelt setting is told, and the rest holds', async () => {
  expect(await load(answering(file.replace('{', '{"rulez":{},')))).toEqual({
    house: meridian,
    problems: [],
    warnings: ['house.json, line 1, column 2: rulez is no setting of Stet and was left out; did you mean “rules”?'],
  })
})

test('the settings that were last read well hold for as long as the file has mistakes or cannot be had', async () => {
  const storage = device()
  await load(answering(file), storage)
  const away = () => Promise.reject(new TypeError('Failed to fetch'))
  const late = () => Promise.reject(new DOMException('The operation timed out.', 'TimeoutError'))
  const goesOn = 'Stet goes on with the settings that it last read.'
  for (const get of [answering(wrong), answering('', 404), answering('{"version":1,'), away, late]) {
    const loaded = await load(get, storage)
    expect([loaded.house, loaded.problems.at(-1)]).toEqual([meridian, goesOn])
  }
})

test('a house file that is missing, cut in half or out of reach is said', async () => {
  const missing = await load(answering('', 404))
  const cut = await load(answering('{"version":1,'))
  const away = await load(() => Promise.reject(new TypeError('Failed to fetch')))
  const late = await load(() => Promise.reject(new DOMException('The operation timed out.', 'TimeoutError')))
  expect([missing, cut, away, late].map(({ problems }) => problems[0])).toEqual([
    'house.json could not be read (404).',
    'house.json, line 1, column 14: the file is not JSON. The file ends too early.',
    'house.json could not be fetched.',
    'house.json could not be fetched.',
  ])
})

test('the device’s own settings stand before the newsroom’s, but for who keeps the stories', async () => {
  const storage = device()
  keepOwnHouse(storage, file.replace('The Meridian', 'My desk'))
  const keeper = { kind: 'server', address: '/drafts/' } as const
  const ours = file.replace('{', `{"keeper":${JSON.stringify(keeper)},`)
  expect(await load(answering(ours), storage)).toEqual({
    house: { ...meridian, name: 'My desk', keeper },
    newsroom: { ...meridian, keeper },
    problems: [],
  })
})

test('settings of the device that this Stet cannot read are told, and those of the newsroom hold', async () => {
  const storage = device()
  keepOwnHouse(storage, '{"version":2}')
  expect(await load(answering(file), storage)).toEqual({
    house: meridian,
    problems: ['The settings of this device could not be read by this Stet: those of the newsroom hold.'],
  })
})

test('a file that this build has read is not read again, and one that another build has read is', async () => {
  const storage = device()
  await load(answering(file), storage)
  const note = { text: file, house: { ...meridian, name: 'As it was read' } }
  keepLastHouse(storage, { ...note, build: 'stet-1' })
  expect((await load(answering(file), storage)).house.name).toBe('As it was read')
  expect((await load(answering(`${file}\n`), storage)).house.name).toBe('The Meridian')
  for (const build of ['stet-0', null]) {
    keepLastHouse(storage, { ...note, build })
    expect((await load(answering(file), storage)).house.name).toBe('The Meridian')
  }
})

test('a full device keeps nothing, and says so where it was asked to', async () => {
  const { storage } = memoryStorage(10).window()
  expect(await load(answering(file), storage)).toEqual({ house: meridian, problems: [] })
  expect([keepOwnHouse(storage, file), keepOwnHouse(null, file), keepOwnHouse(device(), file)]).toEqual([
    false,
    false,
    true,
  ])
})
