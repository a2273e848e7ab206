import type { TaskEnd } from '~/review'
import { type Changed, changeDraft } from '../changeDraft.ts'
import type { World } from '../entryOf.ts'
import type { DraftId, EntryId, Keeper } from '../types.ts'

/** Closes a task of a draft nobody has open, by the id of its entry. One that is closed already stays as it was. */
export const settleTask = (
  keeper: Keeper,
  world: World,
  draft: DraftId,
  { task, how }: { readonly task: EntryId; readonly how: TaskEnd },
): Promise<Changed> =>
  changeDraft(keeper, world, draft, ({ tasks }) =>
    tasks.some(({ id }) => id === task) ? { what: { kind: 'settled', task, how } } : null,
  )
