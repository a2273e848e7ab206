import type { ChainRole, SourceKind } from '../types.ts'
import { languageName } from './languageName.ts'
import type { CreditWords } from './pageWords.ts'

/** The name in a step that is published; `language` is the one it was translated from (BCP 47). */
export interface CreditName {
  readonly text: string
  readonly role: ChainRole
  readonly kind?: SourceKind
  readonly language?: string
}
/** A stretch of a sentence of credit: words between names, or the name in a step of the chain with its role. */
export type CreditPart = { readonly text: string } | CreditName

/** The sentence of credit in the words of a language (BCP 47): who speaks, then each step in the order of the chain. */
export function creditSentence(
  steps: readonly CreditName[],
  words: CreditWords,
  language: string,
): readonly CreditPart[] {
  const other = steps.findIndex(({ role }) => role !== 'said by')
  const speakers = other === -1 ? steps : steps.slice(0, other)
  const rest = steps.slice(speakers.length)
  return [
    ...together(speakers, words),
    ...rest.flatMap((step, at): readonly CreditPart[] => {
      const from = step.language === undefined ? null : languageName(step.language, language)
      const [before, after] = words.phrases[step.role](step.text, from)
      const isFirst = speakers.length === 0 && at === 0
      const own = isFirst
        ? capital((isInList(step, words) ? words.alone : '') + before)
        : joint(rest, at, before, words) + openingOf(speakers, rest, at, words) + before
      return [{ text: own }, step, ...(after === '' ? [] : [{ text: after }])]
    }),
  ]
}

const together = (speakers: readonly CreditName[], { and, comma }: CreditWords): readonly CreditPart[] =>
  speakers.flatMap((step, at) => {
    if (at === 0) return [step]
    return [{ text: at === speakers.length - 1 ? and(step.text) : comma }, step]
  })

const isInList = (step: CreditName | undefined, { list }: CreditWords): boolean =>
  step !== undefined && list.has(step.role)

/** What stands between a step and the one before. */
function joint(steps: readonly CreditName[], at: number, next: string, words: CreditWords): string {
  if (steps[at]?.role === 'on behalf of') return words.behalf
  const endsList = isInList(steps[at - 1], words) && isInList(steps[at], words) && !isInList(steps[at + 1], words)
  return endsList && words.endsWithAnd ? words.and(next) : words.comma
}

function openingOf(
  speakers: readonly CreditName[],
  steps: readonly CreditName[],
  at: number,
  words: CreditWords,
): string {
  const step = steps[at]
  if (step === undefined || !isInList(step, words) || isInList(steps[at - 1], words)) return ''
  if (steps.slice(0, at).some(({ role }) => role === 'said to')) return words.opening(step.role, 'told')
  return words.opening(step.role, speakers.some(({ kind }) => kind === 'person') ? 'remarks' : 'statement')
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)
