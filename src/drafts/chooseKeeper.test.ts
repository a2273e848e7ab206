import { expect, test } from 'vitest'
import { fakeClock } from '~tests/kit/fakeClock.ts'
import { chooseKeeper } from './chooseKeeper.ts'
import { createMemoryKeeper } from './createMemoryKeeper.ts'
import type { Keeper } from './types.ts'

const good = createMemoryKeeper(fakeClock())
const bad: Keeper = { ...good, list: async () => ({ kind: 'failed', problem: 'unavailable' }) }
const denied = (): Keeper => {
  throw new DOMException('denied', 'SecurityError')
}

test('the first keeper that answers is taken, and the ones after it are never made', async () => {
  expect(await chooseKeeper(() => good, denied)).toBe(good)
})

test('one that fails or is denied is passed over', async () => {
  expect(
    await chooseKeeper(
      denied,
      () => bad,
      () => good,
    ),
  ).toBe(good)
})

test('what is no accident is thrown', async () => {
  const broken = (): Keeper => {
    throw new Error('a bug')
  }
  await expect(chooseKeeper(broken, () => good)).rejects.toThrow('a bug')
})
