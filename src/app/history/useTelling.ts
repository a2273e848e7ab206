import { use, useMemo } from 'react'
import type { Version } from '~/drafts'
import type { Told } from '~/review'
import { useApp } from '../AppContext.ts'
import { useDesk, useDeskState } from '../useDesk.ts'
import { tellVersion, type ToldVersion } from './tellVersion.ts'

/** A version as it was, or the text at hand, unsaved words included. Suspends until the version has been read. */
export function useTelling(version: Version | 'now'): ToldVersion {
  const { keeper } = useApp()
  const { draft } = useDesk()
  const story = useDeskState((state) => state.story)
  const decisions = useDeskState((state) => state.decisions)
  const now = useMemo((): Told => ({ story, decisions }), [story, decisions])
  return version === 'now' ? { kind: 'told', told: now } : use(known(keeper, draft, version))
}

type Keeper = ReturnType<typeof useApp>['keeper']
/** Versions never change; the few that are being compared are kept. */
const most = 8
const tellings = new Map<string, Promise<ToldVersion>>()

function known(keeper: Keeper, draft: Parameters<typeof tellVersion>[1], version: Version): Promise<ToldVersion> {
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
