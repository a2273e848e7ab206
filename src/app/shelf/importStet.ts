import { importDraft, type Keeper, problemText, readDraftFile, type World } from '~/drafts'
import { readStory } from '~/interchange'
import type { Story } from '~/story'
import type { Done } from './shelfActs.ts'

/** Brings in one of Stet's own files: a draft goes on the shelf with its whole log, a story alone is answered as one. */
export async function importStet(
  keeper: Keeper,
  world: World,
  text: string,
): Promise<Done | { readonly kind: 'story'; readonly story: Story }> {
  const story = readStory(text)
  if (story.kind === 'read') return { kind: 'story', story: story.story }
  const draft = readDraftFile(text)
  if (draft.kind === 'refused') return draft
  const done = await importDraft(keeper, world, draft)
  if (done.kind === 'begun') return { kind: 'draft', draft: done.draft }
  return { kind: 'refused', says: done.kind === 'failed' ? problemText(done.problem, keeper.where) : done.says }
}
