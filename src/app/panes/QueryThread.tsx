import { useState } from 'react'
import type { EntryId } from '~/drafts'
import type { Ruling } from '~/review'
import type { Zone } from '~/story'
import { announce, Button } from '~/ui'
import { useDesk, useDeskState } from '../useDesk.ts'
import { shortNameOf } from './ledgerWords.ts'
import { Question } from './Question.tsx'
import css from './Question.module.css'
import { QuestionField } from './QuestionField.tsx'
import { timeAndPlace } from './timeWords.ts'

export interface QueryThreadProps {
  /** The query. */
  readonly decision: Ruling
  readonly zone: Zone
}

/** What was asked of the copy, what was answered, and a field for the next answer. */
export function QueryThread({ decision, zone }: QueryThreadProps) {
  const desk = useDesk()
  const all = useDeskState((state) => state.answers)
  const canWrite = useDeskState(({ save }) => save.kind !== 'read-only')
  const [isAnswering, setAnswering] = useState(false)
  const answers = all.filter(({ query }) => query === decision.id)
  const answer = (text: string) => {
    setAnswering(false)
    if (text === '' || decision.id === undefined) return
    // The id of a decision is that of its entry.
    desk.note({ kind: 'answered', query: decision.id as EntryId, text })
    announce('Answered.')
  }
  return (
    <div role="group" aria-label="Query">
      <Question decision={decision} />
      {answers.map(({ id, by, at, text }) => (
        <p key={id} className={css['answer']} dir="auto">
          <b title={by.name}>{shortNameOf(by.name)}</b> {text} <time>{timeAndPlace(at, zone)}</time>
        </p>
      ))}
      {isAnswering ? (
        <QuestionField
          label="Answer"
          placeholder="What the copy rests on"
          onSend={answer}
          onCancel={() => setAnswering(false)}
        />
      ) : (
        canWrite &&
        decision.id !== undefined && (
          <Button variant="quiet" onClick={() => setAnswering(true)}>
            Answer
          </Button>
        )
      )}
    </div>
  )
}
