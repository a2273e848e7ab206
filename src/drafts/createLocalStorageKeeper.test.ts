import { keeperContract } from '~tests/contracts/keeper.ts'
import { memoryStorage } from '~tests/kit/memoryStorage.ts'
import { createLocalStorageKeeper } from './createLocalStorageKeeper.ts'
import { sha256 } from './sha256.ts'

keeperContract('the keeper in localStorage', async (clock) => {
  const shared = memoryStorage()
  const open = () => {
    const { storage, listen } = shared.window()
    return createLocalStorageKeeper({ storage, clock, digest: sha256, listen })
  }
  return { here: open(), there: open() }
})
