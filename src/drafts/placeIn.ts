import { answerTo } from './answerTo.ts'
import { keptFrom } from './keptFrom.ts'
import { versionAt } from './names.ts'
import type { Appended, Entry, Kept, Version } from './types.ts'

/** `fits` says what is to be written at the log's end, and how far the writer has then seen; else the answer is `Appended`. */
export type Placed =
  | { readonly kind: 'fits'; readonly fresh: readonly Kept[]; readonly version: Version }
  | Exclude<Appended, { readonly kind: 'kept' }>

/** Where an append comes in a log that is all at hand (`answerTo`, for who has to look for parts of it). */
export function placeIn(log: readonly Kept[], base: Version, entries: readonly Entry[]): Placed {
  const after = log.slice(base)
  const known = new Set(log.map(({ entry }) => entry.id))
  const verdict = answerTo({ base, length: log.length, entries, after, known })
  if (verdict.kind === 'lost') return { kind: 'failed', problem: 'refused' }
  if (verdict.kind === 'behind') return { kind: 'behind', missed: after }
  return { ...verdict, fresh: keptFrom(versionAt(log.length), verdict.fresh) }
}
