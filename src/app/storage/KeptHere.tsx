import { useEffect } from 'react'
import { useStore } from 'zustand'
import type { Keeper } from '~/drafts'
import css from './KeptHere.module.css'
import { safekeepingHere } from './safekeepingHere.ts'
import { isScarce, safetyWords } from './safetyWords.ts'

/** How often the room that is left is looked at while a shelf is shown, in milliseconds. */
const every = 60_000

interface KeptHereProps {
  readonly where: Keeper['where']
  /** The shelf stands beside a story: only what cannot wait is said there. */
  readonly isBeside: boolean
}

/** Where the stories of a shelf are, how safe they are there, and, before it runs out, how much room is left. */
export function KeptHere({ where, isBeside }: KeptHereProps) {
  const safety = useStore(safekeepingHere.store)
  useEffect(() => {
    void safekeepingHere.look()
    const timer = window.setInterval(() => void safekeepingHere.look(), every)
    return () => window.clearInterval(timer)
  }, [])
  const words = safetyWords(where, safety)
  const isUrgent = isScarce(safety)
  if (words === null || (isBeside && !isUrgent)) return null
  return (
    <p className={css['kept']} data-scarce={isUrgent} role={isUrgent ? 'alert' : undefined}>
      {words}
    </p>
  )
}
