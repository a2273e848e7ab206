import { nestedVerbs, verbs, words } from './en/index.ts'
import { isFiniteVerb } from './isFiniteVerb.ts'
import { nounPhraseBefore } from './nounPhraseBefore.ts'
import type { Pairing, Tie } from './pair.ts'
import type { Sentence } from './sentencesIn.ts'
import { type Speaker, speakerAt } from './speakerAt.ts'
import { isAdverb, isCapitalAt, isQuotationAt, isWordAt, lowerAt, type Range, type Units } from './unitsAt.ts'
import type { Span } from './wordsIn.ts'

/** An attribution inside the words of another, in units of the sentence. */
interface Nested {
  readonly cue: Range
  readonly content: Range
  readonly speaker: Speaker
  readonly tie: Tie
  readonly lemma: string | null
}

/** Most attributions of a sentence whose words are looked into: a bound for text that is no prose. */
const mostOuter = 6

/**
 * What somebody is told to have said that others said: “Lee noted │the findings show that it works│”. Only forms that
 * are sure are taken: a clause that opens the words, “according to” before it, and a message that is read out.
 */
export function withNested({ units }: Sentence, pairings: readonly Pairing[]): readonly Pairing[] {
  if (pairings.length === 0 || pairings.length > mostOuter) return pairings
  const found = pairings.flatMap((outer) => {
    const range = rangeOf(units, outer)
    if (range === null) return []
    const sure = bySource(units, range) ?? byMessage(units, range)
    if (sure !== null) return [{ one: inPassage(units, sure, outer), isSure: true }]
    const nested = byClause(units, range)
    return nested === null ? [] : [{ one: inPassage(units, nested, outer), isSure: false }]
  })
  const own = pairings.filter(({ cue }) => !found.some(({ one, isSure }) => isSure && overlaps(cue, one.cue)))
  const others = found.filter(({ one, isSure }) => isSure || !pairings.some(({ cue }) => overlaps(cue, one.cue)))
  return [...own, ...others.map(({ one }) => one)]
}

const overlaps = (cues: readonly Span[], others: readonly Span[]): boolean =>
  cues.some((cue) => others.some(({ start, end }) => start < cue.end && end > cue.start))

/** The units of the words themselves, without “that”; null where they stand in quotation marks or in another sentence. */
function rangeOf(units: Units, { content }: Pairing): Range | null {
  const [first] = content
  if (first === undefined) return null
  const from = units.findIndex(({ start }) => start >= first.start)
  const to = units.findLastIndex(({ end }) => end <= first.end) + 1
  if (from < 0 || to - from < 4 || isQuotationAt(units, from)) return null
  return { from: words.declaratives.has(lowerAt(units, from)) ? from + 1 : from, to }
}

/** “… that │according to a posting made yesterday, the site is down│”. */
function bySource(units: Units, { from, to }: Range): Nested | null {
  if (lowerAt(units, from) !== 'according' || lowerAt(units, from + 1) !== 'to') return null
  const comma = units.findIndex(({ text }, at) => at > from && at < to && text === ',')
  let end = from + 2
  while (end < comma && !isFiniteVerb(units, end)) end++
  if (end === from + 2 || comma + 2 >= to) return null
  const cue = { from, to: from + 2 }
  const speaker = speakerAt(units, { from: from + 2, to: end })
  return { cue, content: { from: comma + 1, to }, speaker, tie: 'according', lemma: null }
}

/** “… that │she believed it helped│”: the first words are the subject, and a clause follows the verb. */
function byClause(units: Units, { from, to }: Range): Nested | null {
  for (let at = from + 1; at < Math.min(to - 2, from + 8); at++) {
    const verb = nestedVerbs.get(lowerAt(units, at))
    if (!isWordAt(units, at) || /^[,;:]$/.test(lowerAt(units, at))) return null
    if (verb === undefined) continue
    let head = at
    while (head > from && (isAdverb(lowerAt(units, head - 1)) || words.auxiliaries.has(lowerAt(units, head - 1))))
      head--
    const speaker = nounPhraseBefore(units, head)
    if (speaker === null || speaker.from !== from || !opensClause(units, at + 1)) return null
    const cue = { from: head, to: at + 1 }
    return { cue, content: { from: at + 1, to }, speaker, tie: 'speaker before', lemma: verb }
  }
  return null
}

function opensClause(units: Units, at: number): boolean {
  const lower = lowerAt(units, at)
  if (words.clauseStarts.has(lower) || isQuotationAt(units, at)) return true
  if (words.prepositions.has(lower) || words.auxiliaries.has(lower) || words.coordinators.has(lower)) return false
  return isWordAt(units, at) && (words.determiners.has(lower) || isCapitalAt(units, at) || !isAdverb(lower))
}

/** “… all they get is │a message stating, “…”│”. */
function byMessage(units: Units, { from, to }: Range): Nested | null {
  for (let at = from + 2; at < to - 1; at++) {
    const verb = verbs.get(lowerAt(units, at))
    if (verb?.form !== 'ing' || !words.messageVerbs.has(verb.lemma)) continue
    const speaker = nounPhraseBefore(units, at)
    const start = /^[,:]$/.test(lowerAt(units, at + 1)) ? at + 2 : at + 1
    const isMessage = speaker !== null && words.mediums.has(lowerAt(units, speaker.to - 1)) && speaker.from >= from
    if (!isMessage || start >= to || !(isQuotationAt(units, start) || opensClause(units, start))) continue
    const cue = { from: at, to: at + 1 }
    return { cue, content: { from: start, to }, speaker, tie: 'speaker before', lemma: verb.lemma }
  }
  return null
}

function inPassage(units: Units, { cue, content, speaker, tie, lemma }: Nested, outer: Pairing): Pairing {
  const span = ({ from, to }: Range): Span => ({ start: units[from]?.start ?? 0, end: units[to - 1]?.end ?? 0 })
  return {
    ...outer,
    content: [span(content)],
    cue: [span(cue)],
    speaker: { ...span(speaker), name: span(speaker.name), kind: speaker.kind, antecedent: null },
    to: null,
    tie,
    lemma,
  }
}
