import { addresseeAt, skipCircumstances } from './circumstances.ts'
import { clauseStart, contentOf, sentenceEnd } from './contentOf.ts'
import { type Cue, cuesIn } from './cuesIn.ts'
import { nounPhraseAfter } from './nounPhraseAfter.ts'
import { nounPhraseBefore, type Speaker } from './nounPhraseBefore.ts'
import type { Sentence } from './sentencesIn.ts'
import { mainSubject, speakerOf, subjectBefore } from './speakersIn.ts'
import { isQuotationAt, lowerAt, type Range, type Units } from './unitsAt.ts'
import type { Span } from './wordsIn.ts'

/** What ties the words to their source: it tells the reason, and how sure one may be. */
export type Tie =
  | 'speaker before' // Smith said: “…”
  | 'speaker after' // “…,” said Smith
  | 'named after' // “…,” Smith said
  | 'shared subject' // …, adding that …
  | 'according'
  | 'colon' // a sentence without a verb of saying that ends in a colon
  | 'none'

/** Words and their source within one sentence, in offsets of the passage. No content: a colon announces it. */
export interface Pairing {
  readonly content: readonly Span[]
  readonly cue: readonly Span[]
  readonly speaker: Source | null
  /** Whom it was said to: “told │the Security Council│”. */
  readonly to: Span | null
  readonly tie: Tie
  readonly sentence: number
  /** The verb's dictionary form, or null for “according to” and a bare colon. */
  readonly lemma: string | null
}

export interface Source extends Span {
  readonly name: Span
  readonly kind: Speaker['kind']
  /** What “who” stands for, where it stands directly before. */
  readonly antecedent: Span | null
}

/** Pairs every cue of a sentence with its speaker and its words. Quotations without a cue are left to `joinQuotations`. */
export function pair(sentence: Sentence, index: number): readonly Pairing[] {
  const { units } = sentence
  const cues = cuesIn(units)
  const found: Pair[] = []
  cues.forEach((cue, order) => {
    const earlier = found.findLast(({ tie }) => tie !== 'according')?.speaker ?? null
    const pairing =
      cue.kind === 'according' ? accordingTo(units, cue) : said(units, cue, cues.slice(order + 1), earlier)
    if (pairing !== null) found.push(pairing)
  })
  const colon = found.length === 0 ? byColon(units) : null
  return [...found, ...(colon === null ? [] : [colon])].map((one) => inPassage(units, one, index))
}

/** A pairing in units of its sentence. */
interface Pair {
  readonly cue: Range
  readonly content: readonly Range[]
  readonly speaker: Speaker
  readonly to: Range | null
  readonly tie: Tie
  readonly lemma: string | null
}

function inPassage(units: Units, { cue, content, speaker, to, tie, lemma }: Pair, sentence: number): Pairing {
  const span = (range: Range): Span => ({
    start: units[range.from]?.start ?? 0,
    end: units[range.to - 1]?.end ?? 0,
  })
  const antecedent = antecedentOf(units, speaker)
  return {
    content: content.filter((range) => range.to > range.from).map(span),
    cue: [span(cue)],
    speaker: {
      ...span(speaker),
      name: span(speaker.name),
      kind: speaker.kind,
      antecedent: antecedent === null ? null : span(antecedent),
    },
    to: to === null ? null : span(to),
    tie,
    sentence,
    lemma,
  }
}

function antecedentOf(units: Units, { from, kind }: Speaker): Range | null {
  if (kind !== 'pronoun' || lowerAt(units, from) !== 'who') return null
  const before = nounPhraseBefore(units, lowerAt(units, from - 1) === ',' ? from - 1 : from)
  return before === null || before.kind === 'pronoun' ? null : before
}

function accordingTo(units: Units, cue: Cue): Pair | null {
  const from = clauseStart(units, cue.from)
  const opens = cue.from - from < 2
  const speaker = nounPhraseAfter(units, cue.to, { apposition: opens ? 'closed' : 'open' })
  if (speaker === null) return null
  const hasComma = lowerAt(units, cue.from - 1) === ','
  const left = { from, to: hasComma ? cue.from - 1 : cue.from }
  const resumes = lowerAt(units, speaker.to) === ','
  const right = { from: resumes ? speaker.to + 1 : speaker.to, to: sentenceEnd(units) }
  const isLeading = opens || left.to - left.from < 3 || /^(?:that|and|but|while)$/.test(lowerAt(units, left.to - 1))
  if (isLeading && right.to <= right.from) return null
  return { cue, content: [isLeading ? right : left], speaker, to: null, tie: 'according', lemma: null }
}

function said(units: Units, cue: Cue, later: readonly Cue[], earlier: Speaker | null): Pair | null {
  const found = speakerOf(units, cue, earlier)
  if (found === null) return null
  const { speaker, side } = found
  const after = side === 'right' ? speaker.to : cue.to
  const to = cue.verb?.frame === 'tell' ? addresseeAt(units, after) : null
  const told = to?.to ?? after
  const start = to !== null && lowerAt(units, told) === 'to' ? told : skipCircumstances(units, told)
  const before = side === 'shared' ? null : side === 'right' ? cue.from : speaker.from
  const content = leadsOn(units, cue, start)
    ? []
    : (contentOf(units, { cue, before, after: told, start, later }) ?? announced(units, start))
  if (content === null) return null
  const isLeft = before !== null && (content[0]?.from ?? before) < before
  const tie =
    side === 'shared'
      ? 'shared subject'
      : side === 'right'
        ? 'speaker after'
        : isLeft
          ? 'named after'
          : 'speaker before'
  const orders = to !== null && lowerAt(units, told) === 'to' && content[0]?.from === told
  return {
    cue,
    content: orders ? [{ from: to.from, to: content[0]?.to ?? told }] : content,
    speaker,
    to,
    tie,
    lemma: cue.verb?.lemma ?? null,
  }
}

/** “Cruz continued:” at the end of a paragraph: the words are in the next one. */
const announced = (units: Units, at: number): readonly Range[] | null =>
  at >= units.length - 1 && /^[:,]$/.test(lowerAt(units, units.length - 1)) ? [] : null

/** “tweeted using his own account:”: what stands before the colon is about the saying. */
const leadsOn = (units: Units, cue: Cue, start: number): boolean =>
  lowerAt(units, units.length - 1) === ':' &&
  cue.verb?.frame !== 'object' &&
  !/^(?:that|[,:])$/.test(lowerAt(units, start)) &&
  units.slice(cue.to).every(({ kind }) => kind !== 'quotation')

/** “Cruz called them on it: “…””: a quotation after a colon is owed to the subject of the sentence. */
function byColon(units: Units): Pair | null {
  const colon = units.findLastIndex(({ text }) => text === ':')
  const isLast = colon === units.length - 1
  if (colon < 1 || (!isLast && !isQuotationAt(units, colon + 1))) return null
  const speaker = mainSubject(units, colon) ?? (colon <= 4 ? subjectBefore(units, colon) : null)
  if (speaker === null) return null
  return {
    cue: { from: colon, to: colon + 1 },
    content: isLast ? [] : [{ from: colon + 1, to: colon + 2 }],
    speaker,
    to: null,
    tie: 'colon',
    lemma: null,
  }
}
