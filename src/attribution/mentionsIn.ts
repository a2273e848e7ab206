import { words } from './en/index.ts'
import type { Pairing } from './pair.ts'
import type { Sentence } from './sentencesIn.ts'
import { mainSubject } from './mainSubject.ts'
import { isCapitalAt } from './unitsAt.ts'
import { type Span, wordsIn } from './wordsIn.ts'

/** Somebody or something named, that a later “he”, “they” or “the agency” may stand for. */
export interface Mention extends Span {
  readonly name: string
  readonly sort: 'person' | 'group' | 'outlet'
  readonly gender: 'female' | 'male' | null
  readonly speaks: boolean
}

/** Those who speak and the subjects of sentences, in the order of the text. */
export function mentionsIn(
  text: string,
  sentences: readonly Sentence[],
  pairings: readonly Pairing[],
): readonly Mention[] {
  const mentions = new Map<number, Mention>()
  for (const { units } of sentences) {
    const subject = mainSubject(units)
    const first = units[subject?.name.from ?? -1]
    const last = units[(subject?.name.to ?? 0) - 1]
    if (subject === null || subject.kind === 'pronoun' || first === undefined || last === undefined) continue
    mentions.set(first.start, mentionAt(text, { start: first.start, end: last.end }, { speaks: false }))
  }
  for (const { speaker } of pairings) {
    if (speaker === null || speaker.kind === 'pronoun') continue
    mentions.set(speaker.name.start, mentionAt(text, speaker.name, { speaks: true }))
  }
  return [...mentions.values()].toSorted((a, b) => a.start - b.start)
}

function mentionAt(text: string, { start, end }: Span, { speaks }: { readonly speaks: boolean }): Mention {
  const name = text.slice(start, end)
  return { start, end, name, speaks, ...sortOf(name) }
}

export function sortOf(name: string): Pick<Mention, 'sort' | 'gender'> {
  const own = wordsIn(name, 0, name.length, words.abbreviations)
  const parts = own.flatMap(({ kind, lower }) => (kind === 'word' ? [lower] : []))
  const last = parts.at(-1) ?? ''
  const capitals = own.filter((_, at) => isCapitalAt(own, at)).length
  const gender = parts.some((part) => words.femaleTitles.has(part))
    ? 'female'
    : parts.some((part) => words.maleTitles.has(part))
      ? 'male'
      : null
  if (words.agencies.has(last) || (capitals > 0 && words.outlets.has(last))) return { sort: 'outlet', gender: null }
  const isGroup =
    words.organisationWords.has(last.replace(/['’]s$/, '')) ||
    (/^the\b/i.test(name) && gender === null && capitals < 3 && last !== 'minister' && last !== 'president') ||
    (capitals === 0 && last.endsWith('s'))
  return { sort: isGroup && gender === null ? 'group' : 'person', gender }
}
