import { cardOfClosed } from './cardOfClosed.ts'
import type { Begun, World } from './entryOf.ts'
import { draftId, versionAt } from './names.ts'
import { type ReadDraft, refusals } from './readDraftFile.ts'
import { sha256 } from './sha256.ts'
import type { Keeper } from './types.ts'

/** Puts a draft that was read from a file on the shelf, under an id of its own, its log as it was. */
export async function importDraft(
  keeper: Keeper,
  world: World,
  { log, folded, blobs }: ReadDraft,
): Promise<Begun | { readonly kind: 'refused'; readonly says: string }> {
  // All are looked at before the first is kept, so that a refused file leaves nothing behind.
  for (const [hash, picture] of blobs) {
    if (sha256(await picture.arrayBuffer()) !== hash) return { kind: 'refused', says: refusals.picture }
  }
  for (const picture of blobs.values()) {
    const kept = await keeper.keepBlob(picture)
    if (kept.kind === 'failed') return kept
  }
  const draft = draftId(world.newId())
  const answer = await keeper.append(draft, versionAt(0), log, cardOfClosed(folded.story, folded))
  if (answer.kind === 'failed' && answer.held !== true) return answer
  if (answer.kind === 'behind') throw new Error(`A new draft was already there: ${draft}`)
  return { kind: 'begun', draft }
}
