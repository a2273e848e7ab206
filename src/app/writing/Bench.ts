import { createContext, use } from 'react'
import { useStore } from 'zustand'
import type { House } from '~/story'
import type { ExportFormat } from './exportDraft.ts'
import type { Mode } from '../useRoute.ts'
import type { Acts } from './createActs.ts'
import type { Session } from './openSession.ts'
import type { View, ViewStore } from './view.ts'

/** What everything on the writing screen shares: the open draft, the view of it, and where to go in it. */
export interface Bench extends Session {
  readonly view: ViewStore
  readonly mode: Mode
  readonly setMode: (mode: Mode) => void
  readonly house: Promise<House>
  readonly acts: Acts
  readonly exportAs: (format: ExportFormat) => void
  /** Puts the words of the story on the clipboard. */
  readonly copyText: () => void
}

export const BenchContext = createContext<Bench | null>(null)

export function useBench(): Bench {
  const bench = use(BenchContext)
  if (bench === null) throw new Error('useBench is called outside the writing screen')
  return bench
}

/** A slice of the view. The component renders again only when the selected value is another. */
export const useView = <T>(select: (view: View) => T): T => useStore(useBench().view, select)
