import { words } from './en/index.ts'
import { isCircumstance, places } from './isCircumstance.ts'
import { nounPhraseAfter } from './nounPhraseAfter.ts'
import { isEndAt, isQuotationAt, isTime, isWordAt, lowerAt, type Range, type Units } from './unitsAt.ts'

/** Skips what stands between the verb and what was said: “in a statement on Sunday”, “to reporters”. */
export function skipCircumstances(units: Units, at: number): number {
  for (let to = at, turn = 0; ; turn++) {
    const next = afterCircumstance(units, to)
    if (next === to || turn === 3) return to
    to = next
  }
}

function afterCircumstance(units: Units, at: number): number {
  const lower = lowerAt(units, at)
  if (words.weekdays.has(lower) || /^(?:yesterday|today|tonight)$/.test(lower)) return at + 1
  if (/^(?:last|this|earlier|late|later|early)$/.test(lower)) return afterTime(units, at)
  if (/^(?:to|of|about)$/.test(lower)) return afterListener(units, at)
  if (!/^(?:in|at|on|during|via|from|after|by|through|when|as|without)$/.test(lower)) return at
  const that = thatAhead(units, at)
  if (that !== null) return that
  return !/^(?:when|as|after|by)$/.test(lower) && isCircumstance(units, at) ? circumstanceEnd(units, at) : at
}

function afterTime(units: Units, at: number): number {
  for (let next = at + 1; next < at + 4; next++) if (isTime(lowerAt(units, next))) return next + 1
  return at
}

/** “to reporters”, “of the plan”, where nothing but the words themselves can follow. */
function afterListener(units: Units, at: number): number {
  const listener = nounPhraseAfter(units, at + 1, { apposition: 'none' })
  if (listener === null) return at
  const { to } = listener
  return isEndAt(units, to) || isQuotationAt(units, to) || /^(?:that|[,:])$/.test(lowerAt(units, to)) ? to : at
}

/** “said in an interview with Reuters at his home that …”: a “that” in reach, with no verb before it, opens the words. */
function thatAhead(units: Units, at: number): number | null {
  for (let next = at + 1; next < Math.min(units.length, at + 14); next++) {
    if (!isWordAt(units, next) || words.verbsOfOther.has(lowerAt(units, next))) return null
    if (lowerAt(units, next) === 'that') return next
  }
  return null
}

function circumstanceEnd(units: Units, at: number): number {
  for (let to = at + 1; to < units.length; to++) {
    const lower = lowerAt(units, to)
    if (!isWordAt(units, to)) return to
    if (places.test(lower)) return to + 1
    if (!words.mediums.has(lower) && !isTime(lower)) continue
    let end = to + 1
    while (words.mediums.has(lowerAt(units, end)) || /^\d/.test(lowerAt(units, end))) end++
    return end
  }
  return units.length
}

/** “told │Reuters│ that …”: up to “that”, a comma, a quotation, “to”, or a circumstance. */
export function addresseeAt(units: Units, at: number): Range | null {
  const first = lowerAt(units, at)
  if (/^(?:him|her|me|us|them|you|it|reporters)$/.test(first)) return { from: at, to: at + 1 }
  const found = nounPhraseAfter(units, at, { apposition: 'none' })
  return found === null ? null : found.name
}
