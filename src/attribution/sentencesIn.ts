import type { Quotation } from './quotationsIn.ts'
import { type Span, type Unit, unit, wordsIn } from './wordsIn.ts'

/** A sentence as words, marks and whole quotations. A quotation of many sentences is one unit of the one it stands in. */
export interface Sentence extends Span {
  readonly units: readonly Unit[]
}

/** Verbs of saying after a question or an exclamation keep the sentence going: “Why?” she asked. */
export interface SentenceWords {
  readonly abbreviations: ReadonlySet<string>
  readonly isCue: (lower: string) => boolean
  /** What may stand behind “Smith said” without being said: “on”, “softly”, “Monday”. */
  readonly isAside: (lower: string) => boolean
  /** Verbs that take whom it is said to: “asked reporters”. */
  readonly isTo: (lower: string) => boolean
  /** Words that begin a clause of their own. */
  readonly opensClause: (lower: string) => boolean
  /** Words that stand for another: how a word reads that the language's lists do not have. */
  readonly readsAs: ReadonlyMap<string, string>
  /** Abbreviations that may stand last: “Acme Inc.” */
  readonly closers: ReadonlySet<string>
}

/** Units after which a sentence is cut: a bound for text that is no prose. */
const longest = 160

export function sentencesIn(text: string, quotations: readonly Quotation[], words: SentenceWords): readonly Sentence[] {
  const units = readAs(unitsIn(text, quotations, words.abbreviations), words.readsAs)
  const sentences: Sentence[] = []
  let from = 0
  units.forEach((_, index) => {
    if (!endsAt(units, index, words) && index - from < longest) return
    push(sentences, units.slice(from, index + 1))
    from = index + 1
  })
  push(sentences, units.slice(from))
  return sentences
}

function readAs(units: readonly Unit[], readsAs: SentenceWords['readsAs']): readonly Unit[] {
  if (readsAs.size === 0) return units
  return units.map((unit) => {
    const lower = unit.kind === 'word' ? readsAs.get(unit.lower) : undefined
    return lower === undefined ? unit : { ...unit, lower }
  })
}

function push(sentences: Sentence[], units: readonly Unit[]): void {
  const inside = units.filter(({ text }) => text !== '\n')
  const first = inside[0]
  const last = inside.at(-1)
  if (first !== undefined && last !== undefined) {
    sentences.push({ start: first.start, end: last.end, units: inside })
  }
}

function unitsIn(text: string, quotations: readonly Quotation[], abbreviations: ReadonlySet<string>): readonly Unit[] {
  const units: Unit[] = []
  let at = 0
  for (const { start, end } of quotations) {
    wordsIn(text, at, start, abbreviations, units)
    units.push(unit('quotation', start, text.slice(start, end)))
    at = end
  }
  wordsIn(text, at, text.length, abbreviations, units)
  return units
}

function endsAt(units: readonly Unit[], index: number, words: SentenceWords): boolean {
  const here = units[index]
  const next = units[index + 1]
  if (here === undefined || next === undefined || here.text === '\n') return true
  if (next.text === '\n') return true
  if (here.kind === 'quotation') return quotationEnds(units, index, words)
  if (here.kind === 'word') return here.text.endsWith('.') && initialsEnd(here, next, words)
  if (!/[.!?…]/u.test(here.text)) return false
  if (/^[.!?…)\]]$/u.test(next.text)) return false
  return /^[\p{Lu}\p{N}“"„«‘'([—–-]/u.test(next.text) && !isInitial(units[index - 1])
}

/** “U.S. The …” and “Acme Inc. “We …” end a sentence, “U.S. Senator” does not; only a clear sentence opener tells. */
function initialsEnd(here: Unit, next: Unit, { closers }: SentenceWords): boolean {
  if (!/^(?:\p{Lu}\.){2,}$/u.test(here.text) && !closers.has(here.lower.slice(0, -1))) return false
  return next.kind === 'quotation'
    ? /^\P{L}\p{Lu}/u.test(next.text) && /[.!?,]\P{L}$/u.test(next.text)
    : /^(?:The|A|An|He|She|It|They|In|On|But|And|This|That|We|I)$/u.test(next.text)
}

const isInitial = (unit: Unit | undefined): boolean => unit !== undefined && /^\p{Lu}$/u.test(unit.text)

function quotationEnds(units: readonly Unit[], index: number, words: SentenceWords): boolean {
  const inside = units[index]?.text.replace(/["”’'»“‘]+$/u, '') ?? ''
  const next = units[index + 1]
  if (next === undefined || !/[.!?…]$/u.test(inside)) return false
  if (next.kind === 'quotation') return true
  if (!/^[\p{Lu}\p{N}([]/u.test(next.text)) return false
  return !namesSpeaker(units, index + 1, { asks: /[!?]$/u.test(inside) }, words)
}

/** Whether what follows a finished quotation is only “Smith said” or, after a question, “Smith, 60, said softly into the phone”. */
function namesSpeaker(
  units: readonly Unit[],
  from: number,
  { asks }: { readonly asks: boolean },
  words: SentenceWords,
): boolean {
  for (let at = from; at < Math.min(units.length, from + (asks ? 16 : 8)); at++) {
    const here = units[at]
    if (here === undefined || (here.kind !== 'word' && !(asks && isInApposition(units, at)))) return false
    if (!words.isCue(here.lower) || at === from) continue
    const next = units[at + 1]
    if (next === undefined || /^[.,\n]$/u.test(next.text)) return true
    if (!asks || saysMore(units, at + 1)) return false
    return words.isAside(next.lower) || (words.isTo(here.lower) && endsWithin(units, at + 1, words))
  }
  return false
}

/** A comma or a bracket, or the stop of “R-Pa.,” */
const isInApposition = (units: readonly Unit[], at: number): boolean =>
  /^[,()]$/.test(units[at]?.text ?? '') || (units[at]?.text === '.' && units[at + 1]?.text === ',')

/** Most words of whom something is said to. */
const longestTo = 5

/** Whether those from here on tell only whom it was said to: “asked │the reporters│ on Sunday”. */
function endsWithin(units: readonly Unit[], from: number, words: SentenceWords): boolean {
  for (let at = from; at <= from + longestTo; at++) {
    const here = units[at]
    if (here === undefined || here.kind !== 'word' || (at > from && words.isAside(here.lower))) return true
    if (words.opensClause(here.lower)) return false
  }
  return false
}

/** Whether words of its own follow a verb of saying within its sentence. */
function saysMore(units: readonly Unit[], from: number): boolean {
  for (let at = from; at < Math.min(units.length, from + 20); at++) {
    const { text, kind } = units[at] ?? { text: '.', kind: 'mark' }
    if (kind === 'quotation' || text === 'that' || text === ':') return true
    if (/^[.!?\n]$/.test(text)) return false
  }
  return false
}
