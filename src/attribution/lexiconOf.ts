import type { Agency, House } from '~/story'
import { type Agencies, agenciesOf } from './agencies.ts'
import { verbs as known, words } from './en/index.ts'
import type { SentenceWords } from './sentencesIn.ts'
import { sentenceWords } from './sentenceWords.ts'

/** What the reader of a passage knows besides its language: the house's own words. */
export interface Lexicon {
  readonly agencies: Agencies
  readonly sentenceWords: SentenceWords
}

/**
 * @param agencies those whose credits are known besides the common ones, and how the house spells them.
 * @param verbs verbs of speech by language tag, in the past tense. Those of a language that is not read yet say nothing,
 * and neither do verbs that the language's own table has: how they take their words is known better there.
 */
export function lexiconOf(agencies: readonly Agency[], verbs: House['verbs'] = {}): Lexicon {
  const ours = Object.entries(verbs).flatMap(([tag, list]) => (/^en\b/i.test(tag) ? list : []))
  const readsAs = new Map(
    ours
      .map((verb) => verb.toLowerCase().replaceAll('’', "'"))
      .filter((verb) => !known.has(verb))
      .map((verb) => [verb, words.anySaying]),
  )
  return { agencies: agenciesOf(agencies), sentenceWords: { ...sentenceWords, readsAs } }
}
