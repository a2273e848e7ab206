import * as v from 'valibot'
import { hashOf, parsedJson } from '~/base'
import { schemaVersion } from '~/story'
import type { FoldBase, Folded } from './foldDraft.ts'
import { instantAt } from './names.ts'
import { readEntry } from './readEntry.ts'
import type { Entry, EntryId, Snapshot } from './types.ts'

/** The number of this form of a snapshot: one of another form is passed over and made again. */
const form = 1

/**
 * What is kept of a fold, for the log to be folded on from there; `last` is the id of the entry it ends with. Null for a
 * fold of anything that is not all sound and known: that is to be found in the log each time.
 */
export function snapshotOf(folded: Folded, last: EntryId): Snapshot | null {
  if (folded.readOnly !== null) return null
  const { doc, steps, said, version, at } = folded
  // A text and not a tree: a keeper may give a tree back with its parts in another order, and the sum would be another.
  const words = JSON.stringify({ schema: schemaVersion, doc, steps, said, at, last })
  return { version, data: { form, words, sum: hashOf(`${version} ${words}`) } }
}

export interface ReadSnapshot extends FoldBase {
  readonly last: EntryId
}

const envelope = v.object({ form: v.literal(form), words: v.string(), sum: v.string() })
const content = v.object({
  schema: v.literal(schemaVersion),
  doc: v.unknown(),
  steps: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  said: v.array(v.unknown()),
  at: v.number(),
  last: v.custom<EntryId>((value) => typeof value === 'string'),
})

/** Reads a snapshot as it came from storage; null for one that is damaged, or of another Stet. */
export function readSnapshot({ version, data }: Snapshot): ReadSnapshot | null {
  if (!v.is(envelope, data) || data.sum !== hashOf(`${version} ${data.words}`)) return null
  const parsed = v.safeParse(content, parsedJson(data.words))
  if (!parsed.success) return null
  const { schema: _, doc, said, ...rest } = parsed.output
  const entries = said.map(readEntry)
  if (!entries.every((one) => one.kind === 'entry')) return null
  return { ...rest, at: instantAt(rest.at), version, doc, said: entries.map(({ entry }): Entry => entry) }
}
