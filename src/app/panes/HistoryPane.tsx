import { useMemo } from 'react'
import type { Kept } from '~/drafts'
import type { Zone } from '~/story'
import { EmptyState } from '~/ui'
import { useDeskState } from '../useDesk.ts'
import css from './HistoryPane.module.css'
import { OriginsList } from './OriginsList.tsx'
import { type Sitting, sittingsOf } from './sittingsOf.ts'
import { dayIn, placeOf, timeIn } from './timeWords.ts'

/** What happened to the draft, by whom and when, in the story's zone; and the originals that are kept with it. */
export function HistoryPane({ log }: { readonly log: readonly Kept[] }) {
  const zone = useDeskState(({ story }) => story.zone)
  const origins = useDeskState(({ origins }) => origins)
  const sittings = useMemo(() => sittingsOf(log), [log])
  return (
    <div className={css['pane']}>
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
