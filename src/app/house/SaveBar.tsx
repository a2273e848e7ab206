import { useEffect, useRef } from 'react'
import { Button } from '~/ui'
import css from './SaveBar.module.css'

interface SaveBarProps {
  /** How many things are to be put right first. */
  readonly problems: number
  readonly isChanged: boolean
  readonly maySave: boolean
  /** Somebody wants to leave with changes that are not saved. */
  readonly isAsked: boolean
  /** A sentence beside the buttons. */
  readonly says: string | null
  readonly onSave: () => void
  readonly onClose: () => void
  readonly onThrowAway: () => void
  readonly onGoOn: () => void
}

/** The foot of the settings: what they would do, and the ways out. */
export function SaveBar(props: SaveBarProps) {
  const { problems, isChanged, maySave, isAsked, says, onSave, onClose, onThrowAway, onGoOn } = props
  const question = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (isAsked) question.current?.focus()
  }, [isAsked])
  if (isAsked) {
    return (
      <div className={css['bar']} role="group" aria-label="Changes that are not saved">
        <p className={css['says']}>There are changes that are not saved.</p>
        <Button ref={question} onClick={onGoOn}>
          Go on editing
        </Button>
        <Button variant="query" onClick={onThrowAway}>
          Throw them away
        </Button>
      </div>
    )
  }
  return (
    <div className={css['bar']}>
      <p className={css['says']} role="status">
        {says ??
          (problems > 0 ? `${problems === 1 ? 'One thing has' : `${problems} things have`} to be put right.` : '')}
      </p>
      <Button onClick={onClose}>{isChanged ? 'Cancel' : 'Close'}</Button>
      <Button variant="stet" disabled={!maySave} onClick={onSave}>
        {problems > 0 ? 'To what has to be put right' : 'Save on this device'}
      </Button>
    </div>
  )
}
