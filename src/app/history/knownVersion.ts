import type { DraftId, Keeper, Version } from '~/drafts'
import { tellVersion, type ToldVersion } from './tellVersion.ts'

/** Versions never change; the few that are being looked at are kept. */
const most = 8
const tellings = new Map<string, Promise<ToldVersion>>()

/** A draft as it was at a version, read once: the very same promise for as long as it is kept. */
export function knownVersion(keeper: Keeper, draft: DraftId, version: Version): Promise<ToldVersion> {
  const key = `${draft}/${version}`
  const before = tellings.get(key)
  if (before !== undefined) return before
  const telling = tellVersion(keeper, draft, version)
  tellings.set(key, telling)
  const [oldest] = tellings.keys()
  if (tellings.size > most && oldest !== undefined) tellings.delete(oldest)
  // What could not be read this time may be had the next.
  void telling.then(({ kind }) => (kind === 'told' ? undefined : tellings.delete(key)))
  return telling
}
