import { useEffect } from 'react'
import { Wordmark } from '~/ui'
import { addressOf } from '../useRoute.ts'
import { loadFirstRun, Shelf } from './Shelf.tsx'
import css from './ShelfScreen.module.css'

/** The first screen: every draft in this browser, and ways to begin one. */
export function ShelfScreen() {
  // It comes while the keeper is asked whether there is anything.
  useEffect(() => void loadFirstRun(), [])
  return (
    <div className={css['screen']}>
      <header className={css['bar']}>
        <Wordmark href={addressOf({ screen: 'shelf' })} label="Stet" />
      </header>
      <main className={css['main']}>
        <h1 className="visuallyHidden">Your stories</h1>
        <Shelf current={null} />
      </main>
    </div>
  )
}
