import { expect, test } from 'vitest'
import { type Asked, createSafekeeping } from './createSafekeeping.ts'
import { isScarce } from './isScarce.ts'
import { roomWords, safetyWords } from './safetyWords.ts'

const here = { by: { kind: 'this device' }, isShared: false } as const

/** A browser that answers so, and promises only if it is asked and willing. */
function browser({ willing = true, quota = 1e10, usage = 1e6 } = {}) {
  const asked: string[] = []
  let isPromised = false
  const storage: Asked = {
    persisted: async () => isPromised,
    persist: async () => {
      asked.push('persist')
      isPromised ||= willing
      return isPromised
    },
    estimate: async () => ({ quota, usage }),
  }
  return { storage, asked }
}

test('the browser is asked for its promise once, and what it answers is told', async () => {
  const { storage, asked } = browser()
  const safekeeping = createSafekeeping(storage)
  await safekeeping.look()
  expect(safetyWords('this device', here, safekeeping.store.getState())).toMatch(/may clear it/)
  await safekeeping.ask()
  await safekeeping.ask()
  expect(asked).toEqual(['persist'])
  expect(safetyWords('this device', here, safekeeping.store.getState())).toMatch(/has promised not to clear it/)
})

test('a browser that promises nothing is told of as such', async () => {
  const safekeeping = createSafekeeping(browser({ willing: false }).storage)
  await safekeeping.ask()
  expect(safekeeping.store.getState().isPromised).toBe(false)
  expect(safetyWords('this device', here, safekeeping.store.getState())).toMatch(/export what matters/)
})

test('room is told of before it runs out, and never as less than none', async () => {
  const nearlyFull = createSafekeeping(browser({ quota: 1e9, usage: 1e9 - 140e6 }).storage)
  await nearlyFull.look()
  expect(isScarce(nearlyFull.store.getState())).toBe(true)
  expect(roomWords(nearlyFull.store.getState())).toMatch(/about 140 MB more/)
  const overFull = createSafekeeping(browser({ quota: 1e6, usage: 2e6 }).storage)
  await overFull.look()
  expect(overFull.store.getState().left).toBe(0)
  expect(roomWords(overFull.store.getState())).toMatch(/less than 1 MB/)
})

test('where the browser cannot be asked, or will not say, nothing is claimed', async () => {
  const deaf: Asked = {
    persisted: () => Promise.reject(new TypeError('opaque origin')),
    persist: () => Promise.reject(new TypeError('opaque origin')),
    estimate: () => Promise.reject(new DOMException('no', 'InvalidStateError')),
  }
  for (const storage of [undefined, deaf]) {
    const safekeeping = createSafekeeping(storage)
    await safekeeping.ask()
    expect(safekeeping.store.getState()).toEqual({ isPromised: null, left: null })
    expect(safetyWords('this device', here, safekeeping.store.getState())).toBe('Kept on this device.')
  }
})

test('a server’s stories are not this browser’s to keep, and a tab’s are gone with it', () => {
  const safety = { isPromised: false, left: 5 }
  const by = { kind: 'server', address: '/drafts/' } as const
  expect(safetyWords('the server', { by, isShared: false }, safety)).toBe('Kept by the server this page comes from.')
  const elsewhere = { kind: 'server', address: 'https://drafts.example.org/stet/' } as const
  expect(safetyWords('the server', { by: elsewhere, isShared: false }, safety)).toBe(
    'Kept by the server at drafts.example.org.',
  )
  expect(safetyWords('the server', { by, isShared: true }, safety)).toMatch(/Nothing stays on this computer/)
  expect(safetyWords('this browser session', { ...here, isShared: true }, safety)).toMatch(/this tab only/)
})
