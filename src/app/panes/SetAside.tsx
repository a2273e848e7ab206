import { announce, Button } from '~/ui'
import { useDesk, useDeskState } from '../useDesk.ts'
import css from './SetAside.module.css'
import { shortened } from './shortened.ts'

const wordsShown = 60

/** What was found and dismissed, and what was added whose words are gone: each can come back. */
export function SetAside() {
  const desk = useDesk()
  const dismissed = useDeskState((state) => state.dismissed)
  const lost = useDeskState((state) => state.lost)
  const canWrite = useDeskState(({ save }) => save.kind !== 'read-only')
  const undo = (id: string | undefined, says: string) => {
    if (id === undefined) return
    desk.decide([], [id])
    announce(says)
  }
  return (
    <details className={css['aside']}>
      <summary>{summaryOf(dismissed.length, lost.length)}</summary>
      {/* Safari takes a list without marks for no list, unless it is called one. */}
      {/* oxlint-disable-next-line jsx-a11y/no-redundant-roles */}
      <ul role="list" aria-label="Set aside">
        {dismissed.map(({ key, wording, decision }) => (
          <li key={key}>
            <p dir="auto">{shortened(wording.words, wordsShown)}</p>
            <small>Dismissed by {decision.by.name}</small>
            {canWrite && (
              <Button
                aria-label={`Bring back: ${shortened(wording.words, wordsShown)}`}
                onClick={() => undo(decision.id, 'Brought back, to be reviewed.')}
              >
                Bring back
              </Button>
            )}
          </li>
        ))}
        {lost.map(({ id, on, by }) => (
          <li key={id}>
            <p dir="auto">{shortened(on.words, wordsShown)}</p>
            <small>Added by {by.name}; the words are not in the story any more</small>
            {canWrite && (
              <Button aria-label={`Remove: ${shortened(on.words, wordsShown)}`} onClick={() => undo(id, 'Removed.')}>
                Remove
              </Button>
            )}
          </li>
        ))}
      </ul>
    </details>
  )
}

const summaryOf = (dismissed: number, lost: number): string =>
  [
    ...(dismissed > 0 ? [`${dismissed} dismissed`] : []),
    ...(lost > 0 ? [`${lost} added by hand without words`] : []),
  ].join(' · ')
