import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { keeperContract } from '~tests/contracts/keeper.ts'
import { createAwayKeeper } from './createAwayKeeper.ts'
import { createBrowserKeeper } from './createBrowserKeeper.ts'
import { createHolds } from './createHolds.ts'
import { createMemoryKeeper } from './createMemoryKeeper.ts'
import { sha256 } from './sha256.ts'

keeperContract('the keeper that stands before a server', async (clock) => {
  const far = createMemoryKeeper(clock)
  const factory = new IDBFactory()
  const world = { factory, keyRange: IDBKeyRange, clock }
  const open = (id: string) =>
    createAwayKeeper({
      far,
      near: createBrowserKeeper({ ...world, channel: () => null, digest: sha256, name: 'stet-seen' }),
      holds: createHolds(world),
      clock,
      holder: { id, isAlive: async () => true },
    })
  return { here: open('here'), there: open('there') }
})
