import * as v from 'valibot'
import { chainRoles, schemaVersion } from '~/story'
import { isKnownStep } from './isKnownStep.ts'
import { sumOf } from './sumOf.ts'
import type { Entry } from './types.ts'

/** What a clock can show: a date beyond it is none, and whoever formats it throws. */
const instant = v.pipe(v.number(), v.minValue(-8.64e15), v.maxValue(8.64e15))
const version = v.pipe(v.number(), v.safeInteger(), v.minValue(1))
const person = v.object({ id: v.string(), name: v.string() })
const envelope = v.object({
  id: v.string(),
  schema: v.number(),
  by: person,
  at: instant,
  what: v.looseObject({ kind: v.string() }),
  sum: v.optional(v.string()),
})

const link = v.object({ role: v.picklist(chainRoles), name: v.string(), doubtful: v.boolean() })
const decision = v.object({
  ruling: v.picklist(['stet', 'query', 'reopen']),
  on: v.object({ words: v.string(), chain: v.array(link) }),
  block: v.string(),
  nth: v.number(),
  question: v.optional(v.string()),
  by: person,
  at: instant,
})

const happening = v.variant('kind', [
  v.object({ kind: v.literal('began'), doc: v.unknown() }),
  v.object({ kind: v.literal('edited'), steps: v.array(v.record(v.string(), v.unknown())), tab: v.string() }),
  v.object({ kind: v.literal('decided'), decision }),
  v.object({ kind: v.literal('origin'), title: v.string(), text: v.string() }),
  v.object({ kind: v.literal('spiked') }),
  v.object({ kind: v.literal('restored') }),
  v.object({
    kind: v.literal('dropped'),
    dropped: v.object({
      words: v.string(),
      passage: v.string(),
      place: v.object({ block: v.string(), field: v.string() }),
      offset: v.number(),
      typedBy: person,
      takenBy: person,
    }),
  }),
  v.object({ kind: v.literal('retrieved'), dropped: v.string(), how: v.picklist(['put back', 'discarded']) }),
  v.object({ kind: v.literal('named'), version, name: v.string() }),
  v.object({ kind: v.literal('returned'), to: version }),
])

export type ReadEntry =
  | { readonly kind: 'entry'; readonly entry: Entry }
  /**
   * Written by a newer Stet. `entry` is there when this one knows every part of it all the same. Where it is
   * not, the entry is of a sort this one never heard of, or changes the text (`edits`) by parts it does not know.
   */
  | { readonly kind: 'newer'; readonly entry: Entry | null; readonly edits: boolean }
  | { readonly kind: 'damaged' }

/** Reads one entry of a log as it came from storage or from a file. The value itself is never changed. */
export function readEntry(value: unknown): ReadEntry {
  if (!v.is(envelope, value) || !isAsWritten(value)) return { kind: 'damaged' }
  const entry = isEntry(value) ? value : null
  const known = entry !== null && (entry.what.kind !== 'edited' || entry.what.steps.every(isKnownStep))
  if (known && value.schema <= schemaVersion) return { kind: 'entry', entry }
  if (entry === null && value.schema <= schemaVersion) return { kind: 'damaged' }
  return {
    kind: 'newer',
    entry: known ? entry : null,
    edits: value.what.kind === 'edited' || value.what.kind === 'began',
  }
}

/** How a newer Stet sums is its own business. */
const isAsWritten = (value: v.InferOutput<typeof envelope>): boolean =>
  value.sum === undefined || value.schema > schemaVersion || value.sum === sumOf(value as Entry) // whatever its parts are

const isEntry = (value: v.InferOutput<typeof envelope>): value is typeof value & Entry => v.is(happening, value.what)
