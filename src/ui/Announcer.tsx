import { useSyncExternalStore } from 'react'
import { latestAnnouncement, onAnnouncement } from './announce.ts'

/**
 * The one place that speaks what `announce` is given. It stands in the page once, from the start. By its data attribute
 * React Aria knows it from the page behind a dialog, which it hides.
 */
export function Announcer() {
  const { text, nth } = useSyncExternalStore(onAnnouncement, latestAnnouncement)
  return (
    <output aria-live="polite" data-live-announcer="true" className="visuallyHidden">
      <span key={nth}>{text}</span>
    </output>
  )
}
