import type { Cue } from './cuesIn.ts'
import { verbs, words } from './en/index.ts'
import { isTime, isWordAt, lowerAt, type Range, type Units } from './unitsAt.ts'

/** Whom it was told: “told │the Security Council│ that”, “told │Reuters│ on Sunday”. Up to the words, a mark, or what is no name. */
export function addresseeOf(units: Units, { head, to }: Cue, content: readonly Range[]): Range | null {
  if (verbs.get(lowerAt(units, head))?.frame !== 'tell') return null
  let end = to
  while (isWordAt(units, end) && !content.some(({ from }) => from === end) && !endsName(units, end, to)) end++
  return end > to ? { from: to, to: end } : null
}

function endsName(units: Units, at: number, from: number): boolean {
  const lower = lowerAt(units, at)
  if (words.prepositions.has(lower)) return lower !== 'of' && lower !== 'from'
  return (
    words.clauseOpeners.has(lower) ||
    lower === 'to' ||
    (at > from && (words.personal.has(lower) || /^(?:last|this|earlier)$/.test(lower))) ||
    isTime(lower)
  )
}
