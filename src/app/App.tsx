import { Suspense } from 'react'
import { Announcer, ErrorBoundary } from '~/ui'
import css from './App.module.css'
import { AppContext, type AppWorld } from './AppContext.ts'
import { shelfScreen, writingScreen } from './screens.ts'
import { useRoute } from './useRoute.ts'

export const App = (world: AppWorld) => (
  <>
    <Announcer />
    <ErrorBoundary label="Stet">
      <Suspense fallback={<p className={css['opening']}>Opening Stet…</p>}>
        <Screens {...world} />
      </Suspense>
    </ErrorBoundary>
  </>
)

function Screens(world: AppWorld) {
  const { route, isLeaving } = useRoute()
  return (
    <AppContext value={world}>
      {route.screen === 'shelf' ? (
        <shelfScreen.Screen />
      ) : (
        <writingScreen.Screen key={route.draft} draft={route.draft} mode={route.mode} />
      )}
      {isLeaving && <p className={css['leaving']}>Opening…</p>}
    </AppContext>
  )
}
