import { keeperContract } from '~tests/contracts/keeper.ts'
import { createMemoryKeeper } from './createMemoryKeeper.ts'

keeperContract('the keeper in memory', async (clock) => {
  const keeper = createMemoryKeeper(clock)
  return { here: keeper, there: keeper }
})
