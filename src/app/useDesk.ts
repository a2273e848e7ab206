import { createContext, use } from 'react'
import { useStore } from 'zustand'
import type { Desk, DeskState } from '~/desk'

/** The desk of the open draft. Null outside the writing screen. */
export const DeskContext = createContext<Desk | null>(null)

export function useDesk(): Desk {
  const desk = use(DeskContext)
  if (desk === null) throw new Error('useDesk is called outside a DeskContext')
  return desk
}

/** A slice of the open draft. The component renders again only when the selected value is another. */
export const useDeskState = <T>(select: (state: DeskState) => T): T => useStore(useDesk().store, select)
