import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { keeperContract } from '~tests/contracts/keeper.ts'
import { createBrowserKeeper } from './createBrowserKeeper.ts'
import { sha256 } from './sha256.ts'

keeperContract('the keeper in IndexedDB', async (clock) => {
  const factory = new IDBFactory()
  const channels: BroadcastChannel[] = []
  const name = String(Math.random())
  const open = () =>
    createBrowserKeeper({
      factory,
      keyRange: IDBKeyRange,
      clock,
      digest: sha256,
      channel: () => {
        const channel = new BroadcastChannel(name)
        channels.push(channel)
        return channel
      },
    })
  const here = open()
  return { here, there: open(), close: () => channels.forEach((channel) => channel.close()) }
})
