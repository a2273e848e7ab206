import { useEffect } from 'react'
import { useStore } from 'zustand'
import type { Safety } from './createSafekeeping.ts'
import { safekeepingHere } from './safekeepingHere.ts'

/** How often the room that is left is looked at while a shelf is shown, in milliseconds. */
const every = 60_000

/** How safe what is kept in this browser is, looked at for as long as it is shown. */
export function useSafety(): Safety {
  useEffect(() => {
    void safekeepingHere.look()
    const timer = window.setInterval(() => void safekeepingHere.look(), every)
    return () => window.clearInterval(timer)
  }, [])
  return useStore(safekeepingHere.store)
}
