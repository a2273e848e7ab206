import { Wordmark } from '~/ui'
import { addressOf } from '../useRoute.ts'
import { Shelf } from './Shelf.tsx'
import css from './ShelfScreen.module.css'

/** The first screen: every draft in this browser, and ways to begin one. */
export const ShelfScreen = () => (
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
