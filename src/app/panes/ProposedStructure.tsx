import { type Ref, useEffect } from 'react'
import type { Answer, Answers, Proposal } from '~/interchange'
import { announce, Button, Checkbox, RadioChoices } from '~/ui'
import css from './ProposedStructure.module.css'

export interface ProposedStructureProps {
  readonly proposals: readonly Proposal[]
  /** What was answered so far. A proposal without an answer is taken when the rest is accepted; a question is not. */
  readonly answers: Answers
  readonly onAnswer: (id: string, answer: Answer) => void
  /** Takes every proposal that was not refused, and every choice that was made. */
  readonly onAcceptAll: () => void
  /** Leaves the copy as it was pasted. */
  readonly onKeepAsPasted: () => void
  readonly ref?: Ref<HTMLFieldSetElement>
}

/** What Stet would make of pasted copy. It stands over the paper without stopping the writer. */
export function ProposedStructure(props: ProposedStructureProps) {
  const { proposals, answers, onAnswer, onAcceptAll, onKeepAsPasted, ref } = props
  const count = proposals.length
  useEffect(() => announce(`Proposed structure: ${count === 1 ? 'one proposal' : `${count} proposals`}.`), [count])
  const taken = proposals.filter((proposal) => isTaken(proposal, answers.get(proposal.id))).length
  const isEverything = proposals.every(({ id, question }) => question !== undefined || !isRefused(answers.get(id)))
  return (
    <fieldset ref={ref} tabIndex={-1} className={css['card']}>
      <legend className="visuallyHidden">Proposed structure</legend>
      <p className={css['title']} aria-hidden>
        Proposed structure
      </p>
      <ul className={css['list']}>
        {proposals.map((proposal) => (
          <li key={proposal.id}>
            <OneProposal proposal={proposal} answer={answers.get(proposal.id)} onAnswer={onAnswer} />
          </li>
        ))}
      </ul>
      <div className={css['acts']}>
        <Button variant="stet" disabled={taken === 0} onClick={onAcceptAll}>
          {isEverything ? 'Accept all' : `Accept ${taken}`}
        </Button>
        <Button onClick={onKeepAsPasted}>Keep as pasted</Button>
      </div>
      <p className={css['help']}>The original is kept with the story. One undo gives the plain paste.</p>
    </fieldset>
  )
}

const isRefused = (answer: Answer | undefined): boolean => answer?.kind === 'refused'

const isTaken = ({ question }: Proposal, answer: Answer | undefined): boolean =>
  question === undefined ? !isRefused(answer) : answer?.kind === 'chosen'

interface OneProposalProps {
  readonly proposal: Proposal
  readonly answer: Answer | undefined
  readonly onAnswer: (id: string, answer: Answer) => void
}

function OneProposal({ proposal, answer, onAnswer }: OneProposalProps) {
  const { id, says, question, choices } = proposal
  if (question === undefined) {
    return (
      <Checkbox
        checked={!isRefused(answer)}
        onChange={(checked) => onAnswer(id, { kind: checked ? 'accepted' : 'refused' })}
      >
        {says}
      </Checkbox>
    )
  }
  return (
    <div className={css['question']}>
      <p>{says}</p>
      <p className={css['asks']}>{question}</p>
      <RadioChoices
        label={question}
        value={answer?.kind === 'chosen' ? answer.choice : null}
        choices={(choices ?? []).map(({ id, label }) => ({ value: id, label }))}
        onChange={(choice) => onAnswer(id, { kind: 'chosen', choice })}
      />
    </div>
  )
}
