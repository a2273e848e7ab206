import type { EntryId } from '~/drafts'
import type { BlockId } from '~/story'
import type { Deed } from './deedsOf.ts'

/** Where in the text a deed was done. */
export interface DeedPlace {
  readonly block: BlockId
  /** The words it was done to; empty where it was done to the block. */
  readonly words: string
}

/**
 * Where each deed was done, of those that were done to one block: an answer where its question was asked, what was taken back where
 * it had been done, a correction where its note stands: `notes` has the blocks of the text's corrections, by what they say. What was
 * done to many blocks is shown by the comparison of its versions.
 */
export function deedPlaces(deeds: readonly Deed[], notes: ReadonlyMap<string, BlockId>): ReadonlyMap<Deed, DeedPlace> {
  const places = new Map<Deed, DeedPlace>()
  const byEntry = new Map<EntryId, DeedPlace>()
  for (const deed of deeds) {
    const place = ownPlace(deed) ?? noteOf(deed, notes) ?? oneOf(namedIn(deed).map((entry) => byEntry.get(entry)))
    if (place === undefined) continue
    places.set(deed, place)
    byEntry.set(deed.entry, place)
  }
  return places
}

function ownPlace({ what }: Deed): DeedPlace | undefined {
  if (what.kind === 'decided') return { block: what.decision.block, words: what.decision.on.words }
  return what.kind === 'overridden' ? { block: what.override.block, words: '' } : undefined
}

function noteOf({ what }: Deed, notes: ReadonlyMap<string, BlockId>): DeedPlace | undefined {
  const block = what.kind === 'corrected' ? notes.get(what.correction.says) : undefined
  return block === undefined ? undefined : { block, words: '' }
}

/** The entries that a deed was done to. */
function namedIn({ what }: Deed): readonly EntryId[] {
  if (what.kind === 'answered') return [what.query]
  return what.kind === 'undone' ? what.entries : []
}

/** The place of all of them, where they have one. */
function oneOf(places: readonly (DeedPlace | undefined)[]): DeedPlace | undefined {
  const [first] = places
  if (!places.every((place) => place?.block === first?.block)) return undefined
  return first !== undefined && places.some((place) => place?.words !== first.words) ? { ...first, words: '' } : first
}
