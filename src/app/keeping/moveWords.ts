import type { Moved, Problem, ShelfEntry } from '~/drafts'
import { nameOf } from '../shelf/ShelfCard.tsx'

/** Why a story was not sent from this device to the server, for a person. */
export function unmovedWords(moved: Exclude<Moved, { readonly kind: 'moved' }>): string {
  switch (moved.kind) {
    case 'missing':
      return 'This device does not have it any more.'
    case 'both changed':
      return 'It was changed here and on the server. Both are left as they are: export this one and import it there.'
    case 'damaged':
      return 'Its log on this device is damaged, so it stays here. Export what can still be read.'
    case 'failed':
      return moved.whose === 'from' ? hereWords : serverWords[moved.problem]
  }
}

export interface SentWords {
  /** All of it, to be announced. */
  readonly says: string
  /** What stays in sight: what was not sent, or not whole, and why. Null where all is well. */
  readonly trouble: string | null
}

/** A story that was not sent, and why. */
export interface Unmoved {
  readonly draft: ShelfEntry
  readonly says: string
}

interface Sent {
  readonly count: number
  readonly unmoved: readonly Unmoved[]
  /** Pictures that this device has lost. */
  readonly lost: number
  /** What ended it before its time. */
  readonly way: string | null
}

/** What became of the stories that were sent. */
export function sentWords({ count, lost, way, unmoved }: Sent): SentWords {
  const sent = count === 1 ? 'Sent to the server.' : `${count} stories sent to the server.`
  const pictures = lost === 1 ? '1 picture was' : `${lost} pictures were`
  const trouble = [
    ...(lost === 0 ? [] : [`${pictures} no longer on this device and did not come along.`]),
    ...(way === null ? stayed(unmoved) : [way]),
  ]
  const all = count === 0 && trouble.length > 0 ? trouble : [sent, ...trouble]
  return { says: all.join(' '), trouble: trouble.length === 0 ? null : all.join(' ') }
}

function stayed([first, ...others]: Sent['unmoved']): readonly string[] {
  if (first === undefined) return []
  const why = `${nameOf(first.draft)}: ${first.says}`
  if (others.length === 0) return [why]
  return [why, `${others.length} more ${others.length === 1 ? 'was' : 'were'} not sent: the list says why.`]
}

/** Why the stories of this device are not told. */
export const hereWords = 'This browser does not open its storage just now. Nothing is lost: try again.'

const serverWords = {
  offline: 'The server cannot be reached. What was not sent is still on this device.',
  full: 'The server has no room for it. It is still on this device.',
  refused: 'The server would not take it. It is still on this device.',
  unavailable: 'The server does not answer as it should. What was not sent is still on this device.',
} satisfies Record<Problem, string>
