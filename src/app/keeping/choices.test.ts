import { expect, test } from 'vitest'
import { memoryStorage } from '~tests/kit/memoryStorage.ts'
import { readChoices, writeChoices } from './choices.ts'

const storages = () => ({ device: memoryStorage().window().storage, tab: memoryStorage().window().storage })
const server = { kind: 'server', address: '/drafts/' } as const
const nothing = { own: null, house: null, isShared: false }

test('who was never asked has chosen nothing, and what was chosen is known the next time', () => {
  const storage = storages()
  expect(readChoices(storage)).toEqual(nothing)
  const chosen = { own: server, house: { kind: 'this device' }, isShared: false } as const
  expect(writeChoices(storage, chosen)).toBe(true)
  expect(readChoices(storage)).toEqual(chosen)
})

test('on a shared computer the tab alone knows, and takes nothing of the device', () => {
  const storage = storages()
  writeChoices(storage, { own: { kind: 'this device' }, house: null, isShared: false })
  writeChoices(storage, { own: server, house: null, isShared: true })
  expect(readChoices(storage)).toEqual({ own: server, house: null, isShared: true })
  expect(readChoices({ ...storage, tab: storages().tab }), 'another tab').toMatchObject({
    own: { kind: 'this device' },
  })
  writeChoices(storage, { own: null, house: null, isShared: false })
  expect(readChoices(storage)).toEqual(nothing)
})

test.each([['{'], ['7'], ['{"own":{"kind":"server","address":"javascript:alert(1)"}}'], ['{"own":{"kind":"cloud"}}']])(
  'a note that says %s is one without a choice',
  (note) => {
    const storage = storages()
    storage.device.setItem('stet:keeper', note)
    expect(readChoices(storage)).toEqual(nothing)
  },
)

test('a browser that keeps no settings says so', () => {
  expect(readChoices({ device: null, tab: null })).toEqual(nothing)
  expect(writeChoices({ device: null, tab: null }, nothing)).toBe(false)
  const full = { device: memoryStorage(5).window().storage, tab: null }
  expect(writeChoices(full, nothing)).toBe(false)
})
