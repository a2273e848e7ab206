import { lazy, Suspense, useState } from 'react'
import { problemText, type Recovered } from '~/drafts'
import type { BlockId } from '~/story'
import { Button, EmptyState, Segments } from '~/ui'
import { useApp } from '../AppContext.ts'
import { useDeskState } from '../useDesk.ts'
import type { Versions } from './createVersions.ts'
import type { DeedPlace } from './deedPlace.ts'
import css from './HistoryPane.module.css'
import { OriginsList } from './OriginsList.tsx'
import { RecoveredWords } from './RecoveredWords.tsx'
import { useHistory } from './useHistory.ts'
import { VersionList } from './VersionList.tsx'

const DeedList = lazy(async () => ({ default: (await import('./DeedList.tsx')).DeedList }))

export interface HistoryPaneProps extends Versions {
  readonly onPutBack: (recovered: Recovered) => void
  readonly onDiscard: (recovered: Recovered) => void
  /** The block the caret is in. */
  readonly here: BlockId | null
  readonly onGo: (place: DeedPlace) => void
}

type View = 'versions' | 'deeds'

/** The versions of the draft, who did what, the originals that are kept with it, and recovered words. Times are in the story's zone. */
export function HistoryPane({ onPutBack, onDiscard, here, onGo, ...versions }: HistoryPaneProps) {
  const { where } = useApp().keeper
  const [view, setView] = useState<View>('versions')
  const zone = useDeskState(({ story }) => story.zone)
  const origins = useDeskState(({ origins }) => origins)
  const recovered = useDeskState(({ recovered }) => recovered)
  const canWrite = useDeskState(({ save }) => save.kind !== 'read-only')
  const history = useHistory()
  return (
    <div className={css['pane']}>
      <div className={css['head']}>
        <Segments
          label="History shows"
          value={view}
          options={[
            { value: 'versions', label: 'Versions' },
            { value: 'deeds', label: 'Who did what' },
          ]}
          onChange={setView}
        />
        {canWrite && <Button onClick={() => versions.onName('now')}>Name this version</Button>}
      </div>
      {recovered.length > 0 && (
        <RecoveredWords recovered={recovered} zone={zone} onPutBack={onPutBack} onDiscard={onDiscard} />
      )}
      {(origins.length > 0 || canWrite) && view === 'versions' && (
        <OriginsList origins={origins} zone={zone} canWrite={canWrite} />
      )}
      {history.problem !== null && (
        <EmptyState title="The history could not be read">{problemText(history.problem, where)}</EmptyState>
      )}
      {history.isRead && history.problem === null && history.deeds.length === 0 && (
        <EmptyState>Nothing has been kept yet.</EmptyState>
      )}
      {view === 'versions' ? (
        <VersionList {...versions} {...history} zone={zone} canWrite={canWrite} />
      ) : (
        <Suspense fallback={null}>
          <DeedList {...history} zone={zone} here={here} onGo={onGo} />
        </Suspense>
      )}
    </div>
  )
}
