import type { Decision } from '~/review'
import type { Instant } from '~/story'
import type { Entry } from './types.ts'

/** Source text kept with the story, word for word. */
export interface Origin {
  readonly title: string
  readonly text: string
  readonly at: Instant
}

/** What a log says beside the text. */
export interface Noted {
  /** In the order they were made. */
  readonly decisions: readonly Decision[]
  readonly origins: readonly Origin[]
  readonly spiked: boolean
}

export const nothingNoted: Noted = { decisions: [], origins: [], spiked: false }

/** What is noted after some more entries. What they say nothing of is the same list as before. */
export function notedFrom(before: Noted, entries: readonly Entry[]): Noted {
  const decisions = entries.flatMap(({ what }) => (what.kind === 'decided' ? [what.decision] : []))
  const origins = entries.flatMap(originIn)
  const turn = entries.findLast(({ what }) => what.kind === 'spiked' || what.kind === 'restored')
  return {
    decisions: decisions.length === 0 ? before.decisions : [...before.decisions, ...decisions],
    origins: origins.length === 0 ? before.origins : [...before.origins, ...origins],
    spiked: turn === undefined ? before.spiked : turn.what.kind === 'spiked',
  }
}

const known = new WeakMap<Entry, Origin>()

function originIn(entry: Entry): readonly Origin[] {
  if (entry.what.kind !== 'origin') return []
  const { title, text } = entry.what
  const origin = known.get(entry) ?? { title, text, at: entry.at }
  known.set(entry, origin)
  return [origin]
}
