import { quotationsIn } from '~/attribution'
import { passagesOf, type Story } from '~/story'

/** What a refile may not touch. */
export interface RefiledChanges {
  /** Quoted words that stood in one telling and not in the other. */
  readonly quotes: readonly string[]
  /** The same of numbers. */
  readonly numbers: readonly string[]
}

/**
 * What was changed since a story went out that a refile must not change: a refile puts right what is no matter of fact
 * (Reuters handbook, "Corrections, Refiles, Kills"). Typography is no change.
 */
export const refiledChanges = (before: Story, now: Story): RefiledChanges => ({
  quotes: between(quotesIn(before), quotesIn(now)),
  numbers: between(numbersIn(before), numbersIn(now)),
})

/** What one list has more of than the other, once each. */
function between(a: readonly string[], b: readonly string[]): readonly string[] {
  const counts = new Map<string, number>()
  for (const one of a) counts.set(one, (counts.get(one) ?? 0) + 1)
  for (const one of b) counts.set(one, (counts.get(one) ?? 0) - 1)
  return [...counts].flatMap(([one, count]) => (count === 0 ? [] : [one]))
}

const readersGet = (story: Story) => {
  const desk = new Set(
    story.body.flatMap((block) =>
      block.kind === 'note' && (block.purpose === 'desk' || block.purpose === 'query') ? [block.id] : [],
    ),
  )
  return passagesOf(story).filter(({ place, kind }) => !desk.has(place.block) && kind !== 'chain step')
}

const quotesIn = (story: Story): readonly string[] =>
  readersGet(story).flatMap(({ kind, text }) => {
    if (kind === 'quote') return [plain(text)]
    return quotationsIn(text).map(({ start, end }) => plain(text.slice(start, end)))
  })

/** Words alone: the marks around them and the stops in them may be put right. */
const plain = (words: string): string =>
  words
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .toLowerCase()

const numbersIn = (story: Story): readonly string[] =>
  readersGet(story).flatMap(({ text }) =>
    (text.match(/\p{N}+(?:[.,:/\u00A0\u202F]\p{N}+)*/gu) ?? []).map((number) =>
      number.replace(/[,\u00A0\u202F]/gu, ''),
    ),
  )
