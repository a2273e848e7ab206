import { verbs, wary, words } from './en/index.ts'
import { isAdverb, isCapitalAt, isWordAt, lowerAt, type Units } from './unitsAt.ts'

/**
 * Whether the unit is a verb with a subject of its own, so that no noun phrase reaches over it. Without a lexicon of
 * English this is a guess from known forms and from the ending -ed where it does not describe a noun.
 */
export function isFiniteVerb(units: Units, at: number): boolean {
  if (!isWordAt(units, at) || isCapitalAt(units, at)) return false
  const lower = lowerAt(units, at)
  if (words.verbsOfOther.has(lower) || words.auxiliaries.has(lower)) return true
  const verb = verbs.get(lower)
  const isSaying = verb !== undefined && verb.form !== 'base' && verb.form !== 'ing' && verb.frame !== 'plain'
  if (isSaying && !wary.has(lower)) return !isReduced(units, at)
  return isRegularPast(lower) && !isReduced(units, at) && !describes(units, at)
}

const isRegularPast = (lower: string): boolean =>
  lower.length > 4 && lower.endsWith('ed') && !/(?:eed|hundred|sacred|united|red|based|armed)$/.test(lower)

/** “carried by”, “known as”: shortened from “that was …”. */
const isReduced = (units: Units, at: number): boolean => /^(?:by|as)$/.test(lowerAt(units, at + 1))

/** “the alleged victim”, “its newly elected head”, “on unnamed sources”. */
function describes(units: Units, at: number): boolean {
  if (at === 0 || !isWordAt(units, at - 1)) return true
  const before = lowerAt(units, at - 1)
  if (words.determiners.has(before) || before.endsWith("'s") || words.prepositions.has(before)) return true
  return isAdverb(before) && words.determiners.has(lowerAt(units, at - 2))
}
