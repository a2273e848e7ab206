import { type DraftId, type Failed, type Keeper, openVersion, type Version } from '~/drafts'
import type { Told } from '~/review'

export type ToldVersion = { readonly kind: 'told'; readonly told: Told } | { readonly kind: 'missing' } | Failed

/** A draft as it was at a version. */
export async function tellVersion(keeper: Keeper, draft: DraftId, version: Version): Promise<ToldVersion> {
  const opened = await openVersion(keeper, draft, version)
  if (opened.kind !== 'version') return opened
  const { story, decisions, goodUntil } = opened.folded
  return goodUntil < version ? { kind: 'missing' } : { kind: 'told', told: { story, decisions } }
}
