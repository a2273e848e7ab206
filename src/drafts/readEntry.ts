import * as v from 'valibot'
import { chainRoles, schemaVersion, sourceKinds } from '~/story'
import { correctionClasses, originKinds, taskEnds } from '~/review'
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

const text = v.string()
const maybe = v.optional(text)
const link = v.object({
  role: v.picklist(chainRoles),
  name: text,
  doubtful: v.boolean(),
  kind: v.optional(v.picklist(sourceKinds)),
  when: v.optional(instant),
  place: maybe,
  link: maybe,
  language: maybe,
})
const chain = v.array(link)
const place = v.object({ block: text, field: text })
const onWords = {
  on: v.object({ words: text, chain }),
  block: text,
  nth: v.number(),
  by: person,
  at: instant,
}
const decision = v.variant('ruling', [
  v.object({ ruling: v.picklist(['stet', 'query', 'reopen']), ...onWords, question: maybe }),
  v.object({
    ruling: v.literal('amend'),
    ...onWords,
    chain: v.optional(chain),
    verification: v.optional(
      v.object({ state: v.picklist(['unverified', 'could not verify', 'corroborated']), how: maybe }),
    ),
  }),
  v.object({ ruling: v.literal('dismiss'), ...onWords }),
  v.object({
    ruling: v.literal('add'),
    ...onWords,
    type: v.picklist(['direct', 'mixed', 'indirect']),
    parts: v.pipe(
      v.array(
        v.object({
          anchor: v.object({ place, start: v.number(), end: v.number(), exact: text }),
          before: text,
          after: text,
        }),
      ),
      v.minLength(1),
    ),
  }),
])

const happening = v.variant('kind', [
  v.object({ kind: v.literal('began'), doc: v.unknown() }),
  v.object({ kind: v.literal('edited'), steps: v.array(v.record(text, v.unknown())), tab: text }),
  v.object({ kind: v.literal('decided'), decision }),
  v.object({ kind: v.literal('answered'), query: text, text }),
  v.object({ kind: v.literal('undone'), entries: v.array(text) }),
  v.object({
    kind: v.literal('origin'),
    title: text,
    text,
    source: maybe,
    link: maybe,
    what: v.optional(v.picklist(originKinds)),
  }),
  v.object({
    kind: v.literal('vouched'),
    form: v.object({
      source: text,
      knowsDirectly: v.boolean(),
      reason: text,
      motive: text,
      knownTo: text,
      second: text,
      people: v.number(),
    }),
  }),
  v.object({
    kind: v.literal('overridden'),
    override: v.object({ line: text, rule: text, block: text, says: text, name: text, reason: text }),
  }),
  v.object({ kind: v.literal('published'), edition: v.nullable(text) }),
  v.object({
    kind: v.literal('corrected'),
    correction: v.object({
      class: v.picklist(correctionClasses),
      was: text,
      is: text,
      paragraph: v.nullable(v.number()),
      says: text,
    }),
  }),
  v.object({
    kind: v.literal('tasked'),
    task: v.object({ event: text, source: text, says: text, words: v.array(text) }),
  }),
  v.object({ kind: v.literal('settled'), task: text, how: v.picklist(taskEnds) }),
  v.object({ kind: v.literal('spiked') }),
  v.object({ kind: v.literal('restored') }),
  v.object({
    kind: v.literal('dropped'),
    dropped: v.object({ words: text, passage: text, place, offset: v.number(), typedBy: person, takenBy: person }),
  }),
  v.object({ kind: v.literal('retrieved'), dropped: text, how: v.picklist(['put back', 'discarded']) }),
  v.object({ kind: v.literal('named'), version, name: text }),
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
