import type { Ruling } from '~/review'
import { shortNameOf } from './ledgerWords.ts'
import css from './Question.module.css'

/** What was asked of the copy, and by whom. */
export const Question = ({ decision: { by, question } }: { decision: Ruling }) => (
  <p className={css['question']} dir="auto">
    <b title={by.name}>{shortNameOf(by.name)}</b> {question ?? 'Queried without a question.'}
  </p>
)
