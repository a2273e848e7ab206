import { expect, test } from 'vitest'
import { type ChosenKeeper, plainHouse } from '~/story'
import { chooseKept } from './chooseKept.ts'

const device = { kind: 'this device' } as const
const server = { kind: 'server', address: '/drafts/' } as const
const never = new Promise<never>(() => {})
const saying = (keeper: ChosenKeeper, problems: readonly string[] = []) =>
  Promise.resolve({ house: { ...plainHouse, keeper }, problems })

async function chosen(
  options: Partial<Parameters<typeof chooseKept>[0]['choices']>,
  house = saying(server),
  isUrgent = false,
) {
  const heard: ChosenKeeper[] = []
  const choices = { own: null, house: null, isShared: false, ...options }
  const { by } = await chooseKept({ choices, house, isUrgent, onHeard: (keeper) => heard.push(keeper) })
  await Promise.race([house, Promise.resolve()])
  return { by, heard }
}

test('the house is asked, and what it says is noted once', async () => {
  expect(await chosen({})).toEqual({ by: server, heard: [server] })
  expect(await chosen({ house: server })).toEqual({ by: server, heard: [] })
  expect(await chosen({ house: { ...server, address: '/old/' } })).toEqual({ by: server, heard: [server] })
})

test('what was chosen for this device goes before the house', async () => {
  expect(await chosen({ own: device })).toMatchObject({ by: device })
})

test('a draft that waits goes by what the house said the last time', async () => {
  expect(await chosen({ house: device }, never, true)).toEqual({ by: device, heard: [] })
  expect(await chosen({}, saying(server), true), 'if there was one').toMatchObject({ by: server })
})

test('a house that cannot be read has not changed its mind', async () => {
  expect(await chosen({ house: server }, saying(device, ['house.json could not be fetched.']))).toEqual({
    by: server,
    heard: [],
  })
  expect(await chosen({}, saying(device, ['house.json is not JSON.']))).toEqual({ by: device, heard: [] })
})
