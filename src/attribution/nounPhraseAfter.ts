import { verbs, words } from './en/index.ts'
import { isCircumstance } from './isCircumstance.ts'
import { isFiniteVerb } from './isFiniteVerb.ts'
import { hasNoun, phraseAt, pronounAt, type Speaker } from './nounPhraseBefore.ts'
import { isAdverb, isCapitalAt, isEndAt, isWordAt, lowerAt, type Units } from './unitsAt.ts'

/** `closed`: a comma opens an apposition only where a second one closes it, since the main clause may follow the first. */
export interface Apposition {
  readonly apposition: 'closed' | 'open' | 'none'
}

/** The noun phrase that begins at `at`: after “according to”, or in “said │Ann Lee, a lawyer for the city│.” */
export function nounPhraseAfter(units: Units, at: number, { apposition }: Apposition): Speaker | null {
  if (!isWordAt(units, at)) return null
  const first = lowerAt(units, at)
  if (words.pronouns.has(first) && !words.determiners.has(first)) return pronounAt(units, at)
  if (/'(?:ll|d|re|ve|m)$|^(?:he|she|it|that|there|who)'s$/.test(first)) return null
  if (words.clauseOpeners.has(first) || words.prepositions.has(first) || words.auxiliaries.has(first)) return null
  if (words.weekdays.has(first) || isAdverb(first)) return null
  let to = at
  while (to < units.length && !endsPhrase(units, to, at)) to++
  while (to > at && /^(?:and|or|of|for|in|at|from|with|on|,)$/.test(lowerAt(units, to - 1))) to--
  if (to <= at || !hasNoun(units, { from: at, to })) return null
  const phrase = phraseAt(units, { from: at, to })
  if (apposition === 'none') return phrase
  return { ...phrase, to: apposition === 'open' ? appositionAfter(units, to) : closedApposition(units, to) }
}

function endsPhrase(units: Units, at: number, from: number): boolean {
  const unit = units[at]
  if (unit === undefined) return true
  if (unit.kind === 'quotation') return unit.text.length > 24
  if (unit.kind === 'mark') return markEnds(units, at)
  const { lower } = unit
  if (at > from && isFiniteVerb(units, at)) return true
  if (words.weekdays.has(lower)) return true
  if (isCapitalAt(units, at)) return false
  if (words.clauseOpeners.has(lower) || words.auxiliaries.has(lower) || lower === 'to') return true
  if (/^(?:he|she|they|it|we|i|you|him|me|them)$/.test(lower)) return true
  if (/^(?:of|for|from|with)$/.test(lower)) return false
  if (at > from && articles.test(lower)) return !/^(?:of|for|from|with|in|at|on|and|or)$/.test(lowerAt(units, at - 1))
  if (lower === 'and') return !isWordAt(units, at + 1) || verbs.has(lowerAt(units, at + 1))
  if (/^(?:in|at|on)$/.test(lower)) return isCircumstance(units, at)
  if (words.prepositions.has(lower)) return true
  if (at > from && /^(?:last|this|earlier|today|yesterday|tonight|late)$/.test(lower)) return true
  return lower.length > 5 && lower.endsWith('ing') && verbs.has(lower) && !isNounInIng(units, at, from)
}

/** “an Internet posting”, “a court filing”: after an article it may be the noun itself. */
const isNounInIng = (units: Units, at: number, from: number): boolean =>
  /^(?:posting|filing|warning|ruling|reading|briefing)$/.test(lowerAt(units, at)) && articles.test(lowerAt(units, from))

const articles = /^(?:the|a|an|every|any|this|these|those|his|her|its|their|our|my|no|some)$/

function markEnds(units: Units, at: number): boolean {
  const mark = lowerAt(units, at)
  if (mark === '(') return !units.slice(at, at + 9).some(({ text }) => text === ')')
  return !/^[&$%/’'.)-]$/.test(mark) || isEndAt(units, at)
}

const describing = /^(?:a|an|the|who|whose|which|one|then|now|himself|herself|\d\d)$/

/** What follows a comma describes the name up to the next one, unless it holds a verb of its own. */
function appositionAfter(units: Units, at: number): number {
  if (lowerAt(units, at) !== ',' || !opensApposition(units, at + 1)) return at
  let to = at + 1
  while (isWordAt(units, to) || /^[&$%/’'()-]$/.test(lowerAt(units, to))) to++
  const relative = units.findIndex(({ lower }, index) => index > at && index < to && words.relatives.has(lower))
  for (let inner = at + 1; inner < (relative < 0 ? to : relative); inner++) if (isFiniteVerb(units, inner)) return at
  const goesOn = lowerAt(units, to) === ',' && /^(?:who|a|an|the|\d\d)$/.test(lowerAt(units, to + 1))
  return goesOn ? appositionAfter(units, to) : to
}

function opensApposition(units: Units, at: number): boolean {
  const lower = lowerAt(units, at)
  if (!isWordAt(units, at)) return false
  if (describing.test(lower)) return true
  if (isCapitalAt(units, at) || isAdverb(lower) || verbs.has(lower) || lower.endsWith('ing')) return false
  return ![words.clauseOpeners, words.coordinators, words.pronouns, words.prepositions, words.auxiliaries].some((set) =>
    set.has(lower),
  )
}

function closedApposition(units: Units, at: number): number {
  const to = appositionAfter(units, at)
  return lowerAt(units, to) === ',' && to < units.length - 2 ? to : at
}
