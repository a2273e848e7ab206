import { weights } from '../en/index.ts'
import { cueFeatures } from './cueFeatures.ts'
import type { Signs } from './signsOf.ts'

/** How surely unit `at` heads words of saying or thinking: log odds in tenths. */
export function cueOdds(signs: Signs, at: number): number {
  const { places, values } = weights.cues
  let odds = 0
  for (const feature of cueFeatures(signs, at)) odds += values[feature & (places - 1)] ?? 0
  return odds
}
