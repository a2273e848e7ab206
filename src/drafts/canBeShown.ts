import { isLanguage, isZone } from '~/story'
import type { Entry } from './types.ts'

/**
 * Whether every zone, language and time an entry gives the story is one that a platform can show: formatting any other
 * throws. The schema does not ask, since platforms differ in the zones they know, and a stored draft must open on all.
 */
export function canBeShown({ what }: Entry): boolean {
  if (what.kind === 'began') return factsIn(what.doc).every(([fact, value]) => isShowable(fact, value))
  if (what.kind !== 'edited') return true
  return what.steps.every(
    ({ stepType, attr, value }) => stepType !== 'docAttr' || typeof attr !== 'string' || isShowable(attr, value),
  )
}

const factsIn = (doc: unknown): readonly [string, unknown][] => {
  const attrs = typeof doc === 'object' && doc !== null && 'attrs' in doc ? doc.attrs : null
  return typeof attrs === 'object' && attrs !== null ? Object.entries(attrs) : []
}

function isShowable(fact: string, value: unknown): boolean {
  if (fact === 'zone') return typeof value === 'string' && isZone(value)
  if (fact === 'language') return typeof value === 'string' && isLanguage(value)
  return typeof value !== 'number' || Math.abs(value) <= 8.64e15
}
