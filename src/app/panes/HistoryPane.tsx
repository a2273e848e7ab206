import { useMemo } from 'react'
import type { Kept, Recovered } from '~/drafts'
import type { Zone } from '~/story'
import { EmptyState } from '~/ui'
import { useDeskState } from '../useDesk.ts'
import css from './HistoryPane.module.css'
import { OriginsList } from './OriginsList.tsx'
import { RecoveredWords } from './RecoveredWords.tsx'
import { type Sitting, sittingsOf } from './sittingsOf.ts'
import { dayIn, placeOf, timeIn } from './timeWords.ts'

export interface HistoryPaneProps {
  readonly log: readonly Kept[]
  readonly onPutBack: (recovered: Recovered) => void
  readonly onDiscard: (recovered: Recovered) => void
}

/** What happened to the draft, by whom and when, in the story's zone; and the originals that are kept with it, and recovered words. */
export function HistoryPane({ log, onPutBack, onDiscard }: HistoryPaneProps) {
  const zone = useDeskState(({ story }) => story.zone)
  const origins = useDeskState(({ origins }) => origins)
  const recovered = useDeskState(({ recovered }) => recovered)
  const sittings = useMemo(() => sittingsOf(log), [log])
  return (
    <div className={css['pane']}>
      {recovered.length > 0 && (
        <RecoveredWords recovered={recovered} zone={zone} onPutBack={onPutBack} onDiscard={onDiscard} />
      )}
      {origins.length > 0 && <OriginsList origins={origins} zone={zone} />}
      {sittings.length === 0 ? (
        <EmptyState>
          <p>Nothing has been kept yet.</p>
        </EmptyState>
      ) : (
        sittings.map((sitting) => <OneSitting key={sitting.lines.at(-1)?.version} sitting={sitting} zone={zone} />)
      )}
    </div>
  )
}

const OneSitting = ({ sitting: { by, from, to, lines }, zone }: { sitting: Sitting; zone: Zone }) => (
  <section className={css['sitting']} aria-label={`${by.name}, ${dayIn(from, zone)}`}>
    <h3>
      {by.name}
      <small>
        {dayIn(from, zone)}, {timeIn(from, zone)}
        {timeIn(to, zone) !== timeIn(from, zone) && `–${timeIn(to, zone)}`} {placeOf(zone)}
      </small>
    </h3>
    <ul>
      {lines.map(({ version, at, says }) => (
        <li key={version}>
          <time dateTime={new Date(at).toISOString()}>{timeIn(at, zone)}</time>
          <span dir="auto">{says}</span>
        </li>
      ))}
    </ul>
  </section>
)
