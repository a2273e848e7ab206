import { words } from './en/index.ts'
import { isCapital } from './letters.ts'
import type { Unit } from './wordsIn.ts'

/** A stretch of units, from `from` up to but not including `to`. */
export interface Range {
  readonly from: number
  readonly to: number
}

export type Units = readonly Unit[]

/** The unit's word as word lists have it; empty outside the sentence. */
export const lowerAt = (units: Units, at: number): string => units[at]?.lower ?? ''
export const isWordAt = (units: Units, at: number): boolean => units[at]?.kind === 'word'
export const isQuotationAt = (units: Units, at: number): boolean => units[at]?.kind === 'quotation'
export const isCapitalAt = (units: Units, at: number): boolean => {
  const text = units[at]?.text ?? ''
  return isCapital(text, text[0] === '@' || text[0] === '#' ? 1 : 0)
}

export const isAdverb = (lower: string): boolean =>
  words.adverbs.has(lower) || (lower.length > 4 && lower.endsWith('ly') && !words.notAdverbs.has(lower))

export const isTime = (lower: string): boolean =>
  words.weekdays.has(lower) || words.times.has(lower) || words.months.has(lower) || /^(?:1[89]|20)\d\d$/.test(lower)
