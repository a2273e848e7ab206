import { createContext, use } from 'react'
import type { Keeper, Refuge } from '~/drafts'
import type { Person } from '~/review'
import type { LoadedHouse } from './house/loadHouse.ts'
import type { Keeping } from './keeping/chooseKept.ts'

/** Who stands behind the ports in this window. */
export interface AppWorld {
  readonly keeper: Keeper
  /** Who that is, as it was chosen. */
  readonly keeping: Keeping
  /** Where a story is begun that the keeper would not take. */
  readonly beside: Refuge['beside']
  readonly house: Promise<LoadedHouse>
  readonly who: Person
}

export const AppContext = createContext<AppWorld | null>(null)

export function useApp(): AppWorld {
  const world = use(AppContext)
  if (world === null) throw new Error('useApp is called outside an AppContext')
  return world
}
