import type { Cue } from './cuesIn.ts'
import { words } from './en/index.ts'
import { isAdverb, isEndAt, isQuotationAt, isWordAt, lowerAt, type Range, type Units } from './unitsAt.ts'

/** Where a cue's words may stand. */
export interface Around {
  readonly cue: Cue
  /** Where the left part ends: before the speaker and the cue. Null for a cue that shares another's subject. */
  readonly before: number | null
  /** Where the verb and its speaker end, and where the words may begin: after “in a statement”, “to reporters”. */
  readonly after: number
  readonly start: number
  readonly later: readonly Cue[]
}

/** What was said, left or right of the cue or on both sides of it. Null where this is no speech after all. */
export function contentOf(units: Units, around: Around): readonly Range[] | null {
  const { cue, before, start } = around
  const left = before === null ? null : leftOf(units, before)
  const right = rightOf(units, around)
  if (left !== null && isQuotationAt(units, left.to - 1)) {
    const quoted = besideQuotation(units, cue, left, right)
    if (quoted !== null) return quoted
  }
  const isMarked = right !== null && marksWords(units, cue, right)
  const isClosing = left !== null && right === null && isEndAt(units, cue.to) && cue.verb?.frame === 'say'
  if (cue.wary && !isMarked && !isClosing) return null
  const isParenthesis = lowerAt(units, start) === ',' && left !== null && right !== null && !isMarked
  if (isParenthesis) return cue.verb?.frame === 'say' ? [left, right] : null
  if (right !== null) return isSubstantial(units, right) ? [right] : null
  return left !== null && cue.verb?.frame !== 'object' && isSubstantial(units, left) ? [left] : null
}

/** “A,” Smith said. “A,” Smith said, “B.” “A,” Smith said, adding that B. */
function besideQuotation(units: Units, cue: Cue, left: Range, right: Range | null): readonly Range[] | null {
  if (right === null) return [left]
  if (isQuotationAt(units, right.from) && /^[,:—–]$/.test(lowerAt(units, right.from - 1))) {
    return [left, { from: right.from, to: right.from + 1 }]
  }
  if (lowerAt(units, right.from) === 'that') return [right]
  return cue.verb?.frame !== 'object' && isAttached(units, left) ? [left] : null
}

/** A comma inside or after the quotation ties it to the cue. */
const isAttached = (units: Units, { to }: Range): boolean =>
  /[,.!?…—–-]["”’'»“]+$/u.test(units[to - 1]?.text ?? '') || /^[,—–]$/.test(lowerAt(units, to))

const takesInfinitive = new Set(
  `promise pledge vow threaten offer propose ask swear refuse decline agree demand`.split(' '),
)

/** “that”, a quotation, a colon, or “to” after a promise: words are sure to follow. */
const marksWords = (units: Units, cue: Cue, { from }: Range): boolean =>
  /^(?:that|whether)$/.test(lowerAt(units, from)) ||
  isQuotationAt(units, from) ||
  lowerAt(units, from - 1) === ':' ||
  (/^(?:to|not)$/.test(lowerAt(units, from)) && cue.verb !== null && takesInfinitive.has(cue.verb.lemma))

/** What a quotation or a comma closes left of a cue: the quotation, or the clause from the start of the sentence. */
export function leftOf(units: Units, end: number): Range | null {
  const hasComma = /^[,—–]$/.test(lowerAt(units, end - 1))
  const to = hasComma ? end - 1 : end
  const isQuoted = isQuotationAt(units, to - 1)
  if (to <= 0 || (!hasComma && !isQuoted)) return null
  const from = clauseStart(units, to)
  if (isQuoted && isSpokenAlone(units, to - 1, from)) return { from: to - 1, to }
  return to > from ? { from, to } : null
}

export function clauseStart(units: Units, to: number): number {
  let from = 0
  while (from < to && /^(?:and|but|so|[,—–])$/.test(lowerAt(units, from))) from++
  return from
}

/** A whole quotation stands for itself; “the plan is “a disaster,” he said” takes its clause along. */
const isSpokenAlone = (units: Units, at: number, from: number): boolean =>
  at <= from || !isWordAt(units, at - 1) || (units[at]?.text.split(' ').length ?? 0) > 12

function rightOf(units: Units, { cue, before, after, start, later }: Around): Range | null {
  let from = start
  const opensWith = lowerAt(units, from)
  if (opensWith === ':' || (/^[,—–]$/.test(opensWith) && isQuotationAt(units, from + 1))) from++
  else if (opensWith === ',' && thatAfterAside(units, from) !== null) from = thatAfterAside(units, from) ?? from
  else if (opensWith === ',') {
    const mayResume = lowerAt(units, from + 1) === 'that' ? from > after : resumes(units, from + 1)
    if (!mayResume) return null
    from++
  }
  if (isEndAt(units, from)) return null
  const to = Math.min(rightEnd(units, from, later), sceneEnd(units, cue, before, from), sentenceEnd(units))
  if (to <= from) return null
  const isWhole = isQuotationAt(units, from) && (lowerAt(units, from - 1) === ':' || endsItself(units, from))
  return isWhole && cue.verb?.frame !== 'object' ? { from, to: from + 1 } : { from, to }
}

/** “explains, in a satirical fashion, │that”. */
function thatAfterAside(units: Units, comma: number): number | null {
  const close = units.findIndex(({ text }, index) => index > comma && text === ',')
  return close > 0 && close - comma < 12 && lowerAt(units, close + 1) === 'that' ? close + 1 : null
}

/** After “A, Smith said,” only a new clause goes on with his words: not “adding”, “who”, “in a report”, “when”. */
function resumes(units: Units, at: number): boolean {
  const lower = lowerAt(units, at)
  if (!isWordAt(units, at) || lower.endsWith('ing') || isAdverb(lower)) return false
  return !words.prepositions.has(lower) && !words.clauseOpeners.has(lower) && !words.relatives.has(lower)
}

const endsItself = (units: Units, at: number): boolean => /[.!?,…]["”’'»“]+$/u.test(units[at]?.text ?? '')

/** Ends before “, adding …”, “and said …”, “, according to …”, “, who …” and “; …”: each is a statement of its own. */
function rightEnd(units: Units, from: number, later: readonly Cue[]): number {
  const stop = units.findIndex(({ text }, index) => index > from && text === ';')
  const end = stop < 0 ? units.length : stop
  for (const cue of later) {
    if (cue.from <= from + 1 || cue.from >= end) continue
    const before = lowerAt(units, cue.from - 1)
    const hasComma = before === ','
    if (cue.kind === 'according') return hasComma ? cue.from - 1 : cue.from
    if (cue.kind === 'participle' && hasComma) return cue.from - 1
    if (cue.kind === 'verb' && words.coordinators.has(before) && !cue.wary) {
      return lowerAt(units, cue.from - 2) === ',' ? cue.from - 2 : cue.from - 1
    }
  }
  return end
}

const sceneSetters = new Set([
  'while',
  'although',
  'though',
  'when',
  'after',
  'before',
  'if',
  'as',
  'since',
  'because',
  'whereas',
])

/** “While Clinton claimed that …, experts …”: a clause that sets the scene ends at its comma. */
function sceneEnd(units: Units, cue: Cue, before: number | null, from: number): number {
  const opener = clauseStart(units, units.length)
  if (!sceneSetters.has(lowerAt(units, opener)) || before === null || before - opener > 4) return units.length
  if (units.slice(opener, cue.from).some(({ text }) => text === ',')) return units.length
  const comma = units.findIndex(({ text }, index) => index > from + 1 && text === ',')
  return comma < 0 ? units.length : comma
}

/** Up to the closing full stop, which is no part of what was said. */
export function sentenceEnd(units: Units): number {
  let to = units.length
  while (to > 0 && /^[.!?…)\]]$/.test(lowerAt(units, to - 1)) && !isQuotationAt(units, to - 1)) to--
  return to
}

const isSubstantial = (units: Units, { from, to }: Range): boolean => {
  const inside = units.slice(from, to)
  if (inside.some(({ kind }) => kind === 'quotation')) return true
  return inside.filter(({ kind, lower }) => kind === 'word' && !isAdverb(lower)).length >= 2
}
