import { isFiniteVerb } from './isFiniteVerb.ts'
import { nounPhraseBefore } from './nounPhraseBefore.ts'
import type { Speaker } from './speakerAt.ts'
import { isAdverb, lowerAt, type Units } from './unitsAt.ts'
import { words } from './en/index.ts'

/** How far into a sentence its subject is looked for. */
const farthest = 60

/** The subject of the first verb of the sentence that has one: whom a later “he” or “they” may stand for. */
export function mainSubject(units: Units): Speaker | null {
  for (let at = 1; at < Math.min(units.length, farthest); at++) {
    if (!isFiniteVerb(units, at)) continue
    let from = at
    while (from > 0 && isInGroup(lowerAt(units, from - 1))) from--
    const isAside = lowerAt(units, from - 1) === ','
    const subject = nounPhraseBefore(units, isAside ? from - 1 : from)
    if (subject !== null && !words.relatives.has(lowerAt(units, subject.from))) return subject
  }
  return null
}

const isInGroup = (lower: string): boolean => isAdverb(lower) || words.auxiliaries.has(lower)
