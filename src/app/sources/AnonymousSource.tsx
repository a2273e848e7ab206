import { useState } from 'react'
import type { Vouched } from '~/drafts'
import { sameSource } from '~/review'
import type { Zone } from '~/story'
import { announce, Dialog } from '~/ui'
import { dayIn, timeAndPlace } from '../panes/timeWords.ts'
import { useDesk, useDeskState } from '../useDesk.ts'
import { AnonymousForm } from './AnonymousForm.tsx'
import css from './sources.module.css'

export interface AnonymousSourceProps {
  /** As the story calls the source. */
  readonly source: string
  /** The form was kept, or is not wanted. */
  readonly onDone: () => void
}

/**
 * Asks what the newsroom must know of a source that it does not name, and keeps it with the draft. Every answer is an entry of
 * its own; the last of a source counts.
 */
export const AnonymousSource = (props: AnonymousSourceProps) => (
  <Dialog title="Unnamed source" isOpen shape="wide" onClose={props.onDone}>
    <Asked {...props} />
  </Dialog>
)

function Asked({ source, onDone }: AnonymousSourceProps) {
  const desk = useDesk()
  const vouched = useDeskState((state) => state.vouched)
  const zone = useDeskState(({ story }) => story.zone)
  const [isRefused, setRefused] = useState(false)
  const made = vouched.filter((form) => sameSource(form.source, source)).toReversed()
  return (
    <>
      {made.length > 0 && <Made made={made} zone={zone} />}
      {isRefused && (
        <p role="alert" className={css['refused']}>
          This story is open for reading only, so nothing was kept.
        </p>
      )}
      <AnonymousForm
        source={source}
        last={made[0]}
        onForm={(form) => {
          if (desk.note({ kind: 'vouched', form }) === null) return setRefused(true)
          announce('Kept.')
          onDone()
        }}
        onCancel={onDone}
      />
    </>
  )
}

/** The forms that were made for this source, the last first. */
const Made = ({ made, zone }: { readonly made: readonly Vouched[]; readonly zone: Zone }) => (
  <section className={css['made']} aria-label="Answered before">
    <h3>Answered before</h3>
    <ul>
      {made.map((form, at) => (
        <li key={form.id}>
          <span>
            <b>{form.by.name}</b>, {dayIn(form.at, zone)}, {timeAndPlace(form.at, zone)}
            {at === 0 && ' · holds now'}
          </span>
          <span dir="auto">{answersOf(form)}</span>
        </li>
      ))}
    </ul>
  </section>
)

const answersOf = ({ knowsDirectly, reason, motive, knownTo, second, people }: Vouched): string =>
  [
    knowsDirectly ? 'Knows it directly.' : 'Was told of it by others.',
    `Not named: ${reason}`,
    ...(motive === '' ? [] : [`May want: ${motive}`]),
    `Known to: ${knownTo}`,
    second === '' ? 'Nothing else bears it out.' : `Borne out by: ${second}`,
    people === 1 ? 'One person.' : `${people} people.`,
  ].join(' · ')
