import { useSyncExternalStore } from 'react'
import { latestAnnouncement, onAnnouncement } from './announce.ts'

/** The one place that speaks what `announce` is given. It stands in the page once, from the start. */
export function Announcer() {
  const { text, nth } = useSyncExternalStore(onAnnouncement, latestAnnouncement)
  return (
    <output aria-live="polite" className="visuallyHidden">
      <span key={nth}>{text}</span>
    </output>
  )
}
