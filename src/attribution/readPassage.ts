import { isDeskLine, verbs, words } from './en/index.ts'
import { type Mention, mentionsIn } from './mentionsIn.ts'
import { type Pairing, pair } from './pair.ts'
import { type Quotation, quotationsIn } from './quotationsIn.ts'
import { type Sentence, sentencesIn } from './sentencesIn.ts'
import type { Span } from './wordsIn.ts'

/** All that can be said of one passage by itself. It depends on the text alone, so it is kept as long as the text is. */
export interface Reading {
  readonly text: string
  readonly quotations: readonly Quotation[]
  readonly pairings: readonly Pairing[]
  readonly mentions: readonly Mention[]
}

const nothing = { quotations: [], pairings: [], mentions: [] }

export function readPassage(text: string): Reading {
  if (text.trim() === '' || isDeskLine(text)) return { text, ...nothing }
  const quotations = quotationsIn(text)
  const sentences = sentencesIn(text, quotations, {
    abbreviations: words.abbreviations,
    isCue: (lower) => verbs.has(lower),
  })
  const paired = sentences.flatMap(pair)
  const pairings = joinQuotations(paired, sentences, quotations)
  return { text, quotations, pairings, mentions: mentionsIn(text, sentences, pairings) }
}

/**
 * Gives each quotation that no cue took to the speech it carries on: “A,” he said. “B.” What stands alone as a sentence
 * becomes a pairing without cue and speaker; a phrase in marks within a sentence (a title, scare quotes) is left alone.
 */
function joinQuotations(
  paired: readonly Pairing[],
  sentences: readonly Sentence[],
  quotations: readonly Quotation[],
): readonly Pairing[] {
  const out = [...paired]
  for (const quotation of quotations) {
    if (paired.some(({ content }) => content.some((span) => covers(span, quotation)))) continue
    const at = sentences.findIndex((sentence) => covers(sentence, quotation))
    const sentence = sentences[at]
    if (sentence === undefined || !standsAlone(sentence, quotation)) continue
    const before = out.findLastIndex((one) => one.sentence <= at && endsQuoted(one, quotation, quotations))
    const carried = out[before]
    if (carried === undefined || at - carried.sentence > 1) {
      out.push({ content: [quotation], cue: [], speaker: null, to: null, tie: 'none', sentence: at, lemma: null })
    } else out[before] = { ...carried, content: [...carried.content, quotation], sentence: at }
  }
  return out.toSorted((a, b) => (a.content[0]?.start ?? 0) - (b.content[0]?.start ?? 0))
}

const covers = (outer: Span, inner: Span): boolean => outer.start <= inner.start && outer.end >= inner.end

const standsAlone = ({ start, units }: Sentence, quotation: Quotation): boolean =>
  quotation.start - start <= 1 &&
  units.filter(({ kind }) => kind === 'word').length === 0 &&
  quotation.end - quotation.start > 3

/** Whether the speech so far is a quotation, or waits for one after a colon. */
const endsQuoted = ({ content, cue }: Pairing, next: Quotation, quotations: readonly Quotation[]): boolean => {
  const last = content.at(-1)
  if (last === undefined) return (cue[0]?.end ?? next.start) <= next.start
  return last.end <= next.start && quotations.some((one) => one.end === last.end)
}
