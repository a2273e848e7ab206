import { foldedWord, smallUnit } from './foldedWord.ts'
import {
  apostrophe,
  digit,
  folded,
  invisible,
  kinds,
  letter,
  letterKind,
  mark,
  opening,
  separator,
  single,
} from './letterKind.ts'

/** The words of a text, by number. Offsets are UTF-16 code units. */
export interface Words {
  readonly text: string
  readonly count: number
  readonly starts: Int32Array
  readonly ends: Int32Array
  /**
   * Equal for words that are the same but for typography: quotation marks, dashes, stops and spaces, ligatures, what nobody
   * sees, and whether the first letter is a capital. Two other words in four thousand million are equal by accident.
   */
  readonly hashes: Int32Array
}

/** Finds the words of a text in any script, without making a string of each. */
export function wordsIn(text: string): Words {
  let starts = new Int32Array((text.length >> 2) + 16)
  let ends = new Int32Array(starts.length)
  let hashes = new Int32Array(starts.length)
  let count = 0
  const word = { end: 0, hash: 0 }
  let at = 0
  while (at < text.length) {
    const start = at
    if (kinds[text.charCodeAt(at)] === separator) {
      at += 1
      continue
    }
    at = readWord(text, at, word)
    if (word.end === 0) continue
    if (count === starts.length) [starts, ends, hashes] = [grown(starts), grown(ends), grown(hashes)]
    starts[count] = start
    ends[count] = word.end
    hashes[count] = word.hash
    count += 1
  }
  return { text, count, starts, ends, hashes }
}

function grown(list: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const longer = new Int32Array(list.length * 2)
  longer.set(list)
  return longer
}

interface Read {
  /** Where the word ends; 0 where there is none. */
  end: number
  hash: number
}

const dot = 46
const comma = 44
const colon = 58
const hyphen = 45
const openBracket = 91
const closeBracket = 93

const added = (hash: number, unit: number): number => Math.imul(((hash << 5) | (hash >>> 27)) ^ unit, 0x9e3779b1)

/** Reads the word at an offset into `word`, and answers where to go on. */
function readWord(text: string, start: number, word: Read): number {
  word.end = 0
  const kind = letterKind(text, start)
  if (kind === letter || kind === digit || kind === folded) return readLetters(text, start, start, word)
  if (kind === single) return readSingle(text, start, word)
  return kind === opening && opensWord(text, start) ? readLetters(text, start, start + 1, word) : start + 1
}

const opensWord = (text: string, at: number): boolean =>
  text.charCodeAt(at) === openBracket ? isBracketedCapital(text, at) : isMinus(text, at)

/** “[T]he”: an editor's capital within a word. */
const isBracketedCapital = (text: string, at: number): boolean =>
  text.charCodeAt(at + 2) === closeBracket && letterKind(text, at + 1) === letter && letterKind(text, at + 3) === letter

const isMinus = (text: string, at: number): boolean =>
  letterKind(text, at + 1) === digit && (at === 0 || /[\s(]/.test(text.charAt(at - 1)))

function readSingle(text: string, start: number, word: Read): number {
  let end = start + widthAt(text, start)
  while (end < text.length && letterKind(text, end) === mark) end += widthAt(text, end)
  word.end = end
  word.hash =
    end === start + 1 && text.charCodeAt(start) < 0xf900 ? added(0, text.charCodeAt(start)) : spelled(text, start, end)
  return end
}

const widthAt = (text: string, at: number): number => ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1)

function readLetters(text: string, start: number, from: number, word: Read): number {
  const isBracketed = from > start && text.charCodeAt(start) === openBracket
  let hash = from > start && !isBracketed ? added(0, hyphen) : 0
  let at = from
  let unit = text.charCodeAt(at)
  if (kinds[unit] === letter) {
    hash = added(hash, smallUnit(unit))
    at += 1
  }
  let end = at
  /** Where the letters since the last stop begin, to tell initials by. */
  let run = from
  let isPlain = true
  for (;;) {
    unit = text.charCodeAt(at)
    // Nearly all that there is: added() written out, for the first text is read before anything is compiled.
    while (kinds[unit] === letter) {
      hash = Math.imul(((hash << 5) | (hash >>> 27)) ^ unit, 0x9e3779b1)
      at += 1
      unit = text.charCodeAt(at)
    }
    if (at > end) end = at
    const kind = letterKind(text, at)
    // Not seen before: it is known now.
    if (kind === letter) continue
    if (kind === separator && unit !== dot && unit !== comma && unit !== colon && unit !== closeBracket) break
    if (kind === digit) hash = added(hash, unit)
    else if (kind === folded || kind === mark) isPlain = false
    else if (kind === apostrophe && isLetterAt(text, at + 1)) hash = added(hash, apostropheUnit)
    else if (unit === dot && at === run + 1 && isInitial(text, at + 1)) run = at + 1
    else if ((unit === dot || unit === comma || unit === colon) && isInNumber(text, at)) hash = added(hash, unit)
    else if (kind !== invisible && !(isBracketed && at === from + 1 && unit === closeBracket)) break
    at += unit >= 0xd800 && unit < 0xdc00 ? 2 : 1
    if (kind === digit || kind === folded || kind === mark) end = at
  }
  word.end = end
  word.hash = isPlain ? hash : spelled(text, start, end)
  return at
}

const apostropheUnit = 39

const isLetterAt = (text: string, at: number): boolean => {
  const kind = letterKind(text, at)
  return kind === letter || kind === folded || kind === digit
}

/** The letter behind a stop in “U.S.”; “end.Next” is two words. */
const isInitial = (text: string, at: number): boolean =>
  letterKind(text, at) === letter && (at + 1 >= text.length || letterKind(text, at + 1) !== letter)

const isInNumber = (text: string, at: number): boolean =>
  letterKind(text, at - 1) === digit && letterKind(text, at + 1) === digit

function spelled(text: string, start: number, end: number): number {
  const word = foldedWord(text.slice(start, end))
  let hash = 0
  for (let at = 0; at < word.length; at += 1) hash = added(hash, word.charCodeAt(at))
  return hash
}
