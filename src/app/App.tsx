import { Suspense, use } from 'react'
import type { Refuge } from '~/drafts'
import type { Person } from '~/review'
import { Announcer, ErrorBoundary } from '~/ui'
import css from './App.module.css'
import { AppContext } from './AppContext.ts'
import type { LoadedHouse } from './house/loadHouse.ts'
import { ShelfScreen, WritingScreen } from './screens.ts'
import { useRoute } from './useRoute.ts'

interface AppProps {
  readonly keeper: Promise<Refuge>
  readonly house: Promise<LoadedHouse>
  readonly who: Person
}

export const App = (world: AppProps) => (
  <>
    <Announcer />
    <ErrorBoundary label="Stet">
      <Suspense fallback={<p className={css['opening']}>Opening Stet…</p>}>
        <Screens {...world} />
      </Suspense>
    </ErrorBoundary>
  </>
)

function Screens({ keeper, house, who }: AppProps) {
  const route = useRoute()
  const refuge = use(keeper)
  return (
    <AppContext value={{ ...refuge, house, who }}>
      {route.screen === 'shelf' ? (
        <ShelfScreen />
      ) : (
        <Suspense fallback={<p className={css['opening']}>Opening the story…</p>}>
          <WritingScreen key={route.draft} draft={route.draft} mode={route.mode} />
        </Suspense>
      )}
    </AppContext>
  )
}
