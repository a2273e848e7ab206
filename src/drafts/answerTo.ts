import { versionAt } from './names.ts'
import type { Entry, EntryId, Kept, Version } from './types.ts'

/** What a log says to an append, before anything is written. */
export type Verdict =
  /** Write `fresh` at the end of the log; the writer has then seen all up to `version`. `fresh` may be empty. */
  | { readonly kind: 'fits'; readonly fresh: readonly Entry[]; readonly version: Version }
  /** The writer has not seen everything: answer `behind` with what follows its base. */
  | { readonly kind: 'behind' }
  /** The writer has seen more than there is: the log was cut or wiped under it. */
  | { readonly kind: 'lost' }

export interface Claim {
  readonly base: Version
  /** The length of the log. */
  readonly length: number
  readonly entries: readonly Entry[]
  /** What the log holds after `base`. */
  readonly after: readonly Kept[]
  /** Those of the entries' ids that the log has, anywhere. */
  readonly known: ReadonlySet<EntryId>
}

/**
 * The rule every keeper follows, so that none differs: an entry counts once, and an append is taken only if everything
 * after its base is its own, kept by an earlier try whose answer was lost.
 */
export function answerTo({ base, length, entries, after, known }: Claim): Verdict {
  if (base > length) return { kind: 'lost' }
  const fresh = entries.filter((entry) => !known.has(entry.id))
  const ids = new Set(entries.map((entry) => entry.id))
  const stranger = after.findIndex((kept) => !ids.has(kept.entry.id))
  if (stranger === -1) return { kind: 'fits', fresh, version: versionAt(length + fresh.length) }
  const own = new Set(after.slice(0, stranger).map((kept) => kept.entry.id))
  const elsewhere = after.slice(stranger).some((kept) => ids.has(kept.entry.id))
  // A pure repeat that others have since built upon: the writer has seen up to the end of its own entries.
  return fresh.length === 0 && own.size > 0 && !elsewhere
    ? { kind: 'fits', fresh: [], version: versionAt(base + stranger) }
    : { kind: 'behind' }
}
