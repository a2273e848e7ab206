import { cardOfClosed, countsIn } from './cardOfClosed.ts'
import { type Folded, foldDraft } from './foldDraft.ts'
import { entryOf, type World } from './entryOf.ts'
import { notedFrom } from './notedFrom.ts'
import type { DraftId, EntryId, Failed, Happening, Keeper, Version } from './types.ts'

export type Changed =
  | { readonly kind: 'kept'; readonly version: Version }
  | { readonly kind: 'missing' }
  /** A newer Stet wrote to the draft, or its log is damaged: it is left alone. */
  | { readonly kind: 'read-only'; readonly why: 'newer' | 'damaged' }
  | Failed

/** Someone else may always be first; after this many tries in a row something else is wrong. */
const tries = 20

/** What is added to a draft, under an id of its own unless one is given. */
interface Change {
  readonly what: Happening
  readonly id?: EntryId
  readonly slug?: string
}

/**
 * Adds to a draft that is not open, whatever else happens to it at the same time. `change` sees the draft as it is; null
 * adds nothing, and the draft is kept as it was.
 */
export async function changeDraft(
  keeper: Keeper,
  world: World,
  draft: DraftId,
  change: (folded: Folded) => Change | null,
): Promise<Changed> {
  const counts = countsIn(await keeper.look(draft))
  for (let left = tries; left > 0; left--) {
    const opened = await keeper.open(draft)
    if (opened.kind !== 'log') return opened
    const folded = foldDraft(opened.entries)
    if (folded.readOnly !== null) return { kind: 'read-only', why: folded.readOnly }
    const changed = change(folded)
    if (changed === null) return { kind: 'kept', version: opened.version }
    const { what, slug = folded.story.slug, id } = changed
    const entry = entryOf(id === undefined ? world : { ...world, newId: () => id }, what)
    const card = { ...cardOfClosed({ ...folded.story, slug }, notedFrom(folded, [entry])), ...counts }
    const answer = await keeper.append(draft, opened.version, [entry], card)
    if (answer.kind !== 'behind') return answer
  }
  return { kind: 'failed', problem: 'unavailable' }
}
