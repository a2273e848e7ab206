import type { Clock, NewId } from '~/base'
import type { Person } from '~/review'
import { schemaVersion } from '~/story'
import { entryId, instantAt } from './names.ts'
import { summed } from './sumOf.ts'
import type { DraftId, Entry, Failed, Happening } from './types.ts'

/** What a change to a draft needs of the world: the time, new ids, and who makes it. */
export interface World {
  readonly clock: Clock
  readonly newId: NewId
  readonly who: Person
}

export type Begun = { readonly kind: 'begun'; readonly draft: DraftId } | Failed

/** An entry made now, by this person, under this version's schema. */
export const entryOf = ({ clock, newId, who }: World, what: Happening): Entry =>
  summed({ id: entryId(newId()), schema: schemaVersion, by: who, at: instantAt(clock.now()), what })
