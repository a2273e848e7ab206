import { foldedLetter } from './foldedWord.ts'

/** What a character is to a word: one of the numbers below. The characters of a text are few, so each is looked at once. */
export function letterKind(text: string, at: number): number {
  const before = kinds[text.charCodeAt(at)] ?? 0
  return before === 0 ? learnt(text, at) : before
}

/** The kinds known so far, by UTF-16 code unit; 0 where one has not been seen. */
export const kinds = new Uint8Array(0x10000)
const knownLong = new Map<string, number>()

function learnt(text: string, at: number): number {
  const unit = text.charCodeAt(at)
  const usual = usualKind(unit)
  if (usual !== 0) return (kinds[unit] = usual)
  const character = String.fromCodePoint(text.codePointAt(at) ?? 0)
  const kind = knownLong.get(character) ?? kindOf(character)
  // Half a pair says nothing of the pairs it stands in.
  if (/^[^\p{Cs}\u{10000}-\u{10ffff}]$/u.test(character)) kinds[character.charCodeAt(0)] = kind
  else knownLong.set(character, kind)
  return kind
}

export const separator = 1
export const letter = 2
export const digit = 3
/** A letter that may be written in other ways: its word is spelled out before it is compared. */
export const folded = 4
/** A word by itself: Chinese, Japanese and Thai have no spaces, and a sign such as £ or % changes what is said. */
export const single = 5
/** Stands on the letter before it. */
export const mark = 6
export const invisible = 7
export const apostrophe = 8
/** Begins a word where what follows says so: “-5”, “[T]he”. */
export const opening = 9

/** The kinds of what most news is written with, told without a pattern: the first use of one costs more than an origin does. */
function usualKind(unit: number): number {
  if (unit < 0x80) return asciiKind(unit)
  if ((unit >= 0xc0 && unit <= 0x131) || (unit >= 0x134 && unit <= 0x17f))
    return unit === 0xd7 || unit === 0xf7 ? single : letter
  if (unit === 0x2018 || unit === 0x2019) return apostrophe
  if (unit === 0xa0 || (unit >= 0x2010 && unit <= 0x2027)) return separator
  return unit === 0xab || unit === 0xbb ? separator : 0
}

function asciiKind(unit: number): number {
  const small = unit | 0x20
  if (small >= 0x61 && small <= 0x7a) return letter
  if (unit >= 0x30 && unit <= 0x39) return digit
  if (unit === 0x27 || unit === 0x60) return apostrophe
  if (unit === 0x2d || unit === 0x5b) return opening
  return signs.has(unit) ? single : separator
}

/** # $ % & + < = > @ */
const signs: ReadonlySet<number> = new Set([0x23, 0x24, 0x25, 0x26, 0x2b, 0x3c, 0x3d, 0x3e, 0x40])

const unspaced = /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Thai}\p{scx=Lao}\p{scx=Khmr}\p{scx=Mymr}]/u
const sign = /[\p{Sc}%‰％&@#+=<>±×÷°§\u{1f000}-\u{1faff}]/u
/** Korean letters that other letters are put together with. */
const jamo = /[\u1100-\u11ff\ua960-\ua97f\ud7b0-\ud7ff]/u

function kindOf(character: string): number {
  if (/['’‘‛`´ʼʻʹ׳＇]/u.test(character)) return apostrophe
  if (character === '\u2212') return opening
  if (/[\p{Cf}\p{Variation_Selector}\u034f]/u.test(character)) return invisible
  if (/[\p{M}\uff9e\uff9f]/u.test(character)) return mark
  if (!/[\p{L}\p{N}]/u.test(character)) return sign.test(character) ? single : separator
  if (unspaced.test(character)) return single
  if (character.length > 1 || foldedLetter(character) !== character || jamo.test(character)) return folded
  return /\p{Nd}/u.test(character) ? digit : letter
}
