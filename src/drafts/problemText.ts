import type { Problem } from './types.ts'

/** What went wrong with keeping words, for a person, and what to do. */
export const problemText = {
  offline: 'You are offline. Your words are kept in this window and will be sent when you reconnect.',
  full: 'This browser has no room left. Export the story now, then remove old drafts.',
  refused:
    'This draft could not be kept: its log is no longer as this window knew it. Export a copy, then open it again.',
  unavailable:
    'This browser does not open its storage. Your words are only in this window: export a copy, then try again.',
} satisfies Record<Problem, string>
