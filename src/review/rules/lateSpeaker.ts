import { anchorAt } from './anchorAt.ts'
import { foldName } from '../sources/foldName.ts'
import { itemBreach } from './itemBreach.ts'
import { remembered } from './remembered.ts'
import type { Breach, Part, StoryRule } from './types.ts'

export const lateSpeaker: StoryRule = {
  id: 'late-speaker',
  why: 'Readers hear a voice before they are told whose: the speaker is named by the end of the first quoted sentence (Reuters handbook; AP; Guardian style, “quotes”).',
  levels: { reporter: 'hint', desk: 'warn', publish: 'warn' },
  inStory: ({ parts, ground }) =>
    parts.flatMap((part, at) =>
      lateIn(part, ground)
        .filter(({ speaker }) => !spokeLast(parts[at - 1], speaker))
        .map(({ breach }) => breach),
    ),
}

interface Late {
  readonly breach: Breach
  readonly speaker: string
}

const lateIn = remembered(({ block, passages, items }: Part): readonly Late[] => {
  if (typeof block === 'string' || block.kind !== 'paragraph') return []
  const [passage] = passages
  if (passage === undefined) return []
  return items.flatMap((item) => {
    const [words] = item.anchors
    if (item.type !== 'direct' || item.kind !== 'speech' || item.speaker === null || words === undefined) return []
    const firstEnd = words.start + firstSentenceOf(words.exact).length
    const rest = wordsIn(passage.text.slice(firstEnd, words.end))
    if (rest < few || isIntroduced(passage.text.slice(0, words.start), item.speaker)) return []
    const clause = clauseAfter(passage.text, words.end)
    const named = placeOf(item.speaker, clause)
    // By “he said” readers know the name, and a name that is not there was given before.
    if (named === -1 || pronoun.test(clause.slice(0, named))) return []
    const late = rest + wordsIn(clause.slice(0, named))
    const says = `${item.speaker} is named ${late} words after the first sentence of the quote. Name the speaker by the end of that sentence.`
    const breach = { ...itemBreach(item, says), anchor: anchorAt(passage, words.start, words.end) }
    return [{ breach, speaker: item.speaker }]
  })
})

/** Whoever spoke in the paragraph before may go on. */
function spokeLast(before: Part | undefined, speaker: string): boolean {
  const last = before?.items.findLast(({ kind, type }) => kind !== 'photo' && type !== 'credit')?.speaker ?? null
  return last !== null && foldName(last).head === foldName(speaker).head
}

const pronoun = /\b(?:he|she|they)\b/iu

/** So few more words are over before anybody asks whose they are: “No. Never.” */
const few = 6

const wordsIn = (text: string): number => text.match(/[\p{L}\p{N}]+(?:[’'-][\p{L}\p{N}]+)*/gu)?.length ?? 0

/** A colon before the words, or the name, says who is to speak. */
const isIntroduced = (before: string, speaker: string): boolean =>
  /:\s*$/u.test(before) || placeOf(speaker, before) !== -1

/** The last word of a name is in the text however it is shortened there; -1 where it is not. */
function placeOf(speaker: string, text: string): number {
  const name = speaker
    .toLowerCase()
    .match(/[\p{L}\p{N}’'-]+/gu)
    ?.at(-1)
  if (name === undefined) return -1
  const found = text.toLowerCase().matchAll(/[\p{L}\p{N}’'-]+/gu)
  return found.find(([word]) => word === name || word === `${name}’s` || word === `${name}'s`)?.index ?? -1
}

/** What follows the quoted words in their sentence: “, said Dana Ruiz”. */
function clauseAfter(text: string, from: number): string {
  const rest = text.slice(from)
  const end = /[“„«"‘]|[.!?…]+(?=\s+\p{Lu}|\s*$)/u.exec(rest)
  return end === null ? rest : rest.slice(0, end.index)
}

/** Up to the first full stop, question or exclamation mark that another sentence follows; all of it where none does. */
function firstSentenceOf(words: string): string {
  const end =
    /(?<!\b(?:Mr|Mrs|Ms|Dr|St|No|vs|Gen|Sen|Gov|Prof|Lt|Col|Sgt|Capt|Rev|[A-Z]))[.!?…]+["”’»]*\s+(?=["“‘«]?\p{Lu})/u.exec(
      words,
    )
  return end === null ? words : words.slice(0, end.index + end[0].trimEnd().length)
}
