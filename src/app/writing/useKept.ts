import { useEffect } from 'react'
import type { Desk } from '~/desk'

/** Sends what is not yet kept when the page hides, and asks before a window closes over words that are nowhere else. */
export function useKept(desk: Desk): void {
  useEffect(() => {
    const hidden = () => {
      if (document.visibilityState === 'hidden') void desk.flush()
    }
    const leaving = () => desk.leave()
    const closing = (event: BeforeUnloadEvent) => {
      const { save } = desk.store.getState()
      if (save.kind === 'saving' || save.kind === 'unsaved') event.preventDefault()
    }
    document.addEventListener('visibilitychange', hidden)
    window.addEventListener('pagehide', leaving)
    window.addEventListener('beforeunload', closing)
    return () => {
      document.removeEventListener('visibilitychange', hidden)
      window.removeEventListener('pagehide', leaving)
      window.removeEventListener('beforeunload', closing)
    }
  }, [desk])
}
