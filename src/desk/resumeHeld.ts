import {
  foldDraft,
  type Folded,
  foldOn,
  type Keeper,
  keptFrom,
  openFolded,
  type OpenedFolded,
  type TakenUp,
  versionAt,
} from '~/drafts'
import type { DraftId } from './types.ts'

/** What a desk begins with. */
export type Opening = Pick<Extract<OpenedFolded, { readonly kind: 'folded' }>, 'folded' | 'since' | 'unkept'> & {
  readonly resumed?: Resumed
}

type Held = NonNullable<TakenUp['held']>

/** What this device held: the entries, after which version, and what they and the log before them come to. */
interface Resumed extends Held {
  readonly whole: Folded
}

/** The draft as what is held of it found it. One that was begun while the keeper was away is held from its first entry on. */
export async function openedUnder(keeper: Keeper, draft: DraftId, { base, entries }: Held): Promise<OpenedFolded> {
  const [began] = entries
  if (base > 0 || began === undefined) return openFolded(keeper, draft, base)
  const log = keptFrom(versionAt(0), [began])
  return { kind: 'folded', folded: foldDraft(log), since: versionAt(0), log }
}

/** Null where what is held does not go on soundly from there. */
export function resumedFrom(held: Held, folded: Folded): Opening | null {
  if (folded.readOnly !== null) return null
  const log = keptFrom(held.base, held.entries)
  const whole = foldOn(
    folded,
    log.filter(({ version }) => version > folded.version),
  )
  return whole === null ? null : { folded, since: versionAt(0), resumed: { ...held, whole } }
}
