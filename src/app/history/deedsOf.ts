import { type EntryId, type Happening, type Kept, readEntry, type StepJson, type Version } from '~/drafts'
import type { Person } from '~/review'
import type { Instant } from '~/story'

/** What some edits in a row came to. */
export interface Edits {
  readonly kind: 'edits'
  /** In UTF-16 code units. */
  readonly written: number
  readonly removed: number
  /** The facts of the story that were set, by name. */
  readonly facts: readonly string[]
}

/** One thing that somebody did: an entry of the log, or a run of edits. */
export interface Deed {
  /** Its first entry. */
  readonly entry: EntryId
  /** The versions the draft had reached with its first entry and with its last. */
  readonly first: Version
  readonly version: Version
  readonly from: Instant
  readonly at: Instant
  readonly by: Person
  readonly what: Edits | Exclude<Happening, { kind: 'edited' }>
}

/** After this long a pause a run of edits is over, and however long it goes on it is cut: each end is a place to return to. In milliseconds. */
const pause = 2 * 60_000
const longest = 10 * 60_000

/**
 * The log as deeds, oldest first, one pass over the entries that came after those told `before`. An entry that cannot be
 * read is passed over: it is kept, but nobody here can say what it is.
 */
export function deedsOf(log: readonly Kept[], before: readonly Deed[] = []): readonly Deed[] {
  const deeds = [...before]
  for (const { version, entry: kept } of log) {
    const read = readEntry(kept)
    if (read.kind === 'damaged' || read.entry === null) continue
    const { id, by, at, what } = read.entry
    if (what.kind !== 'edited') {
      deeds.push({ entry: id, first: version, version, from: at, at, by, what })
      continue
    }
    const edits = editsIn(what.steps)
    const last = deeds.at(-1)
    if (last?.what.kind === 'edits' && goesOn(last, by, at)) {
      deeds[deeds.length - 1] = { ...last, version, at, what: together(last.what, edits) }
    } else deeds.push({ entry: id, first: version, version, from: at, at, by, what: edits })
  }
  return deeds
}

const goesOn = (run: Deed, by: Person, at: Instant): boolean =>
  run.by.id === by.id && at - run.at <= pause && at - run.from <= longest

function editsIn(steps: readonly StepJson[]): Edits {
  let written = 0
  let removed = 0
  const facts: string[] = []
  for (const { stepType, from, to, slice, attr } of steps) {
    if (stepType === 'docAttr' && typeof attr === 'string') facts.push(attr)
    if (stepType !== 'replace') continue
    written += lettersIn(slice)
    if (typeof from === 'number' && typeof to === 'number') removed += to - from
  }
  return { kind: 'edits', written, removed, facts }
}

const together = (a: Edits, b: Edits): Edits => ({
  kind: 'edits',
  written: a.written + b.written,
  removed: a.removed + b.removed,
  facts: b.facts.length === 0 ? a.facts : [...new Set([...a.facts, ...b.facts])],
})

/** No story nests deeper. What a damaged log holds may, and must not overflow the stack. */
const deepest = 200

/** The length of all text in a slice of a step, in UTF-16 code units. */
function lettersIn(json: unknown, depth = 0): number {
  if (typeof json !== 'object' || json === null || depth > deepest) return 0
  const { text, content } = json as { readonly text?: unknown; readonly content?: unknown } // looked at on the next line
  let count = typeof text === 'string' ? text.length : 0
  if (Array.isArray(content)) for (const child of content) count += lettersIn(child, depth + 1)
  return count
}
