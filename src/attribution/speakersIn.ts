import type { Range } from './cuesIn.ts'
import { isAdverb } from './cuesIn.ts'
import { verbs, wary, words } from './en/index.ts'
import type { Unit } from './wordsIn.ts'

/** Who a cue says it of: the whole noun phrase, and the part of it that is the name, without what stands in apposition. */
export interface Speaker extends Range {
  readonly name: Range
  readonly kind: 'name' | 'noun' | 'pronoun'
}

const lowerAt = (units: readonly Unit[], at: number): string => units[at]?.lower ?? ''
const isCapital = (unit: Unit | undefined): boolean => unit !== undefined && /^[@#]?\p{Lu}/u.test(unit.text)
const isWord = (unit: Unit | undefined): unit is Unit => unit?.kind === 'word'

/** The subject that ends where a verb group begins: “Smith, a lawyer, on Sunday │ said”. */
export function subjectBefore(units: readonly Unit[], end: number): Speaker | null {
  const to = skipTimeBefore(units, end)
  const last = units[to - 1]
  if (last === undefined) return null
  if (/^[,—–]$/.test(last.text)) return withApposition(units, to)
  return nounPhraseBefore(units, to)
}

/** “on Sunday”, “earlier this week” between a subject and its verb. */
function skipTimeBefore(units: readonly Unit[], end: number): number {
  const last = lowerAt(units, end - 1)
  const isDay = words.weekdays.has(last)
  if (!isDay && !words.times.has(last)) return end
  let at = end - 1
  while (at > 0 && (words.weekdays.has(lowerAt(units, at - 1)) || words.timeOpeners.has(lowerAt(units, at - 1)))) at--
  return isDay || at < end - 1 ? at : end
}

function withApposition(units: readonly Unit[], end: number): Speaker | null {
  const mark = units[end - 1]?.text
  for (let open = end - 2; open > 0 && end - open < 45; open--) {
    const unit = units[open]
    if (unit === undefined || unit.kind === 'quotation') return null
    if (unit.text !== mark || !opensApposition(units[open + 1])) continue
    const head = nounPhraseBefore(units, open)
    if (head === null || head.kind === 'pronoun' || isFigure(units, head)) continue
    const name = furtherLeft(units, head) ?? head
    return { from: name.from, to: end - 1, name: name.name, kind: name.kind }
  }
  return null
}

/** “John Smith, │ the mayor, a Democrat, said”: a describing phrase after a name and a comma belongs to the name. */
function furtherLeft(units: readonly Unit[], head: Speaker): Speaker | null {
  if (lowerAt(units, head.from - 1) !== ',' || isCapital(units[head.to - 1])) return null
  const left = nounPhraseBefore(units, head.from - 1)
  return left !== null && isCapital(units[left.to - 1]) ? left : null
}

const isFigure = (units: readonly Unit[], { from, to }: Range): boolean =>
  to - from === 1 && /^\d/.test(units[from]?.text ?? '')

function opensApposition(unit: Unit | undefined): boolean {
  if (!isWord(unit)) return false
  if (/^(?:who|which|whose|of|from|with|at|in)$/.test(unit.lower)) return true
  return !words.clauseOpeners.has(unit.lower) && !words.coordinators.has(unit.lower) && !words.pronouns.has(unit.lower)
}

export function nounPhraseBefore(units: readonly Unit[], end: number): Speaker | null {
  const last = units[end - 1]
  if (isWord(last) && words.pronouns.has(last.lower) && !isCapitalName(last)) return pronounAt(units, end - 1)
  const reached = reachLeft(units, end)
  const from = trimLeft(units, reached, end)
  if (from >= end || !hasNoun(units, from, end)) return null
  return phrase(units, from, end)
}

const isCapitalName = (unit: Unit): boolean => /^\p{Lu}{2,}$/u.test(unit.text)

const pronounAt = (units: readonly Unit[], at: number): Speaker => {
  // “one”, “many”, “both” after another word are no pronoun of their own but end a phrase.
  const lower = lowerAt(units, at)
  const name = { from: at, to: at + 1 }
  if (
    lower === 'who' ||
    lower === 'that' ||
    words.pronounsOfPeople.has(lower) ||
    /^(?:it|they|we|i|you)$/.test(lower)
  ) {
    return { ...name, name, kind: 'pronoun' }
  }
  return { ...name, name, kind: 'noun' }
}

function reachLeft(units: readonly Unit[], end: number): number {
  let at = end
  let joined: number | null = null
  while (at > 0) {
    const unit = units[at - 1]
    if (unit === undefined) break
    if (unit.kind === 'mark') {
      if (unit.text === ')') {
        const open = openBracket(units, at - 1)
        if (open === null) break
        at = open
        continue
      }
      if (!/^[&$%/’'.*-]$/.test(unit.text)) break
      at--
      continue
    }
    if (unit.kind === 'quotation') {
      if (unit.text.length > 24 || !isCapital(units[at - 2])) break
      at--
      continue
    }
    if (words.coordinators.has(unit.lower) && unit.lower !== 'but') {
      if (at - 1 === 0 || units[at - 2]?.kind !== 'word') break
      joined ??= at
      at--
      continue
    }
    if (isVerb(units, at - 1)) return joined ?? at
    if (endsPhrase(units, at - 1)) break
    at--
  }
  return at
}

function openBracket(units: readonly Unit[], close: number): number | null {
  for (let at = close - 1; at >= 0 && close - at < 9; at--) if (units[at]?.text === '(') return at
  return null
}

/** Whether the unit is a finite verb, so that what is left of it has another subject's story to tell. */
function isVerb(units: readonly Unit[], at: number): boolean {
  const unit = units[at]
  if (!isWord(unit) || (isCapital(unit) && at > 0)) return false
  const { lower } = unit
  if (words.verbsOfOther.has(lower)) return true
  const verb = verbs.get(lower)
  if (verb !== undefined && verb.form !== 'base' && verb.form !== 'ing' && !wary.has(lower) && verb.frame !== 'plain')
    return true
  if (!/ed$/.test(lower) || lower.length < 5 || /(?:eed|hundred|sacred|united)$/.test(lower)) return false
  const next = lowerAt(units, at + 1)
  if (next === 'by' || next === 'as') return false
  const before = units[at - 1]
  const describes =
    isWord(before) && (words.determiners.has(before.lower) || /'s$/.test(before.lower) || isAdverb(before.lower))
  return !describes && at > 0 && !words.prepositions.has(before?.lower ?? '') && isWord(before)
}

function endsPhrase(units: readonly Unit[], at: number): boolean {
  const unit = units[at]
  if (!isWord(unit)) return true
  const { lower } = unit
  const before = units[at - 1]
  if (isCapital(unit) && at > 0 && !words.pronouns.has(lower)) return false
  if (words.clauseOpeners.has(lower) || words.auxiliaries.has(lower)) return true
  if (/^(?:he|she|they|it|we|i|you|who|there|him|me|us|them)$/.test(lower)) return true
  if (words.prepositions.has(lower) || lower === 'to')
    return !isWord(before) || words.coordinators.has(before.lower) || isAdverb(before.lower)
  if (/ing$/.test(lower) && lower.length > 5) {
    return (
      !isWord(before) ||
      !(
        words.determiners.has(before.lower) ||
        isCapital(before) ||
        /'s$/.test(before.lower) ||
        (/^\w+$/.test(before.lower) && !words.prepositions.has(before.lower))
      )
    )
  }
  if (isAdverb(lower)) return !isWord(before) || !words.determiners.has(before.lower)
  return false
}

/** Drops what opens a sentence but is no part of the phrase: “But”, “Meanwhile”, “On Tuesday”, “In 2013”. */
function trimLeft(units: readonly Unit[], from: number, end: number): number {
  let at = from
  for (; at < end; at++) {
    const { lower } = units[at] ?? { lower: '' }
    const isTime =
      words.weekdays.has(lower) ||
      (words.times.has(lower) && at < end - 1) ||
      words.months.has(lower) ||
      /^(?:1[89]|20)\d\d$/.test(lower)
    const skips =
      words.coordinators.has(lower) ||
      words.prepositions.has(lower) ||
      (words.clauseOpeners.has(lower) && at === from) ||
      (isAdverb(lower) && !(at > from)) ||
      (isTime && at < end - 1 && (at > from || !isCapital(units[at + 1]) || words.weekdays.has(lower))) ||
      /^(?:last|next|earlier)$/.test(lower) ||
      /^[,.'’*/%-]$/.test(lower)
    if (!skips) break
  }
  return at
}

function hasNoun(units: readonly Unit[], from: number, end: number): boolean {
  for (let at = from; at < end; at++) {
    const unit = units[at]
    if (!isWord(unit)) continue
    if (
      isCapital(unit) &&
      !words.prepositions.has(unit.lower) &&
      !words.clauseOpeners.has(unit.lower) &&
      !(words.determiners.has(unit.lower) && end - from === 1)
    )
      return true
    if (
      /^\p{L}{3,}/u.test(unit.text) &&
      !words.prepositions.has(unit.lower) &&
      !words.auxiliaries.has(unit.lower) &&
      !isAdverb(unit.lower) &&
      !words.clauseOpeners.has(unit.lower) &&
      !words.times.has(unit.lower) &&
      !(words.determiners.has(unit.lower) && end - from > 1 && at < end - 1)
    )
      return true
  }
  return false
}

const phrase = (units: readonly Unit[], from: number, to: number): Speaker => ({
  from,
  to,
  name: { from, to },
  kind: units
    .slice(from, to)
    .some((unit, index) => isCapital(unit) && !(index === 0 && from === 0 && words.determiners.has(unit.lower)))
    ? 'name'
    : 'noun',
})

/** The noun phrase that begins at `at`: after “according to”, or after the verb in “said Ambassador Mohib, who …”. */
export function nounPhraseAfter(
  units: readonly Unit[],
  at: number,
  { commaEnds }: { readonly commaEnds: 'always' | 'unless apposition' },
): Speaker | null {
  const first = units[at]
  if (!isWord(first)) return null
  if (words.pronouns.has(first.lower) && !words.determiners.has(first.lower)) return pronounAt(units, at)
  if (
    words.clauseOpeners.has(first.lower) ||
    words.prepositions.has(first.lower) ||
    words.auxiliaries.has(first.lower) ||
    words.weekdays.has(first.lower)
  )
    return null
  let to = at
  while (to < units.length && !endsAfter(units, to, at)) to++
  while (to > at && /^(?:and|or|of|for|in|at|from|with|on|,)$/.test(lowerAt(units, to - 1))) to--
  if (to <= at || !hasNoun(units, at, to)) return null
  const name = phrase(units, at, to)
  const end = commaEnds === 'always' ? closedApposition(units, to) : appositionAfter(units, to)
  return { ...name, to: end }
}

function endsAfter(units: readonly Unit[], at: number, from: number): boolean {
  const unit = units[at]
  if (unit === undefined) return true
  if (unit.kind === 'quotation') return unit.text.length > 24
  if (unit.kind === 'mark') {
    if (unit.text === '(') return openBracketEnd(units, at) === null
    return !/^[&$%/’'.)-]$/.test(unit.text) || (unit.text === '.' && at === units.length - 1)
  }
  const { lower } = unit
  if (at > from && isVerb(units, at)) return true
  if (isCapital(unit) && !words.weekdays.has(lower)) return false
  if (words.clauseOpeners.has(lower) || words.auxiliaries.has(lower) || words.weekdays.has(lower) || lower === 'to')
    return true
  if (/^(?:he|she|they|it|we|i|you|him|me|them)$/.test(lower)) return true
  if (/^(?:of|for|from|with)$/.test(lower)) return false
  if (lower === 'and') return !isWord(units[at + 1]) || verbs.has(lowerAt(units, at + 1))
  if (/^(?:in|at|on)$/.test(lower)) return isCircumstance(units, at)
  if (words.prepositions.has(lower) && lower !== 'off') return true
  if (at > from && /^(?:last|this|earlier|today|yesterday|tonight)$/.test(lower)) return true
  return /ing$/.test(lower) && lower.length > 5 && verbs.has(lower)
}

const openBracketEnd = (units: readonly Unit[], open: number): number | null => {
  const close = units.findIndex((unit, index) => index > open && unit.text === ')')
  return close < 0 || close - open > 8 ? null : close
}

/** “in a statement”, “at a news conference”, “on Sunday”: about the saying, not about the speaker. */
export function isCircumstance(units: readonly Unit[], at: number): boolean {
  for (let next = at + 1; next < Math.min(units.length, at + 7); next++) {
    const unit = units[next]
    if (!isWord(unit)) return false
    if (
      words.mediums.has(unit.lower) ||
      words.weekdays.has(unit.lower) ||
      words.times.has(unit.lower) ||
      words.months.has(unit.lower)
    )
      return true
    if (/^(?:twitter|facebook|instagram|capitol)$/.test(unit.lower) || /^(?:1[89]|20)\d\d$/.test(unit.lower))
      return true
    if (words.prepositions.has(unit.lower) && next > at + 1) return false
  }
  return false
}

/** “said Ann Lee, a lawyer for X.”: what follows the comma describes the name up to the next one, unless it holds a verb. */
function appositionAfter(units: readonly Unit[], at: number): number {
  if (lowerAt(units, at) !== ',' || !isWord(units[at + 1])) return at
  const next = lowerAt(units, at + 1)
  const opens =
    /^(?:a|an|the|who|whose|which|one|then|now|himself|herself|\d\d)$/.test(next) ||
    (!isCapital(units[at + 1]) &&
      !words.clauseOpeners.has(next) &&
      !words.coordinators.has(next) &&
      !words.pronouns.has(next) &&
      !words.prepositions.has(next) &&
      !verbs.has(next) &&
      !isAdverb(next) &&
      !/ing$/.test(next) &&
      !words.auxiliaries.has(next))
  if (!opens) return at
  let to = at + 1
  while ((to < units.length && isWord(units[to])) || /^[&$%/’'()-]$/.test(units[to]?.text ?? '')) to++
  const mayHaveVerb = /^(?:who|whose|which)$/.test(next)
  for (let inner = at + 1; inner < to; inner++) {
    if (/^(?:who|which|whose|that)$/.test(lowerAt(units, inner))) break
    if (!mayHaveVerb && isVerb(units, inner)) return at
  }
  return lowerAt(units, to) === ',' && /^(?:who|a|an|the|\d\d)$/.test(lowerAt(units, to + 1))
    ? appositionAfter(units, to)
    : to
}

/** “According to Smith, a lawyer, the mayor lied”: an apposition only where a second comma closes it. */
function closedApposition(units: readonly Unit[], at: number): number {
  const to = appositionAfter(units, at)
  return to > at && lowerAt(units, to) === ',' && to < units.length - 2 ? to : at
}

/** The subject of the sentence's first finite verb left of `end`, for a participle or a second verb that shares it. */
export function mainSubject(units: readonly Unit[], end: number): Speaker | null {
  for (let at = 1; at < end; at++) {
    if (!isFinite(units, at)) continue
    let from = at
    while (from > 0 && isAdverb(lowerAt(units, from - 1))) from--
    const subject = subjectBefore(units, from)
    if (subject !== null) return subject
  }
  return null
}

const isFinite = (units: readonly Unit[], at: number): boolean => {
  const unit = units[at]
  if (!isWord(unit) || isCapital(unit)) return false
  return isVerb(units, at) || words.auxiliaries.has(unit.lower)
}
