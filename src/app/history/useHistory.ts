import { useEffect, useMemo } from 'react'
import { useStore } from 'zustand'
import { useApp } from '../AppContext.ts'
import { useDesk, useDeskState } from '../useDesk.ts'
import { createHistory } from './createHistory.ts'

/** The history of the open draft, read from its keeper while a component that shows it is there. */
export function useHistory() {
  const { keeper } = useApp()
  const { draft } = useDesk()
  const version = useDeskState((state) => state.version)
  const history = useMemo(() => createHistory({ keeper, draft, rest: untilDrawn }), [keeper, draft])
  useEffect(() => void history.readTo(version), [history, version])
  return useStore(history.store)
}

/** Until the browser has drawn what it has, and has a moment. */
const untilDrawn = () =>
  new Promise<void>((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve))
  })
