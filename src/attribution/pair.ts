import { type Cue, type Range, cuesIn, isAdverb } from './cuesIn.ts'
import { words } from './en/index.ts'
import type { Sentence } from './sentencesIn.ts'
import {
  isCircumstance,
  mainSubject,
  nounPhraseAfter,
  nounPhraseBefore,
  type Speaker,
  subjectBefore,
} from './speakersIn.ts'
import type { Span, Unit } from './wordsIn.ts'

/** What ties the words to their source: tells the reason and how sure one may be. */
export type Tie =
  | 'speaker before' // Smith said: “…”
  | 'speaker after' // “…,” said Smith
  | 'named after' // “…,” Smith said
  | 'shared subject' // …, adding that …
  | 'according'
  | 'colon' // a sentence without a verb of saying that ends in a colon
  | 'none'

/** Words and their source within one sentence, in offsets of the passage. */
export interface Pairing {
  readonly content: readonly Span[]
  readonly cue: readonly Span[]
  readonly speaker: Source | null
  /** Whom it was said to: “told │the Security Council│”. */
  readonly to: Span | null
  readonly tie: Tie
  readonly sentence: number
  /** The verb's dictionary form, or null for “according to” and a bare colon. */
  readonly lemma: string | null
}

export interface Source extends Span {
  readonly name: Span
  readonly kind: Speaker['kind']
  /** What “who” stands for, where it stands directly before. */
  readonly antecedent: Span | null
}

/** Pairs every cue of a sentence with its speaker and its words. Quotations without a cue are left for `joinQuotations`. */
export function pair(sentence: Sentence, index: number): readonly Pairing[] {
  const { units } = sentence
  const cues = cuesIn(units)
  const found: Found[] = []
  cues.forEach((cue, order) => {
    const next = cues.slice(order + 1)
    const pairing = cue.kind === 'according' ? accordingTo(units, cue) : said(units, cue, next, found)
    if (pairing !== null) found.push(pairing)
  })
  const colon = found.length === 0 ? byColon(units) : null
  return [...found, ...(colon === null ? [] : [colon])].map((one) => inPassage(units, one, index))
}

interface Found {
  readonly cue: Range
  readonly content: readonly Range[]
  readonly speaker: Speaker | null
  readonly to: Range | null
  readonly tie: Tie
  readonly lemma: string | null
}

const lowerAt = (units: readonly Unit[], at: number): string => units[at]?.lower ?? ''
const isQuotation = (units: readonly Unit[], at: number): boolean => units[at]?.kind === 'quotation'
const isEnd = (units: readonly Unit[], at: number): boolean => at >= units.length || /^[.!?…]$/.test(lowerAt(units, at))

function inPassage(units: readonly Unit[], found: Found, sentence: number): Pairing {
  const span = ({ from, to }: Range): Span => ({ start: units[from]?.start ?? 0, end: units[to - 1]?.end ?? 0 })
  return {
    content: found.content.filter(({ from, to }) => to > from).map(span),
    cue: found.cue.to > found.cue.from ? [span(found.cue)] : [],
    speaker: found.speaker && {
      ...span(found.speaker),
      name: span(found.speaker.name),
      kind: found.speaker.kind,
      antecedent: antecedentOf(units, found.speaker, span),
    },
    to: found.to && span(found.to),
    tie: found.tie,
    sentence,
    lemma: found.lemma,
  }
}

function antecedentOf(units: readonly Unit[], { from, kind }: Speaker, span: (range: Range) => Span): Span | null {
  if (kind !== 'pronoun' || lowerAt(units, from) !== 'who') return null
  const before = nounPhraseBefore(units, lowerAt(units, from - 1) === ',' ? from - 1 : from)
  return before === null || before.kind === 'pronoun' ? null : span(before)
}

function accordingTo(units: readonly Unit[], cue: Cue): Found | null {
  const speaker = nounPhraseAfter(units, cue.to, { commaEnds: cue.from === 0 ? 'always' : 'unless apposition' })
  if (speaker === null) return null
  const left = leftOf(units, cue.from, { clause: 'all' })
  const after = lowerAt(units, speaker.to) === ',' ? speaker.to + 1 : speaker.to
  const right = { from: after, to: sentenceEnd(units) }
  const opens =
    cue.from === 0 ||
    (left !== null &&
      /^(?:but|and|while|however|still|meanwhile|though)$/.test(lowerAt(units, left.from)) &&
      left.to - left.from < 3)
  const content = opens || left === null ? [right] : [left]
  if (content[0] === undefined || content[0].to <= content[0].from) return null
  return { cue, content, speaker, to: null, tie: 'according', lemma: null }
}

/** Up to the closing full stop, which is no part of what was said. */
function sentenceEnd(units: readonly Unit[]): number {
  let to = units.length
  while (to > 0 && /^[.!?…)\]]$/.test(lowerAt(units, to - 1)) && !isQuotation(units, to - 1)) to--
  return to
}

/** What stands left of a cue and its speaker: the quotation that ends there, or the clause a comma closes. */
function leftOf(
  units: readonly Unit[],
  end: number,
  { clause }: { readonly clause: 'all' | 'after comma' },
): Range | null {
  let to = end
  const hasComma = /^[,—–]$/.test(lowerAt(units, to - 1))
  if (hasComma) to--
  if (to <= 0) return null
  if (isQuotation(units, to - 1)) return { from: to - 1, to }
  if (!hasComma && clause === 'after comma') return null
  let from = 0
  while (from < to && /^(?:and|but|so|[,—–])$/.test(lowerAt(units, from))) from++
  return to > from ? { from, to } : null
}

function said(units: readonly Unit[], cue: Cue, later: readonly Cue[], earlier: readonly Found[]): Found | null {
  const who = speakerOf(units, cue, earlier)
  if (who === null) return null
  const { speaker, tie, side } = who
  const inverted = side === 'right' && speaker !== null
  const after = inverted ? speaker.to : cue.to
  const addressee = cue.verb?.frame === 'tell' ? addresseeAt(units, after) : null
  const told = addressee?.to ?? after
  const start = addressee !== null && lowerAt(units, told) === 'to' ? told : skipCircumstances(units, told)
  const before = inverted || speaker === null || side === 'shared' ? cue.from : speaker.from
  const left = side === 'shared' ? null : leftOf(units, before, { clause: 'after comma' })
  const right = rightOf(units, cue, start, addressee?.to ?? after, later)
  const content = choose(units, cue, left, right, start) ?? (awaitsWords(units, start, left) ? [] : null)
  if (content === null) return null
  const isLeft = content[0] === left && left !== null
  const named: Tie = tie === 'speaker before' && isLeft ? 'named after' : tie
  return {
    cue,
    content,
    speaker,
    to: addressee,
    tie: named,
    lemma: cue.verb?.lemma ?? null,
  }
}

/** “Cruz continued:” at the end of a paragraph: the words are in the next one. */
const awaitsWords = (units: readonly Unit[], at: number, left: Range | null): boolean =>
  left === null && at === units.length - 1 && units[at]?.text === ':'

interface Who {
  readonly speaker: Speaker | null
  readonly tie: Tie
  readonly side: 'left' | 'right' | 'shared'
}

function speakerOf(units: readonly Unit[], cue: Cue, earlier: readonly Found[]): Who | null {
  if (cue.kind === 'participle') {
    const before = lowerAt(units, cue.from - 1)
    const previous = earlier.findLast(({ tie }) => tie !== 'according')?.speaker
    const speaker = previous ?? mainSubject(units, cue.from)
    if (speaker === null && before !== ',') return null
    return { speaker, tie: 'shared subject', side: 'shared' }
  }
  const before = lowerAt(units, cue.from - 1)
  const followsWords = isQuotation(units, cue.from - 1) || before === ',' || cue.from === 0
  if (followsWords && cue.kind === 'verb' && cue.to - cue.from === 1) {
    const speaker = nounPhraseAfter(units, cue.to, { commaEnds: 'unless apposition' })
    const hasLeft = leftOf(units, cue.from, { clause: 'after comma' }) !== null
    if (speaker !== null && hasLeft && isEndOrAside(units, speaker.to) && cue.verb?.frame !== 'tell') {
      const subject = isQuotation(units, cue.from - 1) ? null : subjectBefore(units, cue.from)
      if (subject === null || !/^(?:a|an|the|who|\d)/.test(lowerAt(units, subject.to)))
        return { speaker, tie: 'speaker after', side: 'right' }
    }
  }
  if (words.coordinators.has(before) || (before === ',' && cue.verb?.form === 'past')) {
    const own = before === ',' ? subjectBefore(units, cue.from) : null
    if (own !== null) return { speaker: own, tie: 'speaker before', side: 'left' }
    const previous = earlier.findLast(({ tie }) => tie !== 'according')?.speaker
    const speaker = previous ?? mainSubject(units, cue.from)
    return speaker === null ? null : { speaker, tie: 'shared subject', side: 'shared' }
  }
  const speaker = subjectBefore(units, cue.from)
  if (speaker === null) return null
  if (cue.verb?.form === 'base' && !agreesWithBase(units, cue, speaker)) return null
  return { speaker, tie: 'speaker before', side: 'left' }
}

const isEndOrAside = (units: readonly Unit[], at: number): boolean =>
  isEnd(units, at) ||
  /^[,;:—–]$/.test(lowerAt(units, at)) ||
  isQuotation(units, at) ||
  words.prepositions.has(lowerAt(units, at)) ||
  words.weekdays.has(lowerAt(units, at)) ||
  /^(?:as|when|after|before|last|this|earlier|who|while|yesterday|today|to)$/.test(lowerAt(units, at))

/** “Officials say”, “they argue”, “would say”: a bare form needs a plural or an auxiliary. */
function agreesWithBase(units: readonly Unit[], cue: Cue, speaker: Speaker): boolean {
  const group = units.slice(cue.from, cue.head)
  if (group.some(({ lower }) => words.auxiliaries.has(lower))) return true
  const last = lowerAt(units, speaker.name.to - 1)
  return (
    /^(?:they|we|i|you|who|that|many|some|those|others|both|people|police|men|women)$/.test(last) ||
    /[^s']s$/.test(last) ||
    units.slice(speaker.from, speaker.to).some(({ lower }) => lower === 'and')
  )
}

/** “told │Reuters│ that …”: up to “that”, a comma, a quotation, or a circumstance. */
function addresseeAt(units: readonly Unit[], at: number): Range | null {
  const first = lowerAt(units, at)
  if (isQuotation(units, at) || first === 'that' || words.prepositions.has(first)) return null
  if (/^(?:him|her|me|us|them|you|it|reporters)$/.test(first)) return { from: at, to: at + 1 }
  const found = nounPhraseAfter(units, at, { commaEnds: 'always' })
  if (found === null) return null
  // “told the insurgents to leave”, “told Reuters that”, “told a crowd in Ohio on Friday: …”
  return { from: found.from, to: Math.max(found.name.to, at + 1) }
}

/** “in a statement on Sunday”, “of the plan”, “to reporters”: stands between the verb and what was said. */
function skipCircumstances(units: readonly Unit[], at: number): number {
  let to = at
  for (let turn = 0; turn < 4; turn++) {
    const next = afterCircumstance(units, to)
    if (next === to) return to
    to = next
  }
  return to
}

function afterCircumstance(units: readonly Unit[], at: number): number {
  const lower = lowerAt(units, at)
  if (words.weekdays.has(lower) || /^(?:yesterday|today|tonight)$/.test(lower)) return at + 1
  if (/^(?:last|this|earlier|late|later|early)$/.test(lower)) {
    for (let next = at + 1; next < at + 4; next++) {
      if (
        words.times.has(lowerAt(units, next)) ||
        words.weekdays.has(lowerAt(units, next)) ||
        words.months.has(lowerAt(units, next))
      )
        return next + 1
    }
    return at
  }
  if (/^(?:to|of|about)$/.test(lower)) {
    const phrase = nounPhraseAfter(units, at + 1, { commaEnds: 'always' })
    const next = phrase === null ? '' : lowerAt(units, phrase.to)
    return phrase !== null && (/^(?:that|[,:])$/.test(next) || isEnd(units, phrase.to) || isQuotation(units, phrase.to))
      ? phrase.to
      : at
  }
  if (/^(?:in|at|on|during|via|from|after|by|through|when|as)$/.test(lower)) {
    const that = findThat(units, at)
    if (that !== null) return that
    if (!/^(?:when|as|after|by)$/.test(lower) && isCircumstance(units, at)) return circumstanceEnd(units, at)
  }
  return at
}

/** “said in an interview with Reuters at his home that …”: a “that” in reach, with no verb before it, opens the words. */
function findThat(units: readonly Unit[], at: number): number | null {
  for (let next = at + 1; next < Math.min(units.length, at + 14); next++) {
    const unit = units[next]
    if (unit === undefined || unit.kind !== 'word') return null
    if (unit.lower === 'that') return next
    if (words.verbsOfOther.has(unit.lower)) return null
  }
  return null
}

function circumstanceEnd(units: readonly Unit[], at: number): number {
  let to = at + 1
  while (to < units.length) {
    const { lower, kind } = units[to] ?? { lower: '', kind: 'mark' }
    if (kind !== 'word') return to
    to++
    if (words.mediums.has(lower) || words.weekdays.has(lower) || words.times.has(lower) || words.months.has(lower)) {
      while (words.mediums.has(lowerAt(units, to)) || /^\d/.test(lowerAt(units, to))) to++
      return to
    }
    if (/^(?:twitter|facebook|instagram)$/.test(lower) || /^(?:1[89]|20)\d\d$/.test(lower)) return to
  }
  return to
}

/** What stands right of a cue, up to the end of the sentence or the next part that is somebody's own statement. */
function rightOf(units: readonly Unit[], cue: Cue, start: number, after: number, later: readonly Cue[]): Range | null {
  let from = start
  const opensWith = lowerAt(units, from)
  if (/^[,:—–]$/.test(opensWith) && (isQuotation(units, from + 1) || opensWith === ':')) from++
  else if (opensWith === ',') {
    if (from > after && lowerAt(units, from + 1) === 'that') from++
    else return null
  }
  if (isEnd(units, from)) return null
  const to = Math.min(rightEnd(units, from, later), sentenceEnd(units))
  if (to <= from) return null
  if (isQuotation(units, from) && cue.verb?.frame !== 'object') {
    const end = quotedEnd(units, from, to)
    return { from, to: end }
  }
  return { from, to }
}

/** A quotation after a cue goes on while words that belong to it lead to another one: “A” and “B”. */
function quotedEnd(units: readonly Unit[], from: number, to: number): number {
  const text = units[from]?.text ?? ''
  const isWhole = /[.!?,…]["”’'»“]+$/u.test(text) || lowerAt(units, from - 1) === ':'
  return isWhole ? from + 1 : to
}

/** Ends before “, adding …”, “and said …”, “, according to …”: each has a cue of its own. */
function rightEnd(units: readonly Unit[], from: number, later: readonly Cue[]): number {
  for (const cue of later) {
    if (cue.from <= from) continue
    const before = lowerAt(units, cue.from - 1)
    if (cue.kind === 'according') return before === ',' ? cue.from - 1 : cue.from
    if (cue.kind === 'participle' && before === ',') return cue.from - 1
    if (cue.kind === 'verb' && words.coordinators.has(before) && !cue.wary) {
      return lowerAt(units, cue.from - 2) === ',' ? cue.from - 2 : cue.from - 1
    }
  }
  const stop = units.findIndex((unit, index) => index > from && /^[;]$/.test(unit.text))
  return stop < 0 ? units.length : stop
}

/** Left or right of the cue, or both (“A, Smith said, B”). Null when this is no cue after all. */
function choose(
  units: readonly Unit[],
  cue: Cue,
  left: Range | null,
  right: Range | null,
  start: number,
): readonly Range[] | null {
  const leftIsQuoted = left !== null && isQuotation(units, left.to - 1)
  const rightOpens = right === null ? '' : lowerAt(units, right.from)
  const rightIsQuoted = right !== null && isQuotation(units, right.from)
  const marked = rightOpens === 'that' || rightIsQuoted || lowerAt(units, (right?.from ?? 0) - 1) === ':'
  if (leftIsQuoted && left !== null) {
    if (rightIsQuoted && right !== null && /^[,:—–]$/.test(lowerAt(units, right.from - 1)))
      return [left, { from: right.from, to: right.from + 1 }]
    if (right !== null && rightOpens === 'that') return [right]
    if (right === null || hasSayFrame(cue)) return isAttached(units, left) ? [left] : right === null ? [left] : [right]
  }
  const closes = left !== null && right === null && isEnd(units, cue.to) && cue.verb?.frame === 'say'
  if (cue.wary && !marked && !closes) return null
  if (right !== null && rightOpens === 'to' && cue.verb?.frame === 'tell' && start > cue.to) {
    return [{ from: cue.to, to: right.to }]
  }
  if (right !== null && (marked || left === null || isAdverbial(units, left) || cue.verb?.frame !== 'say'))
    return isSubstantial(units, right) ? [right] : null
  if (left !== null && right === null) return hasSayFrame(cue) && isSubstantial(units, left) ? [left] : null
  if (left !== null && right !== null) {
    const parenthesis = lowerAt(units, start) === ','
    if (parenthesis) return [left, right]
    return [right]
  }
  return null
}

/** “As the offensive continued,” sets the scene; it is not what was said. */
const isAdverbial = (units: readonly Unit[], { from }: Range): boolean => {
  const lower = lowerAt(units, from)
  return words.prepositions.has(lower) || words.clauseOpeners.has(lower) || isAdverb(lower)
}

const hasSayFrame = (cue: Cue): boolean => cue.verb?.frame !== 'object'

/** A comma inside or after the quotation ties it to the cue. */
const isAttached = (units: readonly Unit[], left: Range): boolean =>
  /[,.!?…—–-]["”’'»“]+$/u.test(units[left.to - 1]?.text ?? '') || /^[,—–]$/.test(lowerAt(units, left.to))

const isSubstantial = (units: readonly Unit[], { from, to }: Range): boolean => {
  const inside = units.slice(from, to)
  if (inside.some(({ kind }) => kind === 'quotation')) return true
  const kept = inside.filter(({ kind, lower }) => kind === 'word' && !isAdverb(lower))
  return kept.length >= 2
}

/** “Cruz called them on it: “…””: a quotation after a colon is owed to the subject of the sentence. */
function byColon(units: readonly Unit[]): Found | null {
  const colon = units.findLastIndex(({ text }) => text === ':')
  if (colon < 1) return null
  const isLast = colon === units.length - 1
  if (!isLast && !isQuotation(units, colon + 1)) return null
  const speaker = mainSubject(units, colon) ?? (colon <= 4 ? subjectBefore(units, colon) : null)
  if (speaker === null) return null
  return {
    cue: { from: colon, to: colon + 1 },
    content: isLast ? [] : [{ from: colon + 1, to: colon + 2 }],
    speaker,
    to: null,
    tie: 'colon',
    lemma: null,
  }
}
