import { useEffect, useMemo } from 'react'
import { useStore } from 'zustand'
import type { Desk } from '~/desk'
import type { Keeper } from '~/drafts'
import { useApp } from '../AppContext.ts'
import { useDesk, useDeskState } from '../useDesk.ts'
import { createHistory, type History } from './createHistory.ts'

/** What was read of a draft that is open: deeds are few where entries are many. */
const histories = new WeakMap<Desk, History>()

/** The history of the open draft, read from its keeper while a component that shows it is there. */
export function useHistory() {
  const { keeper } = useApp()
  const desk = useDesk()
  const version = useDeskState((state) => state.version)
  const history = useMemo(() => historyOf(desk, keeper), [desk, keeper])
  useEffect(() => void history.readTo(version), [history, version])
  useEffect(() => history.look(), [history])
  return useStore(history.store)
}

function historyOf(desk: Desk, keeper: Keeper): History {
  const history = histories.get(desk) ?? createHistory({ keeper, draft: desk.draft, rest: untilDrawn })
  histories.set(desk, history)
  return history
}

/** Until the browser has drawn what it has, and has a moment. */
const untilDrawn = () =>
  new Promise<void>((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve))
  })
