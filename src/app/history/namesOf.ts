import type { Version } from '~/drafts'
import type { Person } from '~/review'
import type { Instant } from '~/story'
import type { Deed } from './deedsOf.ts'

/** What a version is called, and who called it so. */
export interface Named {
  readonly version: Version
  readonly name: string
  readonly by: Person
  readonly at: Instant
}

/** The names of versions, in the order of the versions. Of several for one version the last holds. */
export function namesOf(deeds: readonly Deed[]): readonly Named[] {
  const names = new Map<Version, Named>()
  for (const { what, by, at, version: own } of deeds) {
    // A name for a version to come says nothing.
    if (what.kind === 'named' && what.version < own) {
      names.set(what.version, { version: what.version, name: what.name, by, at })
    }
  }
  return [...names.values()].toSorted((a, b) => a.version - b.version)
}
