import { useState } from 'react'
import type { DeskState } from '~/desk'
import type { Zone } from '~/story'
import { Button, Dialog } from '~/ui'
import css from './HistoryPane.module.css'
import { dayIn, timeAndPlace } from '../panes/timeWords.ts'

export interface OriginsListProps {
  readonly origins: DeskState['origins']
  readonly zone: Zone
}

/** The source texts that are kept word for word with the story. */
export function OriginsList({ origins, zone }: OriginsListProps) {
  const [shown, setShown] = useState<DeskState['origins'][number] | null>(null)
  return (
    <section className={css['origins']} aria-label="Origins">
      <h3>Origins</h3>
      <ul>
        {origins.map((origin) => (
          <li key={origin.at}>
            <span>
              {origin.title}
              <small>
                {dayIn(origin.at, zone)}, {timeAndPlace(origin.at, zone)}
              </small>
            </span>
            <Button aria-label={`Show text: ${origin.title}`} onClick={() => setShown(origin)}>
              Show text
            </Button>
          </li>
        ))}
      </ul>
      <Dialog title={shown?.title ?? ''} shape="wide" isOpen={shown !== null} onClose={() => setShown(null)}>
        {/* Long copy scrolls, so the keyboard must be able to reach it. */}
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
        <div className={css['text']} dir="auto" tabIndex={0} role="region" aria-label="Original text">
          {shown?.text}
        </div>
      </Dialog>
    </section>
  )
}
