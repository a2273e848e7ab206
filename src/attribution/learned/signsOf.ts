import { verbs, words } from '../en/index.ts'
import { isFigure, letterAt } from '../letters.ts'
import { isAdverb, isCapitalAt, lowerAt, type Units } from '../unitsAt.ts'
import { hashOf } from './hashOf.ts'

/** What the learned models see of a sentence: numbers for each unit. */
export interface Signs {
  readonly length: number
  /** A hash of the word, figures made alike. */
  readonly word: Int32Array
  /** A hash of its last three letters. */
  readonly ending: Int32Array
  /** A hash of the dictionary form for verbs of saying, else of the word without its ending. */
  readonly lemma: Int32Array
  /** The frame of a verb of saying, from 1; else 0. */
  readonly frame: Uint8Array
  /** Quotations of its sentence, by bits: before the unit a statement 1 or a phrase 2, after it 4 or 8. */
  readonly quotes: Uint8Array
  /** One of the kinds in `tag`. */
  readonly tag: Uint8Array
}

/** Kinds of units that the models tell apart: a rough part of speech, from the lists of the language and the shape of the word. */
export const tag = {
  edge: 0,
  quoteComma: 1,
  quoteStop: 2,
  quotePhrase: 3,
  quoteLong: 4,
  comma: 5,
  semicolon: 6,
  colon: 7,
  stop: 8,
  dash: 9,
  open: 10,
  close: 11,
  mark: 12,
  pronoun: 13,
  determiner: 14,
  preposition: 15,
  to: 16,
  auxiliary: 17,
  coordinator: 18,
  that: 19,
  opener: 20,
  relative: 21,
  time: 22,
  number: 23,
  adverb: 24,
  says: 25,
  say: 26,
  saying: 27,
  verb: 28,
  name: 29,
  capital: 30,
  ed: 31,
  ing: 32,
  plural: 33,
  other: 34,
  possessive: 35,
} as const

export const isQuoteTag = (kind: number): boolean => kind >= tag.quoteComma && kind <= tag.quoteLong

const frames = ['say', 'tell', 'object', 'plain'] as const

export function signsOf(units: Units): Signs {
  const { length } = units
  const signs = {
    length,
    word: new Int32Array(length),
    ending: new Int32Array(length),
    lemma: new Int32Array(length),
    frame: new Uint8Array(length),
    quotes: new Uint8Array(length),
    tag: new Uint8Array(length),
  }
  units.forEach(({ kind, lower }, at) => {
    const form = kind === 'quotation' ? '“' : lower.replace(/\d/g, '0')
    const verb = verbs.get(lower)
    signs.word[at] = hashOf(form)
    signs.ending[at] = hashOf(form.slice(-3))
    signs.lemma[at] = hashOf(verb?.lemma ?? stemOf(form))
    signs.frame[at] = verb === undefined ? 0 : frames.indexOf(verb.frame) + 1
    signs.tag[at] = tagAt(units, at)
  })
  let [before, after] = [0, 0]
  for (let at = 0; at < length; at++) {
    const end = length - 1 - at
    signs.quotes[at] = (signs.quotes[at] ?? 0) | before
    signs.quotes[end] = (signs.quotes[end] ?? 0) | (after * 4)
    before |= quoteBit(signs.tag[at] ?? 0)
    after |= quoteBit(signs.tag[end] ?? 0)
  }
  return signs
}

/** 1 for a quotation that ends as a statement does, 2 for another. */
const quoteBit = (kind: number): number => (isQuoteTag(kind) ? (kind <= tag.quoteStop ? 1 : 2) : 0)

/** “believes”, “believed” and “believing” are alike. */
function stemOf(lower: string): string {
  const ending = endings.find((one) => lower.endsWith(one) && areLetters(lower, lower.length - one.length, 3)) ?? ''
  const stem = ending === '' ? lower : lower.slice(0, -ending.length)
  const last = stem.at(-1) ?? ''
  const isDouble = doubled.includes(last) && stem.at(-2) === last && areLetters(stem, stem.length - 2, 2)
  return isDouble ? stem.slice(0, -1) : stem
}

const endings = ['ing', 'ed', 'es', 's', 'e']
const doubled = 'bdgmnprt'

/** Whether as many letters stand directly before an offset. */
function areLetters(text: string, end: number, count: number): boolean {
  for (let at = end - count; at < end; at++) if (at < 0 || isFigure(text, at) || letterAt(text, at) === 0) return false
  return true
}

function tagAt(units: Units, at: number): number {
  const unit = units[at]
  if (unit === undefined) return tag.edge
  const { kind, text, lower } = unit
  if (kind === 'quotation') return isTitleAt(units, at) ? tag.quotePhrase : tagOfQuotation(text)
  if (kind === 'mark') return marks[text] ?? tag.mark
  const isCapital = isCapitalAt(units, at)
  if (isCapital && at > 0 && lower !== 'i' && !words.weekdays.has(lower) && !words.months.has(lower)) {
    return lower.endsWith("'s") ? tag.possessive : tag.name
  }
  const closed = closedTag(lower)
  if (closed !== null) return closed
  if (!isCapital) return openTag(lower)
  return isCapitalAt(units, at + 1) ? tag.name : tag.capital
}

/** “on NBC's │“Meet the Press.”│”: a name in marks, whose stop or comma belongs to the sentence. */
const isTitleAt = (units: Units, at: number): boolean =>
  /[,.]\P{L}$/u.test(units[at]?.text ?? '') &&
  (isTitleIn(units, at) || lowerAt(units, at - 1).endsWith("'s")) &&
  isTitled(units, at)

/** “on │“The Daily Show”│”: a short quotation of capitals behind a preposition. */
export const isTitleIn = (units: Units, at: number): boolean =>
  words.prepositions.has(lowerAt(units, at - 1)) && isTitled(units, at)

function isTitled(units: Units, at: number): boolean {
  const text = units[at]?.text ?? ''
  const parts = text.match(/[\p{L}\p{N}][\p{L}\p{N}'’.-]*/gu) ?? []
  return (
    text.length <= longestTitle &&
    parts.every((part, index) => (index > 0 && part.length < 4) || /^[\p{Lu}\p{N}]/u.test(part))
  )
}

const longestTitle = 60

function tagOfQuotation(text: string): number {
  if (/,['"”’»]+$/.test(text)) return tag.quoteComma
  if (/[.!?…—–-]['"”’»]+$/.test(text)) return tag.quoteStop
  return text.length < 30 ? tag.quotePhrase : tag.quoteLong
}

const marks: Readonly<Record<string, number>> = {
  ',': tag.comma,
  ';': tag.semicolon,
  ':': tag.colon,
  '.': tag.stop,
  '!': tag.stop,
  '?': tag.stop,
  '…': tag.stop,
  '—': tag.dash,
  '–': tag.dash,
  '-': tag.dash,
  '(': tag.open,
  '[': tag.open,
  ')': tag.close,
  ']': tag.close,
}

/** The tag of a word that a list of the language knows. */
function closedTag(lower: string): number | null {
  if (lower === 'to') return tag.to
  if (lower === 'that') return tag.that
  if (words.personal.has(lower)) return tag.pronoun
  if (words.relatives.has(lower)) return tag.relative
  if (words.determiners.has(lower)) return tag.determiner
  if (words.auxiliaries.has(lower) || words.shortened.test(lower)) return tag.auxiliary
  if (words.coordinators.has(lower)) return tag.coordinator
  if (words.clauseOpeners.has(lower)) return tag.opener
  if (words.prepositions.has(lower)) return tag.preposition
  if (words.weekdays.has(lower) || words.months.has(lower) || words.times.has(lower)) return tag.time
  if (words.pronouns.has(lower)) return tag.determiner
  const verb = verbs.get(lower)
  if (verb !== undefined) return verb.form === 'ing' ? tag.saying : verb.form === 'base' ? tag.say : tag.says
  if (words.verbsOfOther.has(lower)) return tag.verb
  return isAdverb(lower) ? tag.adverb : null
}

/** The tag of any other word, by its ending. */
function openTag(lower: string): number {
  if (/^\d/.test(lower)) return tag.number
  if (lower.endsWith("'s")) return tag.possessive
  if (lower.length > 4 && lower.endsWith('ed')) return tag.ed
  if (lower.length > 4 && lower.endsWith('ing')) return tag.ing
  return lower.length > 3 && /[^s]s$/.test(lower) ? tag.plural : tag.other
}
