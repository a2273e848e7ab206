import type { Span } from './wordsIn.ts'

/** Words between quotation marks, marks included. `closed` is false where the passage ends before the quotation does. */
export interface Quotation extends Span {
  readonly closed: boolean
  readonly marks: 'double' | 'single'
}

/**
 * What opens, and what may close it, in all languages at once: English, French, German, Nordic, Hebrew (״ is U+05F4) and
 * Arabic marks. German closes with what English opens with, so the opening mark decides.
 */
const pairs: Readonly<Record<string, string>> = {
  '“': '”"“',
  '„': '“”"',
  '‟': '”‟',
  '«': '»',
  '»': '«»',
  '"': '"”',
  '”': '”"',
  '״': '״',
  '‘': "’'",
  '‚': '‘’',
  '‹': '›',
  "'": "'’",
}
const doubles = new Set(['“', '„', '‟', '«', '»', '"', '”', '״'])
/** How far a better closing mark is looked for, in code units and in marks: bounds for text that is no prose. */
const farthest = 3000
const mostMarks = 24
/** Longest quotation inside single marks that is stepped over, in code units. */
const longestInner = 300
const anyMark = /''|``|‘‘|[“„‟«»"”״‘‚‹']/gu
const doubleMark = /[“„‟«»"”״]/gu

/** Whether a passage begins inside a quotation that the one before did not close. */
export type Begins = 'outside' | 'inside'

/** The outermost quotations of a passage, in order. Apostrophes, feet and inches are told apart from marks. */
export function quotationsIn(text: string, begins: Begins = 'outside'): readonly Quotation[] {
  const found: Quotation[] = begins === 'inside' ? [begun(text)] : []
  const barren = new Map<string, number>()
  anyMark.lastIndex = found[0]?.end ?? 0
  for (let match = anyMark.exec(text); match !== null; match = anyMark.exec(text)) {
    const quotation = match[0].length === 2 ? ofSinglePairs(text, match.index) : quotationAt(text, match.index, barren)
    if (quotation === null) continue
    found.push(quotation)
    anyMark.lastIndex = quotation.end
  }
  return found
}

/** What the first double mark of a passage does: it tells whether words go on that an earlier passage left open. */
export const firstMarkIn = (text: string): 'opens' | 'closes' | 'none' => firstDouble(text)?.does ?? 'none'

function firstDouble(text: string): { readonly at: number; readonly does: 'opens' | 'closes' } | null {
  doubleMark.lastIndex = 0
  for (let match = doubleMark.exec(text); match !== null; match = doubleMark.exec(text)) {
    const at = match.index
    if (closesAt(text, at)) return { at, does: 'closes' }
    if (opens(text, at)) return { at, does: 'opens' }
  }
  return null
}

const closesAt = (text: string, at: number): boolean =>
  /[^\s([{—–-]/u.test(text[at - 1] ?? ' ') && !/[\p{L}\p{N}]/u.test(text[at + 1] ?? ' ')

function begun(text: string): Quotation {
  const close = firstDouble(text)
  const start = text.length - text.trimStart().length
  return close === null
    ? { start, end: text.trimEnd().length, closed: false, marks: 'double' }
    : { start, end: close.at + 1, closed: true, marks: 'double' }
}

function quotationAt(text: string, start: number, barren: Map<string, number>): Quotation | null {
  const mark = text[start] ?? ''
  const isDouble = doubles.has(mark)
  if (!opens(text, start)) return null
  const closers = pairs[mark] ?? ''
  const end = isDouble ? closeOfDouble(text, start, closers) : closeOfSingle(text, start, closers, barren)
  if (end !== null) return { start, end, closed: true, marks: isDouble ? 'double' : 'single' }
  const rest = text.trimEnd().length
  const goesOn = isDouble || (mark === '‘' && /(?:^|[,:] )$/.test(text.slice(Math.max(0, start - 2), start)))
  return goesOn && rest - start > 2 ? { start, end: rest, closed: false, marks: isDouble ? 'double' : 'single' } : null
}

/** Two single marks written for a double one, as wires and archives have it: ''We stay,'' he said. */
function ofSinglePairs(text: string, start: number): Quotation | null {
  if (!startsAfterGap(text, start) || !/[^\s'’]/u.test(text[start + 2] ?? ' ')) return null
  for (let at = start + 3; at < Math.min(text.length, start + farthest); at++) {
    const closes = /^(?:''|’’)$/.test(text.slice(at, at + 2))
    if (closes) return { start, end: at + (/['’]/.test(text[at + 2] ?? '') ? 3 : 2), closed: true, marks: 'double' }
  }
  return { start, end: text.trimEnd().length, closed: false, marks: 'double' }
}

/** A mark opens when something begins after it; an ambiguous one only when nothing but a space or a bracket is before it. */
function opens(text: string, at: number): boolean {
  const mark = text[at] ?? ''
  const next = text[at + 1] ?? ' '
  if ('“„‟«‹‚'.includes(mark)) return mark === '«' || mark === '‹' || /\S/.test(next)
  if (mark === '»' || mark === '״') return startsAfterGap(text, at) && /[\p{L}\p{N}]/u.test(next)
  return startsAfterGap(text, at) && (mark === '"' ? /\S/.test(next) : /[\p{L}\p{N}[“"…]/u.test(next))
}

const startsAfterGap = (text: string, at: number): boolean => at === 0 || /[\s([{—–:/\u00a0-]/u.test(text[at - 1] ?? '')

/** Opening marks inside raise the depth where every one of them is closed again; otherwise the first close counts. */
function closeOfDouble(text: string, start: number, closers: string): number | null {
  const mark = text[start] ?? ''
  let depth = 1
  let marks = 0
  let first: number | null = null
  for (let at = start + 1; at < text.length; at++) {
    if (first !== null && (at - start > farthest || marks > mostMarks)) return first
    const sign = text[at] ?? ''
    const nests = sign === mark && sign === '“' && /[\p{L}\p{N}‘]/u.test(text[at + 1] ?? '')
    if (nests) {
      // A paragraph or a sentence that opens again was never closed before.
      if (first === null && followsSentence(text, at)) return lastWordBefore(text, at)
      depth++
      marks++
    } else if (closers.includes(sign) && !isInside(text, at)) {
      first ??= at + 1
      depth--
      marks++
      if (depth === 0) return at + 1
    }
  }
  return first
}

/** A mark with a letter on both sides closes nothing: 5"x, and the abbreviations of Hebrew (צה״ל), also where a typist's marks made it a ”. */
const isInside = (text: string, at: number): boolean => {
  const [sign = '', before = '', after = ''] = [text[at], text[at - 1], text[at + 1]]
  return /["״]/.test(sign) ? isLetter(before) && isLetter(after) : sign === '”' && isHebrew(before) && isHebrew(after)
}

const isLetter = (sign: string): boolean => /\p{L}/u.test(sign)
const isHebrew = (sign: string): boolean => /\p{Script=Hebrew}/u.test(sign)

const followsSentence = (text: string, at: number): boolean =>
  /[.!?:\n]/u.test(text[lastWordBefore(text, at) - 1] ?? '')

function lastWordBefore(text: string, at: number): number {
  let end = at
  while (end > 0 && /\s/.test(text[end - 1] ?? '')) end--
  return end
}

/**
 * Single marks are also apostrophes. One that follows punctuation closes; one after a letter closes unless a letter
 * follows, and a plural's ("the workers’ party") only when no better one comes later in the sentence. `barren` tells
 * up to where nothing closes, so that a text of apostrophes is walked once.
 */
function closeOfSingle(text: string, start: number, closers: string, barren: Map<string, number>): number | null {
  let fallback: number | null = null
  const end = Math.min(text.length, start + farthest)
  let at = Math.max(start + 2, barren.get(closers) ?? 0)
  for (; at < end; at++) {
    const sign = text[at] ?? ''
    if (sign === '“' && text.slice(at, at + longestInner).includes('”')) {
      at = text.indexOf('”', at)
      continue
    }
    if (sign === '\n' || '“”„«»'.includes(sign)) break
    if (!closers.includes(sign)) continue
    const before = text[at - 1] ?? ' '
    const after = text[at + 1] ?? ' '
    if (sign === '›') return at + 1
    if (/[\p{L}\p{N}]/u.test(after) || /\s/.test(before)) continue
    if (/[.,!?…]/u.test(before)) return at + 1
    const isPlural = before === 's' && /^\s+[\p{Ll}]/u.test(text.slice(at + 1, at + 4))
    if (!isPlural) return at + 1
    fallback ??= at + 1
  }
  if (fallback === null) barren.set(closers, at)
  return fallback
}
