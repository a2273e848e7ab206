import { words } from './en/index.ts'
import { isCapitalAt, lowerAt, type Range, type Units } from './unitsAt.ts'

/** Who a cue says it of: the whole noun phrase, and the part of it that is the name, without what stands in apposition. */
export interface Speaker extends Range {
  readonly name: Range
  readonly kind: 'name' | 'noun' | 'pronoun'
}

const standIns = new Set([...words.personal, ...words.speakerRelatives])

export function speakerAt(units: Units, { from, to }: Range): Speaker {
  if (to - from === 1 && standIns.has(lowerAt(units, from)) && !/^\p{Lu}{2,}$/u.test(units[from]?.text ?? '')) {
    return { from, to, name: { from, to }, kind: 'pronoun' }
  }
  const name = nameIn(units, { from, to })
  return { from, to, name, kind: hasName(units, name) ? 'name' : 'noun' }
}

/** “│Ann Lee│, a lawyer”, “│the agency│ that runs it”: up to what describes it. */
function nameIn(units: Units, { from, to }: Range): Range {
  let end = from + 1
  while (end < to && !/^[,—–]$/.test(lowerAt(units, end)) && !words.describers.has(lowerAt(units, end))) end++
  return { from, to: end }
}

const hasName = (units: Units, { from, to }: Range): boolean =>
  units.slice(from, to).some(({ lower }, index) => {
    const opens = from === 0 && index === 0
    return isCapitalAt(units, from + index) && !(opens && (words.determiners.has(lower) || to - from > 1))
  })

/** What “who” stands for, where a noun phrase ends directly before it: “│Ann Lee│, who said”. */
export function antecedentOf(units: Units, { from, kind }: Speaker): Range | null {
  if (kind !== 'pronoun' || !words.speakerRelatives.has(lowerAt(units, from))) return null
  const end = lowerAt(units, from - 1) === ',' ? from - 1 : from
  let start = end
  while (start > 0 && isInName(units, start - 1)) start--
  while (start < end && !isCapitalAt(units, start) && !words.determiners.has(lowerAt(units, start))) start++
  return end > start ? { from: start, to: end } : null
}

function isInName(units: Units, at: number): boolean {
  const lower = lowerAt(units, at)
  if (isCapitalAt(units, at)) return true
  if (units[at]?.kind !== 'word' || words.auxiliaries.has(lower) || words.verbsOfOther.has(lower)) return false
  return !words.prepositions.has(lower) && !words.clauseOpeners.has(lower) && !words.coordinators.has(lower)
}
