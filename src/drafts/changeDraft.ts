import { cardOfClosed, countsIn } from './cardOf.ts'
import { type Folded, foldDraft } from './foldDraft.ts'
import { entryOf, type World } from './entryOf.ts'
import { notedFrom } from './notedFrom.ts'
import type { DraftId, Failed, Happening, Keeper, Version } from './types.ts'

export type Changed =
  | { readonly kind: 'kept'; readonly version: Version }
  | { readonly kind: 'missing' }
  /** A newer Stet wrote to the draft, or its log is damaged: it is left alone. */
  | { readonly kind: 'read-only'; readonly why: 'newer' | 'damaged' }
  | Failed

/** Someone else may always be first; after this many tries in a row something else is wrong. */
const tries = 20

/** Adds to a draft that is not open, whatever else happens to it at the same time. `change` sees the draft as it is. */
export async function changeDraft(
  keeper: Keeper,
  world: World,
  draft: DraftId,
  change: (folded: Folded) => { readonly what: Happening; readonly slug?: string },
): Promise<Changed> {
  const counts = countsIn(await keeper.look(draft))
  for (let left = tries; left > 0; left--) {
    const opened = await keeper.open(draft)
    if (opened.kind !== 'log') return opened
    const folded = foldDraft(opened.entries)
    if (folded.readOnly !== null) return { kind: 'read-only', why: folded.readOnly }
    const { what, slug = folded.story.slug } = change(folded)
    const entry = entryOf(world, what)
    const card = { ...cardOfClosed({ ...folded.story, slug }, notedFrom(folded, [entry])), ...counts }
    const answer = await keeper.append(draft, opened.version, [entry], card)
    if (answer.kind !== 'behind') return answer
  }
  return { kind: 'failed', problem: 'unavailable' }
}
