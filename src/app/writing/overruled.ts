import { type Decision, type Person, rulingsBetween } from '~/review'
import { shortened } from '../panes/shortened.ts'
import { decisionWords } from '../panes/takenBack.ts'

/** The sentence for a person whose ruling no longer shows, because somebody else's on the same words came after it; null where there is none. */
export function overruled(before: readonly Decision[], now: readonly Decision[], me: Person): string | null {
  const changes = rulingsBetween(before, now).flatMap(({ before: mine, after: theirs }) =>
    mine !== null && theirs !== null && mine.by.id === me.id && theirs.by.id !== me.id ? [{ mine, theirs }] : [],
  )
  const last = changes.at(-1)
  if (last === undefined) return null
  const { mine, theirs } = last
  const rulings = `${decisionWords[theirs.ruling]} after your ${decisionWords[mine.ruling]}`
  const more = changes.length === 1 ? '' : ` So it is with ${changes.length - 1} more of your rulings.`
  // Without accounts everybody is called the same.
  const who = theirs.by.name === me.name ? 'Somebody else' : theirs.by.name
  return `${who} ruled on “${shortened(theirs.on.words, 40)}” too: ${rulings}. The later ruling shows, and both are in History.${more}`
}
