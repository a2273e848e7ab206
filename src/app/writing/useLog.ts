import { useEffect, useRef, useState } from 'react'
import { type DraftId, type Keeper, type Kept, versionAt } from '~/drafts'
import { useDeskState } from '../useDesk.ts'

/** The log of the open draft, read from its keeper: all of it once, and then what is new. */
export function useLog(keeper: Keeper, draft: DraftId): readonly Kept[] {
  const version = useDeskState((state) => state.version)
  const [log, setLog] = useState<readonly Kept[]>([])
  const read = useRef(log)
  useEffect(() => {
    let isOver = false
    void keeper.open(draft, versionAt(read.current.length)).then((opened) => {
      if (isOver || opened.kind !== 'log') return
      read.current = [...read.current, ...opened.entries]
      setLog(read.current)
    })
    return () => {
      isOver = true
    }
  }, [keeper, draft, version])
  return log
}
