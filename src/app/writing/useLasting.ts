import { useEffect } from 'react'
import { useApp } from '../AppContext.ts'
import type { Bench } from './Bench.ts'

/**
 * Asks the browser not to clear what it keeps, at the first words of a person's own that it has kept: there is something
 * to lose by then, and a browser that asks the person asks where the reason can be seen.
 */
export function useLasting({ desk }: Bench): void {
  const { keeper } = useApp()
  useEffect(() => {
    if (keeper.where !== 'this device') return undefined
    const unfollow = desk.store.subscribe(({ save }, before) => {
      if (save.kind !== 'saved' || before.save.kind !== 'saving') return
      unfollow()
      void import('../storage/safekeepingHere.ts').then(({ safekeepingHere }) => safekeepingHere.ask())
    })
    return unfollow
  }, [desk, keeper])
}
