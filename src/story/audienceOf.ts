import type { Audience, NoteKind } from './types.ts'

const audiences: Record<NoteKind, Audience> = {
  desk: 'newsroom',
  query: 'newsroom',
  reader: 'readers',
  correction: 'readers',
  update: 'readers',
}

/** Desk notes and queries never leave the newsroom; the other kinds are published. */
export const audienceOf = (kind: NoteKind): Audience => audiences[kind]
