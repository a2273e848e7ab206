import type { Decision } from '~/review'
import type { Instant } from '~/story'
import type { Dropped, Entry, EntryId } from './types.ts'

/** Source text kept with the story, word for word. */
export interface Origin {
  readonly title: string
  readonly text: string
  readonly at: Instant
}

/** Dropped words that nobody has put back or discarded yet. */
export interface Recovered extends Dropped {
  readonly id: EntryId
  /** When they were dropped. */
  readonly at: Instant
}

/** What a log says beside the text. */
export interface Noted {
  /** In the order they were made. */
  readonly decisions: readonly Decision[]
  readonly origins: readonly Origin[]
  readonly spiked: boolean
  readonly recovered: readonly Recovered[]
}

export const nothingNoted: Noted = { decisions: [], origins: [], spiked: false, recovered: [] }

/** What is noted after some more entries. What they say nothing of is the same list as before. */
export function notedFrom(before: Noted, entries: readonly Entry[]): Noted {
  const decisions = entries.flatMap(({ what }) => (what.kind === 'decided' ? [what.decision] : []))
  const origins = entries.flatMap(originIn)
  const turn = entries.findLast(({ what }) => what.kind === 'spiked' || what.kind === 'restored')
  return {
    decisions: decisions.length === 0 ? before.decisions : [...before.decisions, ...decisions],
    origins: origins.length === 0 ? before.origins : [...before.origins, ...origins],
    spiked: turn === undefined ? before.spiked : turn.what.kind === 'spiked',
    recovered: recoveredAfter(before.recovered, entries),
  }
}

function recoveredAfter(before: readonly Recovered[], entries: readonly Entry[]): readonly Recovered[] {
  let list = before
  for (const { id, at, what } of entries) {
    if (what.kind === 'dropped') list = [...list, { ...what.dropped, id, at }]
    if (what.kind === 'retrieved') list = list.filter((one) => one.id !== what.dropped)
  }
  return list
}

const known = new WeakMap<Entry, Origin>()

function originIn(entry: Entry): readonly Origin[] {
  if (entry.what.kind !== 'origin') return []
  const { title, text } = entry.what
  const origin = known.get(entry) ?? { title, text, at: entry.at }
  known.set(entry, origin)
  return [origin]
}
