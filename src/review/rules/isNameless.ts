import type { ChainLink } from '../types.ts'
import { isUnnamed } from '../sources/isUnnamed.ts'
import { lowered, sayingsOf } from './sayings/sayingsOf.ts'

/**
 * Whether a step is somebody without a name, in English or in the story's language: “une source proche du dossier”. Somebody
 * known by then (“le diplomate”) and the public (“des experts”) are not asked about in other languages.
 */
export function isNameless(step: Pick<ChainLink, 'name' | 'kind'>, language: string): boolean {
  const sayings = sayingsOf(language)
  if (step.kind !== undefined || sayings === null || step.name.trim() === '') return isUnnamed(step)
  const lower = lowered(step.name)
  if (sayings.nameless.test(lower)) return true
  if (sayings.known.test(lower) || sayings.crowd.test(lower)) return false
  const found = sayings.unnamed.exec(lower)
  if (found === null) return isUnnamed(step)
  // “Diplomat Erik Holm” is named.
  return !/^[\s,]+\p{Lu}[\p{Ll}’'-]+\s+\p{Lu}/u.test(step.name.slice(found[0].length))
}
