import type { House, Passage } from '~/story'
import { anchorAt } from './anchorAt.ts'
import { forReaders, quotationAround } from './ownWords.ts'
import type { Breach, PartRule } from './types.ts'

export const tk: PartRule = {
  id: 'tk',
  why: 'TK stands for what is still to come: nobody outside a newsroom should ever read it.',
  levels: { reporter: 'hint', desk: 'warn', publish: 'block' },
  inPart: (part, { house }) => forReaders(part).flatMap((passage) => placeholdersIn(passage, house)),
}

const placeholder =
  /\[\s*(?:TK|tk)(?:\s[^\]\n]{0,80})?\]|(?<![\p{L}\p{N}])(?:TK(?:TK)*|XXX+)(?![\p{L}\p{N}])|(?<![\p{L}\p{N}])tk(?:tk)+(?![\p{L}\p{N}])/gu
/** Thirty, in Roman numerals, and names that begin with the two letters. */
const isThirty = /(?:Bowl|Chapter|Article|Title|Psalm|Volume|Canto|Sonnet|Part|Book|Act|Louis) $/u
const namesThirty = /^ (?:Olymp|Games|Summer|Winter|Congress)/u
const isName = /^ (?:Maxx|Elevator|\d{2,4}(?![\p{L}\d]))/u

function placeholdersIn(passage: Passage, house: House): readonly Breach[] {
  const { text, place } = passage
  if (!/tk|XXX/i.test(text)) return []
  return [...text.matchAll(placeholder)].flatMap(({ 0: exact, index: start }) => {
    const end = start + exact.length
    if (isNamed(text, start, exact, house) || !isOurs(passage, start, end)) return []
    const says = `“${exact}” is still in the text. Put in what is missing, or take it out.`
    return [{ block: place.block, anchor: anchorAt(passage, start, end), says, on: around(text, start, end) }]
  })
}

function isNamed(text: string, start: number, exact: string, { agencies, sources, name }: House): boolean {
  const before = text.slice(Math.max(0, start - 20), start)
  const after = text.slice(start + exact.length, start + exact.length + 20)
  if (exact === 'XXX' && (isThirty.test(before) || namesThirty.test(after))) return true
  if (
    exact === 'TK' &&
    isName.test(after) &&
    (/\p{Lu}/u.test(after) || /(?:flight|vol|Flug|vuelo|volo|voo|vlucht|flyg) $/iu.test(before))
  )
    return true
  return [...agencies, ...sources, { name, spellings: [] }]
    .flatMap(({ name, spellings }) => [name, ...spellings])
    .some((way) => standsAt(text, way, start, start + exact.length))
}

/** Whether a name that holds the letters stands around them. */
function standsAt(text: string, way: string, start: number, end: number): boolean {
  const at = way.indexOf(text.slice(start, end))
  return at !== -1 && at <= start && text.startsWith(way, start - at)
}

/** Quoted words are the speaker's, unless there are none yet. */
function isOurs(passage: Passage, start: number, end: number): boolean {
  if (passage.kind === 'quote') return /^\P{L}*$/u.test(passage.text.slice(0, start) + passage.text.slice(end))
  const quotation = quotationAround(passage, start, end)
  if (quotation === undefined) return true
  const { text } = passage
  return /^\P{L}*$/u.test(text.slice(quotation.start, start) + text.slice(end, quotation.end))
}

/** The mark with a word on either side: what tells it from the others. */
const around = (text: string, start: number, end: number): string =>
  `${/\S*\s*$/u.exec(text.slice(Math.max(0, start - 40), start))?.[0] ?? ''}${text.slice(start, end)}${/^\s*\S*/u.exec(text.slice(end, end + 40))?.[0] ?? ''}`
