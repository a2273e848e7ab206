import { addressOf } from '../useRoute.ts'
import { Shelf } from './Shelf.tsx'
import css from './ShelfScreen.module.css'

/** The first screen: every draft in this browser, and ways to begin one. */
export const ShelfScreen = () => (
  <div className={css['screen']}>
    <header className={css['bar']}>
      <a className={css['mark']} href={addressOf({ screen: 'shelf' })} aria-label="Stet">
        stet
      </a>
    </header>
    <main className={css['main']}>
      <h1 className="visuallyHidden">Your stories</h1>
      <Shelf current={null} />
    </main>
  </div>
)
