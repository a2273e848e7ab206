import type { Desk } from '~/desk'
import { type EntryId, type Failed, type Keeper, openVersion } from '~/drafts'
import type { Story } from '~/story'

export type PublishedStory = { readonly kind: 'story'; readonly story: Story } | { readonly kind: 'missing' } | Failed

/** The story as it last went out. */
export async function publishedStory(
  keeper: Keeper,
  { draft, store }: Pick<Desk, 'draft' | 'store'>,
): Promise<PublishedStory> {
  const last = store.getState().publications.at(-1)
  if (last === undefined) return { kind: 'missing' }
  const opened = await keeper.open(draft)
  if (opened.kind !== 'log') return opened
  const version = opened.entries.find(({ entry }) => entry.id === (last.id satisfies EntryId))?.version
  if (version === undefined) return { kind: 'missing' }
  const told = await openVersion(keeper, draft, version)
  return told.kind === 'version' ? { kind: 'story', story: told.folded.story } : told
}
