import type { ChainLink } from '../types.ts'
import { lowered, sayingsOf } from './sayings/sayingsOf.ts'

/**
 * Whether a step is somebody without a name in the story's own language: “une source proche du dossier”. Somebody known by
 * then (“le diplomate”) and the public (“des experts”) are not. Null where the language has no words here, or they do not say.
 */
export function isNamelessAbroad({ name, kind }: Pick<ChainLink, 'name' | 'kind'>, language: string): boolean | null {
  const sayings = sayingsOf(language)
  if (kind !== undefined || sayings === null) return null
  const lower = lowered(name)
  if (sayings.nameless.test(lower)) return true
  if (sayings.known.test(lower) || sayings.crowd.test(lower)) return false
  const found = sayings.unnamed.exec(lower)
  if (found === null) return null
  // “Diplomat Erik Holm” is named.
  return !/^[\s,]+\p{Lu}[\p{Ll}’'-]+\s+\p{Lu}/u.test(name.slice(found[0].length))
}
