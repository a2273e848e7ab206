import { createMemoryKeeper, type Keeper } from '~/drafts'
import { clock } from '../world.ts'

/** Keeps drafts in this tab alone. The browser asks before it closes over any. */
export function openTab(): Keeper {
  const keeper = createMemoryKeeper(clock)
  let hasDrafts = false
  keeper.followShelf(() => {
    hasDrafts = true
  })
  window.addEventListener('beforeunload', (event) => {
    if (hasDrafts) event.preventDefault()
  })
  return keeper
}
