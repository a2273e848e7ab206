import type { Cue } from './cuesIn.ts'
import { words } from './en/index.ts'
import { isFiniteVerb } from './isFiniteVerb.ts'
import { nounPhraseAfter } from './nounPhraseAfter.ts'
import { nounPhraseBefore, type Speaker } from './nounPhraseBefore.ts'
import {
  isAdverb,
  isCapitalAt,
  isEndAt,
  isQuotationAt,
  isTime,
  isWordAt,
  lowerAt,
  type Range,
  type Units,
} from './unitsAt.ts'

/** The speaker of a cue and where the text names them: left or right of it, or as the subject of an earlier verb. */
export interface Found {
  readonly speaker: Speaker
  readonly side: 'left' | 'right' | 'shared'
}

/** Finds who a cue speaks of; `earlier` is the speaker of the cue before it in the sentence, if there was one. */
export function speakerOf(units: Units, cue: Cue, earlier: Speaker | null): Found | null {
  if (cue.kind === 'participle') return ofParticiple(units, cue, earlier)
  const inverted = rightOf(units, cue)
  if (inverted !== null) return { speaker: inverted, side: 'right' }
  const before = lowerAt(units, cue.from - 1)
  if (words.coordinators.has(before)) return shared(nearestSubject(units, cue.from) ?? earlier)
  const subject = subjectBefore(units, cue.from)
  if (subject === null) return before === ',' ? shared(earlier ?? nearestSubject(units, cue.from)) : null
  return agrees(units, cue, subject) ? { speaker: subject, side: 'left' } : null
}

const shared = (speaker: Speaker | null): Found | null => (speaker === null ? null : { speaker, side: 'shared' })

/** “…, adding that”: the subject of the verb before it; “with Smith saying”: the name directly before. */
function ofParticiple(units: Units, cue: Cue, earlier: Speaker | null): Found | null {
  const own = isWordAt(units, cue.from - 1) ? nounPhraseBefore(units, cue.from) : null
  if (own !== null && lowerAt(units, own.from - 1) === 'with') return { speaker: own, side: 'left' }
  return shared(earlier ?? nearestSubject(units, cue.from))
}

/** “…,” said │Smith, a lawyer│: only after a quotation or a comma, and only where the sentence may end or turn aside. */
function rightOf(units: Units, cue: Cue): Speaker | null {
  if (cue.kind !== 'verb' || cue.to - cue.from > 1 || cue.verb?.frame === 'tell') return null
  const isQuoted = isQuotationAt(units, cue.from - 1)
  if (!isQuoted && lowerAt(units, cue.from - 1) !== ',') return null
  const speaker = nounPhraseAfter(units, cue.to, { apposition: 'open' })
  if (speaker === null || !turnsAside(units, speaker.to, isQuoted)) return null
  if (isQuoted && !isTitle(units, cue.from - 1)) return speaker
  return subjectBefore(units, cue.from) === null ? speaker : null
}

/** A short quotation after a preposition or a possessive names a thing: host of MSNBC’s “Morning Joe,” said. */
const isTitle = (units: Units, at: number): boolean => {
  const before = lowerAt(units, at - 1)
  return words.prepositions.has(before) || before.endsWith("'s") || words.determiners.has(before)
}

const turnsAside = (units: Units, at: number, isQuoted: boolean): boolean => {
  const lower = lowerAt(units, at)
  if (isEndAt(units, at) || /^[,;:—–]$/.test(lower) || isQuotationAt(units, at) || words.weekdays.has(lower))
    return true
  return (
    isQuoted &&
    (words.prepositions.has(lower) ||
      /^(?:as|when|after|before|last|this|earlier|who|while|yesterday|today)$/.test(lower))
  )
}

/** “Officials say”, “they argue”, “would say”: a bare form needs a plural or an auxiliary. */
function agrees(units: Units, cue: Cue, { from, to, name }: Speaker): boolean {
  if (cue.verb?.form !== 'base') return true
  if (units.slice(cue.from, cue.head).some(({ lower }) => words.auxiliaries.has(lower))) return true
  const last = lowerAt(units, name.to - 1)
  if (/^(?:they|we|i|you|who|that|many|some|those|others|both|people|police|men|women)$/.test(last)) return true
  return /[^s']s$/.test(last) || units.slice(from, to).some(({ lower }) => lower === 'and')
}

/** The subject that ends where a verb group begins: “│Smith, a lawyer│, on Sunday said”. */
export function subjectBefore(units: Units, end: number): Speaker | null {
  const to = skipTimeBefore(units, end)
  const mark = lowerAt(units, to - 1)
  if (/^[,—–]$/.test(mark)) return withApposition(units, to - 1, mark) ?? beforeStrayComma(units, to - 1)
  if (isQuotationAt(units, to - 1)) {
    return /,["”’']$/.test(units[to - 1]?.text ?? '') && isTitle(units, to - 1) ? withApposition(units, to, ',') : null
  }
  return nounPhraseBefore(units, to)
}

/** “The firm Secunia, has said”: a comma that should not be there, after a phrase that opens the sentence. */
function beforeStrayComma(units: Units, comma: number): Speaker | null {
  const phrase = nounPhraseBefore(units, comma)
  return phrase !== null && phrase.from === 0 && phrase.kind === 'name' && lowerAt(units, comma) === ',' ? phrase : null
}

function skipTimeBefore(units: Units, end: number): number {
  const last = lowerAt(units, end - 1)
  if (!words.weekdays.has(last) && !words.times.has(last)) return end
  let at = end - 1
  while (at > 0 && (words.weekdays.has(lowerAt(units, at - 1)) || words.timeOpeners.has(lowerAt(units, at - 1)))) at--
  return words.weekdays.has(last) || at < end - 1 ? at : end
}

/** “Smith, │a lawyer│, said”: `end` is where the describing phrase ends, `mark` what closes it. */
function withApposition(units: Units, end: number, mark: string): Speaker | null {
  let tries = 0
  for (let open = end - 1; open > 0 && end - open < 45 && tries < 5; open--) {
    if (isQuotationAt(units, open) && open < end - 1) return null
    if (lowerAt(units, open) !== mark || !opensApposition(units, open + 1)) continue
    tries++
    const head = nounPhraseBefore(units, open)
    if (head === null || head.kind === 'pronoun' || isFigure(units, head)) continue
    const { from, name, kind } = nameBefore(units, head) ?? head
    return { from, to: end, name, kind }
  }
  return null
}

/** “│John Smith│, the mayor, a Democrat, said”: a describing phrase after a name and a comma belongs to the name. */
function nameBefore(units: Units, head: Speaker): Speaker | null {
  if (lowerAt(units, head.from - 1) !== ',' || isCapitalAt(units, head.to - 1)) return null
  const left = nounPhraseBefore(units, head.from - 1)
  return left !== null && isCapitalAt(units, left.to - 1) ? left : null
}

const isFigure = (units: Units, { from, to }: Range): boolean =>
  to - from === 1 && (/^\d/.test(lowerAt(units, from)) || isTime(lowerAt(units, from)))

function opensApposition(units: Units, at: number): boolean {
  const lower = lowerAt(units, at)
  if (!isWordAt(units, at)) return false
  if (/^(?:who|which|whose|of|from|with|at|in)$/.test(lower)) return true
  return !words.clauseOpeners.has(lower) && !words.coordinators.has(lower) && !words.pronouns.has(lower)
}

/** The subject of the nearest verb left of `end` that has one: for a participle or a second verb that shares it. */
export function nearestSubject(units: Units, end: number): Speaker | null {
  for (let at = end - 1; at > Math.max(0, end - 60); at--) {
    const subject = subjectOfVerb(units, at)
    if (subject !== null) return subject
  }
  return null
}

/** The subject of the first verb of the sentence that has one. */
export function mainSubject(units: Units, end: number): Speaker | null {
  for (let at = 1; at < Math.min(end, 60); at++) {
    const subject = subjectOfVerb(units, at)
    if (subject !== null) return subject
  }
  return null
}

function subjectOfVerb(units: Units, at: number): Speaker | null {
  if (!isFiniteVerb(units, at)) return null
  let from = at
  while (from > 0 && (isAdverb(lowerAt(units, from - 1)) || words.auxiliaries.has(lowerAt(units, from - 1)))) from--
  const subject = subjectBefore(units, from)
  return subject === null || /^(?:who|that|which)$/.test(lowerAt(units, subject.from)) ? null : subject
}
