import { cardOfClosed } from '../cardOfClosed.ts'
import { openFolded } from '../openFolded.ts'
import type { DraftId, Keeper } from '../types.ts'

/**
 * Writes the sources of drafts on cards that have none, from their logs; neither a log nor a draft's time is touched. Answers how
 * many could not be: whoever asks again does those alone.
 */
export async function readCards(
  keeper: Keeper,
  drafts: readonly DraftId[],
  told: (done: number) => void = () => undefined,
): Promise<number> {
  let left = 0
  for (const [at, draft] of drafts.entries()) {
    if (!(await readCard(keeper, draft))) left += 1
    told(at + 1)
  }
  return left
}

async function readCard(keeper: Keeper, draft: DraftId): Promise<boolean> {
  const [looked, opened] = await Promise.all([keeper.look(draft), openFolded(keeper, draft)])
  if (looked.kind === 'failed' || opened.kind === 'failed') return false
  if (looked.kind === 'missing' || opened.kind === 'missing' || looked.draft.card.sources !== undefined) return true
  const { folded } = opened
  const card = { ...cardOfClosed(folded.story, folded), ...looked.draft.card }
  return (await keeper.append(draft, folded.version, [], card)).kind === 'kept'
}
