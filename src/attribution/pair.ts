import { addresseeOf } from './addresseeOf.ts'
import { announced, withoutTitle } from './announced.ts'
import { behindAs, wholeFeeling, wholeThat } from './behindAs.ts'
import { type Cue, cuesIn, faintCuesIn } from './cuesIn.ts'
import { verbs, words } from './en/index.ts'
import { type Roles, rolesOf } from './learned/rolesOf.ts'
import { isQuoteTag, type Signs, signsOf, tag } from './learned/signsOf.ts'
import type { Sentence } from './sentencesIn.ts'
import { antecedentOf, type Speaker, speakerAt } from './speakerAt.ts'
import { lowerAt, type Range, type Units } from './unitsAt.ts'
import { wholeClause } from './wholeClause.ts'
import { wholeSource } from './wholeSource.ts'
import { withinScene } from './withinScene.ts'
import type { Span } from './wordsIn.ts'

/** What ties the words to their source: it tells the reason, and how sure one may be. */
export type Tie =
  | 'speaker before' // Smith said: “…”
  | 'speaker after' // “…,” said Smith
  | 'named after' // “…,” Smith said
  | 'shared subject' // …, adding that …
  | 'according'
  | 'colon' // Smith: “…”
  | 'unnamed' // it was announced that …
  | 'none' // a quotation that stands alone

/** Words and their source within one sentence, in offsets of the passage. No content: a colon announces it. */
export interface Pairing {
  readonly content: readonly Span[]
  readonly cue: readonly Span[]
  readonly speaker: Source | null
  /** Whom it was said to: “told │the Security Council│”. */
  readonly to: Span | null
  readonly tie: Tie
  readonly sentence: number
  /** The verb's dictionary form, or null for “according to”, a noun and a bare colon. */
  readonly lemma: string | null
  /** How surely the cue is one: log odds in tenths. */
  readonly odds: number
  /** Whether it is said in so many words: an active verb, and nothing between it and words that begin a sentence or follow at once. */
  readonly isPlain: boolean
}

export interface Source extends Span {
  readonly name: Span
  readonly kind: Speaker['kind']
  /** What “who” stands for, where it stands directly before. */
  readonly antecedent: Span | null
}

interface Found extends Roles {
  readonly cue: Cue
}

/** What rules still know better than the weights. */
const mends = [withinScene, wholeClause, behindAs, wholeThat, wholeFeeling, announced, withoutTitle, wholeSource]

/** Pairs every cue of a sentence with its speaker and its words. Quotations without a cue are left to `joinQuotations`. */
export function pair({ units }: Sentence, index: number): readonly Pairing[] {
  const signs = signsOf(units)
  const read = (cue: Cue): Found => ({
    cue,
    ...mends.reduce((roles, mend) => mend(units, cue, roles), rolesOf(units, signs, cue)),
  })
  const found = withoutDoubles(cuesIn(units, signs).map(read))
    .filter(({ cue, content }) => cue.odds >= leastFor(units, signs, cue, content))
    .filter(({ content }) => content.length > 0 || announces(units))
  const unclaimed = unclaimedIn(signs, found)
  const claim = unclaimed === null ? undefined : faintCuesIn(units, signs).map(read).find(claims(unclaimed))
  return (claim === undefined ? found : [...found, claim]).map((one) => inPassage(units, one, index))
}

/** The first quotation that ends as a statement does, or follows a colon, and belongs to no cue yet. */
function unclaimedIn(signs: Signs, found: readonly Found[]): number | null {
  for (let at = 0; at < signs.length; at++) {
    const kind = signs.tag[at] ?? tag.edge
    const isStatement = kind === tag.quoteComma || kind === tag.quoteStop
    const isLed = isQuoteTag(kind) && signs.tag[at - 1] === tag.colon
    if ((isStatement || isLed) && !found.some(claims(at))) return at
  }
  return null
}

const claims =
  (at: number) =>
  ({ content }: Found): boolean =>
    content.some(({ from, to }) => from <= at && to > at)

/** Log odds in tenths that a cue needs: where its words are a name (“praised │the plan│”), follow “called”, are few, or ask for a deed. */
const least = { name: 8, object: 12, few: 15, request: 20, other: 6 }
const anyOdds = Number.NEGATIVE_INFINITY
/** Fewer units than this say little by themselves. */
const few = 5

/** How surely a cue must be one to be taken with these words: verbs of saying, and words in quotation marks, vouch for themselves. */
function leastFor(units: Units, signs: Signs, { head }: Cue, content: readonly Range[]): number {
  if (content.length === 0) return anyOdds
  const name = isBareName(signs, content) ? least.name : anyOdds
  const lower = lowerAt(units, head)
  const verb = verbs.get(lower)
  if (verb?.frame === 'say' || verb?.frame === 'tell' || lower === 'according' || lower === ':') return name
  if (content.some(({ from, to }) => signs.tag.subarray(from, to).some(isQuoteTag))) return name
  const other = verb === undefined ? least.other : anyOdds
  return Math.max(
    name,
    other,
    sizeOf(content) < few ? least.few : verb?.frame === 'object' ? leastOf(units, verb.lemma, content) : anyOdds,
  )
}

/** “asked │the council to help│” is a deed asked for; “asked │whether it would help│” is a question. */
const leastOf = (units: Units, lemma: string, content: readonly Range[]): number =>
  lemma === words.asks &&
  content.some(({ from, to }) => units.slice(from, Math.min(to, from + 9)).some(({ lower }) => lower === 'to'))
    ? least.request
    : least.object

/** Whether nothing in the words says anything: no verb, no “to”, no quotation. */
const isBareName = (signs: Signs, content: readonly Range[]): boolean =>
  content.length > 0 &&
  content.every(({ from, to }) =>
    signs.tag
      .subarray(from, to)
      .every(
        (kind, at) =>
          !isQuoteTag(kind) &&
          kind !== tag.says &&
          kind !== tag.verb &&
          kind !== tag.auxiliary &&
          !(at < 2 && kind === tag.to),
      ),
  )

/** “Cruz continued:” at the end of a paragraph: the words are in the next one. */
const announces = (units: Units): boolean => /^[:,]$/.test(lowerAt(units, units.length - 1))

/** “issued a statement saying”, “a report citing police said”: of cues with much the same words, and of one that only describes the other's speaker, the surest stays. */
const withoutDoubles = (found: readonly Found[]): readonly Found[] =>
  found.filter(
    (one) =>
      !found.some((other) => isSurer(other.cue, one.cue) && (isDouble(one, other) || describesSource(one, other))),
  )

/** Much the same words, and neither tells of the other: “Lee said it was over, Reuters reported” is two. */
const isDouble = (one: Found, other: Found): boolean =>
  overlapOf(one, other) >= 0.5 &&
  !holds(one.content, other.cue) &&
  !holds(other.content, one.cue) &&
  !(
    one.source !== null &&
    other.source !== null &&
    isApart(one.source, other.source) &&
    (isTail(one.cue, other) || isTail(other.cue, one))
  )

const holds = (ranges: readonly Range[], cue: Range): boolean =>
  ranges.some(({ from, to }) => from <= cue.from && to >= cue.to)

const isApart = (a: Range, b: Range): boolean => a.from >= b.to || b.from >= a.to

/** Whether a cue stands behind all of another attribution: it may carry it. */
const isTail = (cue: Range, { cue: other, content }: Found): boolean =>
  cue.from >= other.to && content.every(({ to }) => to <= cue.from)

const describesSource = ({ cue }: Found, { source }: Found): boolean =>
  source !== null && cue.from >= source.from && cue.to <= source.to

const isSurer = (a: Cue, b: Cue): boolean => a.odds > b.odds || (a.odds === b.odds && a.head < b.head)

/** The units that two have in common, as a share of those of both. */
function overlapOf({ content: a }: Found, { content: b }: Found): number {
  const common = a.reduce(
    (sum, one) =>
      b.reduce((all, other) => all + Math.max(0, Math.min(one.to, other.to) - Math.max(one.from, other.from)), sum),
    0,
  )
  return common / Math.max(1, sizeOf(a) + sizeOf(b) - common)
}

const sizeOf = (ranges: readonly Range[]): number => ranges.reduce((sum, { from, to }) => sum + to - from, 0)

function inPassage(units: Units, { cue, content, source }: Found, sentence: number): Pairing {
  const span = ({ from, to }: Range): Span => ({ start: units[from]?.start ?? 0, end: units[to - 1]?.end ?? 0 })
  const speaker = source === null ? null : speakerAt(units, source)
  const antecedent = speaker === null ? null : antecedentOf(units, speaker)
  const to = addresseeOf(units, cue, content)
  return {
    content: content.map(span),
    cue: [span(cue)],
    speaker:
      speaker === null
        ? null
        : {
            ...span(speaker),
            name: span(speaker.name),
            kind: speaker.kind,
            antecedent: antecedent === null ? null : span(antecedent),
          },
    to: to === null ? null : span(to),
    tie: tieOf(units, cue, content, speaker),
    sentence,
    lemma: verbs.get(lowerAt(units, cue.head))?.lemma ?? null,
    odds: cue.odds,
    isPlain: isPlain(units, cue, content, speaker),
  }
}

function isPlain(units: Units, cue: Cue, content: readonly Range[], speaker: Range | null): boolean {
  const group = units.slice(cue.from, cue.head)
  if (group.some(({ lower }) => words.beForms.has(lower) || words.hearsay.has(lower))) return false
  const start = content[0]?.from ?? units.length
  const said = content.findLast(({ to }) => to <= cue.from)
  const between = said === undefined ? [] : units.slice(said.to, Math.min(cue.from, speaker?.from ?? cue.from))
  const before = start < cue.from ? units.slice(0, start) : units.slice(cue.to, start)
  return [...before, ...between].every(({ kind }) => kind === 'mark')
}

function tieOf(units: Units, cue: Cue, content: readonly Range[], speaker: Range | null): Tie {
  if (speaker === null) return 'unnamed'
  const head = lowerAt(units, cue.head)
  if (head === 'according') return 'according'
  if (head === ':') return 'colon'
  if (speaker.from > cue.head) return 'speaker after'
  if ((content[0]?.from ?? units.length) < cue.from) return 'named after'
  return verbs.get(head)?.form === 'ing' || speaker.to < cue.from - 2 ? 'shared subject' : 'speaker before'
}
