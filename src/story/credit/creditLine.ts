import { primaryOf } from '../primaryOf.ts'
import type { ChainStep, Quote } from '../types.ts'
import { type CreditName, type CreditPart, creditSentence } from './creditSentence.ts'
import { englishPageWords } from './en.ts'
import { type PageWordsTable, pageWordsIn } from './pageWords.ts'

/** What the sentence of credit takes from a step. */
export type CreditStep = Pick<ChainStep, 'role' | 'name'> & Partial<Pick<ChainStep, 'doubtful' | 'kind' | 'language'>>

/**
 * The published sentence of credit of a chain: “Syrian army high command, carried by SANA and quoted by Reuters”.
 * Steps without a name, and those somebody doubts, are left out; no step left is the empty string. `language` is a BCP 47
 * tag; for one that `words` has not the names stand alone, in order, so that none is published in half a translation.
 */
export const creditLine = (
  chain: readonly CreditStep[],
  language = 'en',
  words: PageWordsTable = englishPageWords,
): string => lineOf(creditParts(chain, language, words))

/** The same sentence in parts, so that a page can mark each name with its role and still say exactly `creditLine`. */
export function creditParts(
  chain: readonly CreditStep[],
  language = 'en',
  words: PageWordsTable = englishPageWords,
): readonly CreditPart[] {
  const steps = publishedSteps(chain, language)
  const own = pageWordsIn(words, language)?.credit
  return own === undefined
    ? steps.flatMap((step, at) => (at === 0 ? [step] : [{ text: ' · ' }, step]))
    : creditSentence(steps, own, language)
}

/** What a quote is published with: the sentence somebody wrote for it, else the one made of its chain. */
export const quoteCredit = (
  quote: Pick<Quote, 'chain' | 'credit'>,
  language: string,
  words: PageWordsTable = englishPageWords,
): string => writtenCredit(quote) || creditLine(quote.chain, language, words)

/** The sentence of credit that somebody wrote; empty where it is made of the chain. */
export const writtenCredit = ({ credit = '' }: Pick<Quote, 'credit'>): string => plain(credit)

const lineOf = (parts: readonly CreditPart[]): string => parts.map(({ text }) => text).join('')
const plain = (words: string): string => words.replace(/\s+/gu, ' ').trim()

function publishedSteps(chain: readonly CreditStep[], language: string): readonly CreditName[] {
  const sure = chain.filter(({ doubtful }) => doubtful !== true)
  return sure.flatMap(({ role, name, kind }, at) => {
    const text = plain(name)
    const from = role === 'translated by' ? languageBefore(sure.slice(0, at + 1), language) : undefined
    const facts = { ...(kind === undefined ? {} : { kind }), ...(from === undefined ? {} : { language: from }) }
    return text === '' ? [] : [{ text, role, ...facts }]
  })
}

/** The language words had until their translator, whose step is the last. That of an unnamed source is nobody's to know. */
const languageBefore = (steps: readonly CreditStep[], language: string): string | undefined =>
  steps.findLast(
    (step) => step.kind !== 'unnamed' && !['', primaryOf(language)].includes(primaryOf(step.language ?? '')),
  )?.language
