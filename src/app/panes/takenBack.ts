import type { Decision } from '~/review'
import { shortened } from './shortened.ts'

/** What each decision is called. */
export const decisionWords = {
  stet: 'Stet',
  query: 'Query',
  reopen: 'Reopening',
  amend: 'Chain',
  dismiss: 'Dismissal',
  add: 'Attribution',
} satisfies Record<Decision['ruling'], string>

/** The sentence after decisions were taken back. */
export function takenBack([first]: readonly Decision[]): string {
  if (first === undefined) return 'Nothing left to take back in this window.'
  return `${decisionWords[first.ruling]} taken back: ${shortened(first.on.words, 40)}`
}
