import { verbs, words } from './en/index.ts'
import { isFiniteVerb } from './isFiniteVerb.ts'
import { type Speaker, speakerAt } from './speakerAt.ts'
import { isAdverb, isCapitalAt, isQuotationAt, isTime, isWordAt, lowerAt, type Range, type Units } from './unitsAt.ts'

/** The noun phrase that ends at `end`: “But on Tuesday │the mayor of London and his deputy│ said”. */
export function nounPhraseBefore(units: Units, end: number): Speaker | null {
  if (words.prepositions.has(lowerAt(units, end - 1)) || words.coordinators.has(lowerAt(units, end - 1))) return null
  const from = words.personal.has(lowerAt(units, end - 1)) ? end - 1 : trimLeft(units, reachLeft(units, end), end)
  return hasNoun(units, { from, to: end }) ? speakerAt(units, { from, to: end }) : null
}

/** Walks left as long as the units can belong to one phrase; “and” joins only what no verb stands before. */
function reachLeft(units: Units, end: number): number {
  let at = end
  let joined: number | null = null
  while (at > 0) {
    const step = stepLeft(units, at)
    if (step === null) break
    if (step === 'verb') return joined ?? at
    if (/^(?:and|or)$/.test(lowerAt(units, at - 1))) joined ??= at
    at = step
  }
  return at
}

/** The start of the unit (or bracket) before `at` where it belongs to the phrase, null where the phrase ends. */
function stepLeft(units: Units, at: number): number | 'verb' | null {
  const before = at - 1
  if (isQuotationAt(units, before)) {
    const isShort = (units[before]?.text.length ?? 0) <= 24 && !/[.,!?]["”’']$/.test(lowerAt(units, before))
    return isShort && isWordAt(units, at) && isWordAt(units, before - 1) ? before : null
  }
  const lower = lowerAt(units, before)
  if (!isWordAt(units, before)) {
    if (lower === ')') return openBracket(units, before)
    return /^[&$%/’'.*-]$/.test(lower) ? before : null
  }
  if (/^(?:and|or)$/.test(lower)) return isWordAt(units, before - 1) ? before : null
  if (isFiniteVerb(units, before)) return 'verb'
  return endsPhrase(units, before) ? null : before
}

function openBracket(units: Units, close: number): number | null {
  for (let at = close - 1; at >= 0 && close - at < 9; at--) if (lowerAt(units, at) === '(') return at
  return null
}

const neverInside = new Set(['he', 'she', 'they', 'it', 'we', 'i', 'you', 'who', 'there', 'him', 'me', 'us', 'them'])

function endsPhrase(units: Units, at: number): boolean {
  const lower = lowerAt(units, at)
  const before = lowerAt(units, at - 1)
  if (isCapitalAt(units, at) && at > 0 && !words.pronouns.has(lower)) return false
  if (words.clauseOpeners.has(lower) || neverInside.has(lower)) return true
  if (words.prepositions.has(lower)) {
    return !isWordAt(units, at - 1) || words.coordinators.has(before) || isAdverb(before)
  }
  if (lower.length > 5 && lower.endsWith('ing')) return !isWordAt(units, at - 1) || words.prepositions.has(before)
  return isAdverb(lower) && !words.determiners.has(before)
}

/** Drops what opens a sentence but is no part of the phrase: “But”, “Meanwhile”, “On Tuesday”, “In 2013”. */
function trimLeft(units: Units, from: number, end: number): number {
  let at = from
  while (at < end && isNoStart(units, at, from, end)) at++
  return at
}

function isNoStart(units: Units, at: number, from: number, end: number): boolean {
  const lower = lowerAt(units, at)
  if (words.coordinators.has(lower) || words.prepositions.has(lower)) return true
  if (/^(?:last|next|earlier)$/.test(lower) || /^[,.'’*/%-]$/.test(lower)) return true
  if (at === from && (words.clauseOpeners.has(lower) || isAdverb(lower))) return true
  const isNameStart = at === from && isCapitalAt(units, at + 1) && !words.weekdays.has(lower)
  return isTime(lower) && at < end - 1 && !isNameStart
}

/** Whether anything in it can name somebody: a capital, or a word that is no function word. */
const hasNoun = (units: Units, { from, to }: Range): boolean =>
  units.slice(from, to).some(({ lower, text, kind }, index) => {
    if (kind !== 'word' || words.prepositions.has(lower) || words.clauseOpeners.has(lower)) return false
    if (words.auxiliaries.has(lower) || isAdverb(lower)) return false
    if (words.determiners.has(lower))
      return to - from === 1 && !/^(?:the|a|an|his|her|its|their|our|my|your|no|every)$/.test(lower)
    if (/^\p{Lu}/u.test(text)) return true
    return /^\p{L}{3,}/u.test(text) && !words.times.has(lower) && !(verbs.get(lower)?.form === 'ing' && index === 0)
  })
