import type { Moved, Problem } from '~/drafts'

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

/** Why the stories of this device are not told. */
export const hereWords = 'This browser does not open its storage just now. Nothing is lost: try again.'

const serverWords = {
  offline: 'The server cannot be reached. What was not sent is still on this device.',
  full: 'The server has no room for it. It is still on this device.',
  refused: 'The server would not take it. It is still on this device.',
  unavailable: 'The server does not answer as it should. What was not sent is still on this device.',
} satisfies Record<Problem, string>
