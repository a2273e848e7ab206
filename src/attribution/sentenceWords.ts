import { verbs, words } from './en/index.ts'
import type { SentenceWords } from './sentencesIn.ts'
import { isAdverb } from './unitsAt.ts'

/** What the language says about where sentences end. */
export const sentenceWords: SentenceWords = {
  abbreviations: words.abbreviations,
  isCue: (lower) => verbs.has(lower),
  isAside: (lower) => words.prepositions.has(lower) || words.weekdays.has(lower) || lower === 'to' || isAdverb(lower),
  isTo: (lower) => verbs.get(lower)?.frame === 'tell' || verbs.get(lower)?.lemma === words.asks,
  opensClause: (lower) => words.clauseStarts.has(lower) || words.clauseOpeners.has(lower) || lower === 'to',
  closers: words.closers,
  readsAs: new Map(),
}
