import * as v from 'valibot'
import { cursor, draftId, instantAt, versionAt } from './names.ts'
import type { Kept, Listed, Looked, ShelfEntry, SnapshotOpened, Version } from './types.ts'

const length = v.pipe(v.number(), v.integer(), v.minValue(0))
const kept = v.object({ version: length, entry: v.looseObject({ id: v.string() }) })
export const card = v.object({
  slug: v.string(),
  headline: v.string(),
  status: v.string(),
  unreviewed: v.number(),
  queried: v.number(),
  stet: v.number(),
  spiked: v.boolean(),
  sources: v.exactOptional(v.string()),
  corrections: v.exactOptional(length),
})
const shelfEntry = v.object({ id: v.string(), version: length, card, at: v.number() })

const answers = {
  appended: v.object({ version: length }),
  behind: v.object({ missed: v.array(kept) }),
  log: v.object({ version: length, entries: v.array(kept) }),
  page: v.object({ drafts: v.array(shelfEntry), total: length, more: v.nullable(v.string()) }),
  snapshot: v.object({ version: length, data: v.unknown() }),
}

/** The version an append was kept at; null where the answer is none. */
export const readAppended = (body: unknown): Version | null =>
  v.is(answers.appended, body) ? versionAt(body.version) : null

/** What an append missed; null where that is no unbroken stretch after its base. */
export function readMissed(body: unknown, base: Version): readonly Kept[] | null {
  if (!v.is(answers.behind, body) || body.missed.length === 0) return null
  return isUnbroken(body.missed, base) ? keptIn(body.missed) : null
}

/** The entries after `from`, at least up to `upTo` where the log goes so far; null where any of them is left out. */
export function readLog(body: unknown, from: Version, upTo: number) {
  if (!v.is(answers.log, body) || !isUnbroken(body.entries, from)) return null
  const { version, entries } = body
  const end = from + entries.length
  if (end > Math.max(version, from) || end < Math.min(version, upTo)) return null
  return { version: versionAt(version), entries: keptIn(entries) }
}

export function readPage(body: unknown): Exclude<Listed, { kind: 'failed' }> | null {
  if (!v.is(answers.page, body)) return null
  const { drafts, total, more } = body
  return { kind: 'shelf', drafts: drafts.map(shelfEntryIn), total, more: more === null ? null : cursor(more) }
}

export const readCard = (body: unknown): Exclude<Looked, { kind: 'failed' }> | null =>
  v.is(shelfEntry, body) ? { kind: 'card', draft: shelfEntryIn(body) } : null

export const readSnapshot = (body: unknown): Exclude<SnapshotOpened, { kind: 'failed' }> | null =>
  v.is(answers.snapshot, body)
    ? { kind: 'snapshot', snapshot: { version: versionAt(body.version), data: body.data } }
    : null

const shelfEntryIn = ({ id, version, at, card }: v.InferOutput<typeof shelfEntry>): ShelfEntry => ({
  id: draftId(id),
  version: versionAt(version),
  at: instantAt(at),
  card,
})

type Stretch = readonly v.InferOutput<typeof kept>[]

const isUnbroken = (entries: Stretch, base: number): boolean =>
  entries.every(({ version }, at) => version === base + at + 1)

// What an entry says is read where the log is folded; until then it is handed on as it came, a newer Stet's too.
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- parsed by `readEntry` where it is used
const keptIn = (entries: Stretch): readonly Kept[] => entries as unknown as readonly Kept[]
