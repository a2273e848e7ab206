import { amendmentsOf, type ReviewItem } from '~/review'
import type { Zone } from '~/story'
import { announce, Button } from '~/ui'
import { useDesk, useDeskState } from '../../useDesk.ts'
import { linkName } from '../ledgerWords.ts'
import { timeAndPlace } from '../timeWords.ts'
import css from './AmendedNote.module.css'
import { verificationWords } from './verificationWords.ts'

export interface AmendedNoteProps {
  readonly item: ReviewItem
  readonly zone: Zone
}

/** What a person said of an item beside the text: who and when, what was found, and the way back to it. */
export function AmendedNote({ item, zone }: AmendedNoteProps) {
  const desk = useDesk()
  const canWrite = useDeskState(({ save }) => save.kind !== 'read-only')
  const { amendment, found } = item
  if (amendment === undefined) return null
  const { chain, verification, by, at } = amendment
  const takeBack = () => {
    desk.decide([], amendmentsOf(item, desk.store.getState().decisions))
    announce('Back to what was found.')
  }
  return (
    <div className={css['note']}>
      {verification !== undefined && (
        <p dir="auto">
          <b>{verificationWords[verification.state]}</b>
          {verification.how !== undefined && `: ${verification.how}`}
        </p>
      )}
      <p>
        {chain === undefined ? 'Recorded' : 'Chain amended'} by {by.name}, {timeAndPlace(at, zone)}
        {chain !== undefined && (
          <>
            {' '}
            · found: <del>{found.chain.map(linkName).join(' › ') || 'nobody named'}</del>
          </>
        )}
      </p>
      {canWrite && (
        <Button variant="quiet" onClick={takeBack}>
          {chain === undefined ? 'Take back' : 'Back to what was found'}
        </Button>
      )}
    </div>
  )
}
