import { words } from './en/index.ts'
import { isTime, isWordAt, lowerAt, type Units } from './unitsAt.ts'

export const places = /^(?:twitter|facebook|instagram|cnn|nbc|abc|fox|cbs|msnbc)$/

/** “in a statement”, “at a news conference”, “on Sunday”: about the saying, not about the speaker. */
export function isCircumstance(units: Units, at: number): boolean {
  for (let next = at + 1; next < Math.min(units.length, at + 7); next++) {
    if (!isWordAt(units, next)) return false
    const lower = lowerAt(units, next)
    if (words.mediums.has(lower) || isTime(lower) || places.test(lower)) return true
    if (words.prepositions.has(lower) && next > at + 1) return false
  }
  return false
}
