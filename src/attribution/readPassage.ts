import { type Credit, creditIn, limitsPicture } from './creditIn.ts'
import { deskNotesIn, isDeskLine } from './en/index.ts'
import { isInside } from './isInside.ts'
import type { Lexicon } from './lexiconOf.ts'
import { type Mention, mentionsIn } from './mentionsIn.ts'
import { withNested } from './withNested.ts'
import { withoutTails } from './withoutTails.ts'
import { type Pairing, pair } from './pair.ts'
import { type Begins, type Quotation, quotationsIn } from './quotationsIn.ts'
import { type Sentence, sentencesIn } from './sentencesIn.ts'
import type { Span } from './wordsIn.ts'

/** All that can be said of one passage by itself. It depends on the text alone, so it is kept as long as the text is. */
export interface Reading {
  readonly text: string
  /** A blank line, a credit or a note of the desk: words that go on pass over it. */
  readonly isAside: boolean
  readonly quotations: readonly Quotation[]
  readonly sentences: readonly Span[]
  readonly pairings: readonly Pairing[]
  readonly mentions: readonly Mention[]
  /** A picture's credit, and the sentence that it stands behind. */
  readonly credit: (Credit & { readonly captioned: Span | null }) | null
  /** Whether it only says how a picture may be used. */
  readonly limits: boolean
}

const nothing = {
  isAside: true,
  quotations: [],
  sentences: [],
  pairings: [],
  mentions: [],
  credit: null,
  limits: false,
}

export function readPassage(text: string, { agencies, sentenceWords }: Lexicon, begins: Begins): Reading {
  if (text.trim() === '') return { text, ...nothing }
  const limits = limitsPicture(text)
  const found = creditIn(text, agencies)
  if (found !== null && isAll(text, found)) return { text, ...nothing, credit: { ...found, captioned: null } }
  if (limits || (found === null && isDeskLine(text))) return { text, ...nothing, limits }
  const aside = deskNotesIn(text)
  const spoken = (found === null ? aside : [found, ...aside]).reduce(without, text)
  const quotations = quotationsIn(spoken, begins)
  const sentences = sentencesIn(spoken, quotations, sentenceWords)
  const paired = sentences.flatMap((sentence, index) =>
    withNested(sentence, withoutTails(sentence, pair(sentence, index))),
  )
  const pairings = joinQuotations(paired, sentences, quotations)
  const captioned = found === null ? undefined : sentences.findLast(({ start }) => start < found.start)
  const credit = found === null ? null : { ...found, captioned: captioned ?? null }
  const spans = sentences.map(({ start, end }) => ({ start, end }))
  const mentions = mentionsIn(text, sentences, pairings)
  return { text, isAside: false, quotations, sentences: spans, pairings, mentions, credit, limits }
}

const isAll = (text: string, { start, end }: Span): boolean =>
  !/[\p{L}\p{N}]/u.test(text.slice(0, start) + text.slice(end))

/** The text with blanks where the credit stands, so that all offsets stay as they are. */
const without = (text: string, { start, end }: Span): string =>
  text.slice(0, start) + ' '.repeat(end - start) + text.slice(end)

const unpaired = { cue: [], speaker: null, to: null, tie: 'none', lemma: null, odds: 0, isPlain: false } as const

/**
 * Gives each quotation that no cue took to the speech it carries on: “A,” he said. “B.” What stands alone as a sentence
 * becomes a pairing without cue and speaker; a phrase in marks within a sentence (a title, scare quotes) is left alone.
 */
function joinQuotations(
  paired: readonly Pairing[],
  sentences: readonly Sentence[],
  quotations: readonly Quotation[],
): readonly Pairing[] {
  const bySentence = Map.groupBy(paired, ({ sentence }) => sentence)
  const ends = new Set(quotations.map(({ end }) => end))
  const out: Pairing[] = []
  sentences.forEach((sentence, at) => {
    const own = bySentence.get(at) ?? []
    const alone = own.length === 0 ? aloneIn(sentence) : null
    out.push(...own)
    if (alone === null) return
    const last = carriedOn(out, at, ends)
    const before = out[last]
    if (before !== undefined) out[last] = { ...before, content: [...before.content, alone], sentence: at }
    else out.push({ ...unpaired, content: [alone], sentence: at })
  })
  return out
}

/** Most parts of one finding: a bound for text that is no prose. */
export const mostParts = 50

/** How many of those before a quotation are looked at: a bound for text that is no prose. */
const mostNear = 9

/**
 * The speech that a quotation carries on: the last one that ends in a quotation, in the sentence before or that one's
 * (“A,” he said, adding that it was so. │“B.”│), else the last one of the sentence before that names its speaker and
 * stands neither in nor around another one.
 */
function carriedOn(pairings: readonly Pairing[], sentence: number, ends: ReadonlySet<number>): number {
  const isNear = (pairing: Pairing): boolean => sentence - pairing.sentence <= 1 && pairing.content.length < mostParts
  const quoted = pairings.findLastIndex((pairing) => isNear(pairing) && endsQuoted(pairing, ends))
  if (quoted >= 0) return quoted
  const near = pairings.slice(-mostNear)
  return pairings.findLastIndex(
    (pairing) =>
      isNear(pairing) &&
      pairing.speaker !== null &&
      pairing.odds > 0 &&
      !near.some((other) => other !== pairing && (isInside(pairing, other) || isInside(other, pairing))),
  )
}

/** The quotation that is a whole sentence by itself, with at most other marks beside it. */
function aloneIn({ units }: Sentence): Span | null {
  const [quotation, ...others] = units.filter(({ kind }) => kind === 'quotation')
  if (quotation === undefined || others.length > 0 || units.some(({ kind }) => kind === 'word')) return null
  const words = quotation.text.split(/\s+/).length
  return words >= fewest || /[.!?…]["”’»]$/.test(quotation.text) ? { start: quotation.start, end: quotation.end } : null
}

/** A shorter one that is no sentence is a label or a title. */
const fewest = 4

/** Whether the speech so far ends in a quotation, or waits for one after a colon. */
const endsQuoted = ({ content }: Pairing, ends: ReadonlySet<number>): boolean => {
  const last = content.at(-1)
  return last === undefined || ends.has(last.end)
}
