import { use, useMemo } from 'react'
import type { Version } from '~/drafts'
import type { Told } from '~/review'
import { useApp } from '../AppContext.ts'
import { useDesk, useDeskState } from '../useDesk.ts'
import { knownVersion } from './knownVersion.ts'
import type { ToldVersion } from './tellVersion.ts'

/** A version as it was, or the text at hand, unsaved words included. Suspends until the version has been read. */
export function useTelling(version: Version | 'now'): ToldVersion {
  const { keeper } = useApp()
  const { draft } = useDesk()
  const story = useDeskState((state) => state.story)
  const decisions = useDeskState((state) => state.decisions)
  const now = useMemo((): Told => ({ story, decisions }), [story, decisions])
  return version === 'now' ? { kind: 'told', told: now } : use(knownVersion(keeper, draft, version))
}
