import type { BlobHash, Instant } from '~/story'
import type { Cursor, DraftId, EntryId, Version } from './types.ts'

// The brands of this room are given here and nowhere else.
/* oxlint-disable typescript/no-unsafe-type-assertion */
export const draftId = (id: string): DraftId => id as DraftId
export const cursor = (text: string): Cursor => text as Cursor
export const entryId = (id: string): EntryId => id as EntryId
/** A length of a log; 0 is the empty one. */
export const versionAt = (length: number): Version => length as Version
export const instantAt = (ms: number): Instant => ms as Instant
export const blobHash = (hash: string): BlobHash => hash as BlobHash
