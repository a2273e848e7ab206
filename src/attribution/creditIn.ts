import type { Agencies } from './agencies.ts'
import { beforeNoun, creditBy, creditLabel, creditOrder, creditVia, pictureLimits, prose, words } from './en/index.ts'
import { type Holder, holdersIn } from './holdersIn.ts'
import type { Span } from './wordsIn.ts'

/** Who a picture is by, as one passage tells it. The span is all that is credit, brackets and label included. */
export interface Credit extends Span {
  /** “Image:”, where a label leads from the caption to the name; a line or a bracket that is all credit has none. */
  readonly cue: Span | null
  readonly source: Span
  /** From the camera to the page. */
  readonly holders: readonly Holder[]
  readonly form: 'label' | 'bracket' | 'order' | 'name' | 'glued'
}

/** Longest credit that is looked for, in code units: a bound for text that is no prose. */
const longest = 180

const name = String.raw`(?:\p{Lu}(?:\.|[\p{L}\p{M}’'-]*)(?: (?:(?:al|bin|da|de|del|den|der|di|du|el|la|le|of|van|von|ten) )*\p{Lu}(?:\.|[\p{L}\p{M}’'-]*))*|dpa)`
const label = new RegExp(
  String.raw`${creditLabel}(?:\s*:\s*(?:${creditBy}:?\s+)?|\s*©\s*|\s+${creditBy}:?\s+|\s?(?:\.{3}|…)\s?)|©\s*|courtesy of\s+`,
  'giu',
)
// Loops, not counted repeats: those are written out as often when the form is compiled, which a first story has to wait for.
const chained = new RegExp(String.raw`${name}(?:(?:, |\s?/\s?| ${creditVia} )${name})*$`, 'u')
const agencyPhoto = /^(.{2,60}?) (?:photos?|images?|pool)(?:\s?\/|$)/i
const isName = new RegExp(`^(?:${name})$`, 'u')
const pool = /(?:, ?|\/)(?:file(?: photo)?|pool(?: photo)?|handout|archives?|stringer)$/i

/** The picture credit of a passage, or null. It stands at the end, in brackets, or is the whole passage. */
export function creditIn(text: string, agencies: Agencies): Credit | null {
  const start = text.length - text.trimStart().length
  const end = text.trimEnd().length
  if (creditOrder.test(text.slice(start, start + longest))) return order(text, start, end, agencies)
  return bracketed(text, end, agencies) ?? atEnd(text, start, end, agencies)
}

/** Whether a passage only says what the agency allows: it belongs to the credit under it. */
export const limitsPicture = (text: string): boolean => text.length < longest && pictureLimits.test(text.trim())

/** “Mandatory Credit: Photo by Ann Lee/Shutterstock (123a)”: the number of the picture closes it. */
function order(text: string, start: number, end: number, agencies: Agencies): Credit {
  const number = /\((\d{4,}\w{0,3})\)/.exec(text.slice(start, start + longest))
  const to = number === null ? end : start + number.index + number[0].length
  return whole(text, { start, end: to }, 'order', agencies)
}

const whole = (text: string, span: Span, form: Credit['form'], agencies: Agencies): Credit => ({
  ...span,
  cue: null,
  source: span,
  holders: holdersIn(text, span, agencies),
  form,
})

function bracketed(text: string, end: number, agencies: Agencies): Credit | null {
  const close = /[([]([^()[\]]{2,160}(?:\([^()]{1,30}\)[^()[\]]{0,60})?)[)\]]/gu
  for (let match = close.exec(text); match !== null; match = close.exec(text)) {
    const span = { start: match.index, end: match.index + match[0].length }
    const closes = span.end >= end - 1 && /[.!?…"”’»]\s*$/.test(text.slice(0, span.start))
    if (isCredit((match[1] ?? '').trim(), { closes }, agencies)) return whole(text, span, 'bracket', agencies)
  }
  return null
}

function isCredit(said: string, { closes }: { readonly closes: boolean }, agencies: Agencies): boolean {
  if (prose.test(said)) return false
  if (labelIn(said)?.start === 0) return true
  const photo = agencyPhoto.exec(said)
  if (photo !== null && agencies.named(photo[1] ?? '') !== null) return true
  const bare = withoutPool(said)
  const parts = bare.replace(/ (?:pool )?(?:photo|handout)(?= via )/i, '').split(/\s?\/\s?| via |, /)
  if (parts.length === 1) return closes && agencies.named(bare) !== null
  return parts.every((part) => isName.test(part)) && parts.some((part) => sends(part, agencies))
}

/** Whether a name is an agency's, or an outlet's by its last word: “The Washington Post”. */
const sends = (name: string, agencies: Agencies): boolean =>
  agencies.named(name) !== null || (/ /.test(name) && words.outlets.has(name.toLowerCase().split(' ').at(-1) ?? ''))

const withoutPool = (words: string): string => words.replace(pool, '').replace(pool, '')

/** The last label of the words and the name after it, which begins with a capital and ends no sentence. */
function labelIn(words: string): (Span & { readonly name: number }) | null {
  let found: (Span & { readonly name: number }) | null = null
  for (const match of words.matchAll(label)) {
    const name = match.index + match[0].length
    const after = words.slice(name)
    const isNamed =
      after.length <= 80 &&
      /^(?:[©@"“]?[\p{Lu}\p{N}]|dpa)/u.test(after) &&
      !/\p{L}{3}[.!?] +\p{Lu}/u.test(after) &&
      !/©\s*\d/.test(match[0] + after)
    if (isNamed && !prose.test(after) && isLabel(words.slice(0, match.index), match[0])) {
      found = { start: match.index, end: match.index + match[0].trimEnd().length, name }
    }
  }
  return found
}

/** A label begins with a capital where words stand before it, and is no noun in a sentence: “a photo by Ann Lee”. */
function isLabel(before: string, cue: string): boolean {
  if (before === '') return true
  if (/[\p{L}\p{N}]$/u.test(before)) return /\p{Ll}$/u.test(before) && /^\p{Lu}\p{Ll}/u.test(cue)
  return /^[\p{Lu}©]/u.test(cue) && !beforeNoun.test(before)
}

function atEnd(text: string, start: number, end: number, agencies: Agencies): Credit | null {
  const stop = /[^.]\.$/.test(text.slice(start, end)) ? end - 1 : end
  const from = Math.max(start, stop - longest)
  const found = labelIn(text.slice(from, stop))
  if (found === null) return names(text, from, stop, agencies) ?? agencyLast(text, from, stop, agencies)
  const source = { start: from + found.name, end: stop }
  const cue = { start: from + found.start, end: from + found.end }
  return { start: cue.start, end, cue, source, holders: holdersIn(text, source, agencies), form: 'label' }
}

/** “Ann Lee/Reuters”, “REUTERS/Ann Lee”, “AP Photo/Ann Lee”, “Ann Lee via AP”: only with an agency that is known. */
function names(text: string, from: number, stop: number, agencies: Agencies): Credit | null {
  const tail = text.slice(from, stop)
  const bare = withoutPool(tail)
  const match = /\/| via /.test(bare) ? chained.exec(bare) : null
  if (match === null) return null
  const words = bare.slice(match.index)
  if (!/\/| via /.test(words)) return null
  const parts = words.split(/\s?\/\s?| via |, /)
  const glue = glueIn(parts[0] ?? '', agencies)
  const first = (parts[0] ?? '').slice(glue)
  const wire = /(\S+) photos?$/i.exec(first)
  if (![first, wire?.[1] ?? '', ...parts.slice(1)].some((part) => sends(part, agencies))) return null
  const before = bare.slice(0, match.index)
  const open = /(?:^|[.!?|–—”"’»:-])\s*$/u.test(before)
  const extra = open || glue > 0 ? 0 : (wire?.index ?? namesTooMany(first))
  const span = { start: from + match.index + glue + extra, end: stop }
  if (!open && holdersIn(text, span, agencies).every(({ isAgency }) => isAgency) && glue === 0) return null
  return whole(text, span, open ? 'name' : 'glued', agencies)
}

/** Where a name begins inside the last word of the caption: “Aleppo│REUTERS”, “Kabul│John Lee”. */
function glueIn(words: string, agencies: Agencies): number {
  const [first = '', ...others] = words.split(' ')
  const agency = agencies.endOf(others.length === 0 ? first : '')
  if (agency !== null && /\p{Ll}$/u.test(first.slice(0, -agency.length))) return first.length - agency.length
  const humps = [...first.matchAll(/(?<=\p{Ll})\p{Lu}/gu)].map(({ index }) => index)
  const own = others.length > 0 ? 1 : 2
  return /^(?:Ma?c|De|Di|La|Le|Van|Fitz)\p{Lu}/u.test(first) ? 0 : (humps.at(-own) ?? 0)
}

/** In “…in Kabul Jane Doe/AFP” the last two words are taken for the name. */
function namesTooMany(words: string): number {
  const parts = words.split(' ')
  const last = parts.at(-1) ?? ''
  if (parts.length > 1 && /^\p{Lu}\p{Ll}+\p{Lu}\p{Ll}+$/u.test(last)) return words.length - last.length
  return parts.length < 3 ? 0 : words.length - parts.slice(-2).join(' ').length
}

/** An agency after a full stop or a bar, or glued to the last word: “… in AleppoReuters”. */
function agencyLast(text: string, from: number, stop: number, agencies: Agencies): Credit | null {
  const tail = withoutPool(text.slice(from, stop))
  const agency = agencies.endOf(tail)
  if (agency === null || !/^\p{Lu}/u.test(tail.slice(-agency.length))) return null
  const before = tail.slice(0, -agency.length)
  const isGlued = /\p{L}\p{Ll}$/u.test(before) && agency.length > 2
  const isApart = /[.!?]["”’»]?\s+$|\s[|–—]\s*$/u.test(before) && stop === text.trimEnd().length
  if (!isGlued && !isApart) return null
  return whole(text, { start: from + before.length, end: stop }, isGlued ? 'glued' : 'name', agencies)
}
