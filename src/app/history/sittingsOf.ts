import type { Person } from '~/review'
import type { Instant } from '~/story'
import type { Deed } from './deedsOf.ts'

/** What one person did without a long pause. */
export interface Sitting {
  readonly by: Person
  readonly from: Instant
  readonly to: Instant
  /** Newest first. */
  readonly deeds: readonly Deed[]
}

/** A pause after which a person has sat down anew, in milliseconds. */
const pause = 30 * 60_000

/** Deeds, newest first, by person and sitting. */
export function sittingsOf(deeds: readonly Deed[]): readonly Sitting[] {
  const sittings: { by: Person; from: Instant; to: Instant; deeds: Deed[] }[] = []
  for (const deed of deeds) {
    const sitting = sittings.at(-1)
    if (sitting !== undefined && sitting.by.id === deed.by.id && sitting.from - deed.at <= pause) {
      sitting.from = deed.from
      sitting.deeds.push(deed)
    } else sittings.push({ by: deed.by, from: deed.from, to: deed.at, deeds: [deed] })
  }
  return sittings
}
