import { words } from '../../src/attribution/en/index.ts'
import type { AnnotatedSentence, Marked } from './annotatedSentences.ts'

const light = [
  words.auxiliaries,
  words.prepositions,
  words.determiners,
  words.coordinators,
  words.clauseOpeners,
  words.pronouns,
  new Set(['to', 'not', 'also']),
]

/** The unit that heads each cue: of its words the one that is most often in a cue where it occurs. */
export function headsOf(sentences: readonly AnnotatedSentence[]): (sentence: AnnotatedSentence, one: Marked) => number {
  const occurs = new Map<string, number>()
  const isCue = new Map<string, number>()
  const count = (counts: Map<string, number>, lower: string): unknown => counts.set(lower, (counts.get(lower) ?? 0) + 1)
  for (const { units, marked } of sentences) {
    for (const { lower } of units) count(occurs, lower)
    for (const { cue } of marked) for (const at of cue) count(isCue, units[at]?.lower ?? '')
  }
  const shareOf = (lower: string): number => {
    if (lower === 'according') return 9
    if (!/\p{L}/u.test(lower)) return 0
    const share = ((isCue.get(lower) ?? 0) + 0.1) / ((occurs.get(lower) ?? 0) + 2)
    return light.some((list) => list.has(lower)) ? share / 20 : share
  }
  return ({ units }, { cue }) =>
    cue.reduce(
      (best, at) => (shareOf(units[at]?.lower ?? '') > shareOf(units[best]?.lower ?? '') ? at : best),
      cue[0] ?? 0,
    )
}
