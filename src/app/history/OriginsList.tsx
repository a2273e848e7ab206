import { lazy, Suspense, useState } from 'react'
import type { DeskState } from '~/desk'
import { safeHref, type Zone } from '~/story'
import { Button, Dialog } from '~/ui'
import css from './HistoryPane.module.css'
import { dayIn, timeAndPlace } from '../panes/timeWords.ts'

export interface OriginsListProps {
  readonly origins: DeskState['origins']
  readonly zone: Zone
  readonly canWrite: boolean
}

const AttachOrigin = lazy(async () => ({ default: (await import('../sources/AttachOrigin.tsx')).AttachOrigin }))

/** The source texts that are kept word for word with the story, and where another is attached. */
export function OriginsList({ origins, zone, canWrite }: OriginsListProps) {
  const [isAttaching, setAttaching] = useState(false)
  const [shown, setShown] = useState<DeskState['origins'][number] | null>(null)
  return (
    <section className={css['origins']} aria-label="Origins">
      <div className={css['originsHead']}>
        <h3>Origins</h3>
        {canWrite && <Button onClick={() => setAttaching(true)}>Attach a source</Button>}
      </div>
      <Suspense>{isAttaching && <AttachOrigin onDone={() => setAttaching(false)} />}</Suspense>
      <ul>
        {origins.map((origin) => (
          <li key={origin.id}>
            <span>
              <span dir="auto">{origin.title}</span>
              <Facts origin={origin} />
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

/** Whose words they are, what kind of text, and where it stands. */
function Facts({ origin: { source, what, link } }: { readonly origin: DeskState['origins'][number] }) {
  const facts = [source, what].filter((fact) => fact !== undefined)
  const href = link === undefined ? null : safeHref(link)
  return (
    <>
      {facts.length > 0 && <small dir="auto">{facts.join(' · ')}</small>}
      {href !== null && (
        <small>
          <a href={href} target="_blank" rel="noopener noreferrer" dir="ltr">
            {href}
          </a>
        </small>
      )}
    </>
  )
}
