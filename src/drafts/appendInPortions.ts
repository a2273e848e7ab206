import { versionAt } from './names.ts'
import type { Appended, Card, DraftId, Entry, Keeper, Version } from './types.ts'

/** What one append carries at most: entries, and UTF-16 code units of them as JSON. A longer entry goes alone. */
const most = { entries: 1000, letters: 250_000 }

export interface LongAppend {
  readonly draft: DraftId
  readonly base: Version
  readonly entries: readonly Entry[]
  readonly card: Card
}

/**
 * Appends what may be more than a keeper takes at once. Until all of it is there the draft is off the shelf, so that
 * nobody takes a part of it for the whole. What is `full` for many entries may yet have room for fewer.
 */
export async function appendInPortions(keeper: Keeper, { draft, base, entries, card }: LongAppend): Promise<Appended> {
  let version = base
  let limit = most.entries
  for (let at = 0; at < entries.length; ) {
    const portion = portionOf(entries, at, limit)
    const isLast = at + portion.length === entries.length
    const to = { draft, base: version, entries: portion, card: isLast ? card : { ...card, spiked: true } }
    const answer = await appendAndWait(keeper, to)
    if (answer.kind === 'failed' && answer.problem === 'full' && portion.length > 1) {
      limit = Math.ceil(portion.length / 2)
      continue
    }
    if (answer.kind !== 'kept') return answer
    at += portion.length
    version = answer.version
  }
  return { kind: 'kept', version }
}

/** Held may only be slow: the card alone, put where the entries end, waits for them and says what became of them. */
async function appendAndWait(keeper: Keeper, { draft, base, entries, card }: LongAppend): Promise<Appended> {
  const answer = await keeper.append(draft, base, entries, card)
  if (answer.kind !== 'failed' || answer.held !== true) return answer
  return keeper.append(draft, versionAt(base + entries.length), [], card)
}

function portionOf(entries: readonly Entry[], from: number, limit: number): readonly Entry[] {
  let to = from
  for (let letters = 0; to < entries.length && to - from < limit; to++) {
    letters += JSON.stringify(entries[to]).length
    if (letters > most.letters && to > from) break
  }
  return entries.slice(from, to)
}
