import { vi } from 'vitest'
import { keeperContract } from '~tests/contracts/keeper.ts'
import { createKeeperServer } from '~tests/kit/keeperServer.ts'
import { serveKeeper } from '~tests/kit/serveKeeper.ts'
import { until } from '~tests/kit/until.ts'
import { createMemoryKeeper } from './createMemoryKeeper.ts'
import { createRemoteKeeper } from './createRemoteKeeper.ts'

// Four writers who race over real connections ask some five hundred times.
vi.setConfig({ testTimeout: 30_000 })

keeperContract('the keeper on a server', async (clock) => {
  const server = createKeeperServer(createMemoryKeeper(clock))
  const { address, close } = await serveKeeper(server.answer)
  const here = createRemoteKeeper(fetch, address, { clock })
  const there = createRemoteKeeper(fetch, address, { clock })
  // Hints come once the stream stands; the contract's first words are said at once.
  const ends = [here, there].map((keeper) => keeper.followShelf(() => {}))
  await until(
    async () => server.listeners(),
    (count) => count === 2,
  )
  return {
    here,
    there,
    close: () => {
      for (const end of ends) end()
      server.hangUp()
      void close()
    },
  }
})
