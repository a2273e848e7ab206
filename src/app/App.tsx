import { Suspense } from 'react'
import type { Refuge } from '~/drafts'
import type { Person } from '~/review'
import { Announcer, ErrorBoundary } from '~/ui'
import css from './App.module.css'
import { AppContext } from './AppContext.ts'
import type { LoadedHouse } from './house/loadHouse.ts'
import { shelfScreen, writingScreen } from './screens.ts'
import { useRoute } from './useRoute.ts'

interface AppProps {
  readonly refuge: Refuge
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

function Screens({ refuge, house, who }: AppProps) {
  const { route, isLeaving } = useRoute()
  return (
    <AppContext value={{ ...refuge, house, who }}>
      {route.screen === 'shelf' ? (
        <shelfScreen.Screen />
      ) : (
        <writingScreen.Screen key={route.draft} draft={route.draft} mode={route.mode} />
      )}
      {isLeaving && <p className={css['leaving']}>Opening…</p>}
    </AppContext>
  )
}
