import { lazy, Suspense, use, useEffect, useState } from 'react'
import { useStore } from 'zustand'
import { Button } from '~/ui'
import { useApp } from '../AppContext.ts'
import css from './KeptHere.module.css'
import { safekeepingHere } from './safekeepingHere.ts'
import { isScarce, safetyWords } from './safetyWords.ts'

const KeepingDialog = lazy(async () => ({ default: (await import('../keeping/KeepingDialog.tsx')).KeepingDialog }))

/** How often the room that is left is looked at while a shelf is shown, in milliseconds. */
const every = 60_000

interface KeptHereProps {
  /** The shelf stands beside a story: only what cannot wait is said there. */
  readonly isBeside: boolean
}

/** Where the stories of a shelf are, how safe they are there, how much room is left before it runs out; and a way to choose. */
export function KeptHere({ isBeside }: KeptHereProps) {
  const { keeper, keeping, house } = useApp()
  const [isChoosing, setChoosing] = useState(false)
  const safety = useStore(safekeepingHere.store)
  useEffect(() => {
    void safekeepingHere.look()
    const timer = window.setInterval(() => void safekeepingHere.look(), every)
    return () => window.clearInterval(timer)
  }, [])
  const words = safetyWords(keeper.where, keeping, safety)
  const isUrgent = isScarce(safety)
  if (isBeside && !isUrgent) return null
  return (
    <div className={css['foot']}>
      <p className={css['kept']} data-scarce={isUrgent} role={isUrgent ? 'alert' : undefined}>
        {words}
      </p>
      {!isBeside && (
        <Button variant="quiet" onClick={() => setChoosing(true)}>
          Where stories are kept
        </Button>
      )}
      {isChoosing && (
        <Suspense>
          <KeepingDialog house={use(house).house} onClose={() => setChoosing(false)} />
        </Suspense>
      )}
    </div>
  )
}
