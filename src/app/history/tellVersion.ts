import { type DraftId, type Failed, foldDraft, type Keeper, type Version } from '~/drafts'
import type { Told } from '~/review'

export type ToldVersion = { readonly kind: 'told'; readonly told: Told } | { readonly kind: 'missing' } | Failed

/** A draft as it was at a version. */
export async function tellVersion(keeper: Keeper, draft: DraftId, version: Version): Promise<ToldVersion> {
  const opened = await keeper.open(draft)
  if (opened.kind !== 'log') return opened
  const { story, decisions, goodUntil } = foldDraft(opened.entries.slice(0, version))
  return goodUntil < version ? { kind: 'missing' } : { kind: 'told', told: { story, decisions } }
}
