import type { Span } from '../wordsIn.ts'

const credits = String.raw`(?:additional |further |with )*(?:reporting|writing|editing|compiled|edited|written|reported|research(?:ed)?|translated|translation|production|graphics?)(?:(?:,| and| &) (?:writing|editing|reporting|additional reporting))* ?(?:by\b|:)`
const changes = String.raw`(?:updates?|updated|corrects?|corrected|correction|clarification|adds|recasts|refiles|repeats|removes|clarifies|writes through|edits|fixes|makes|changes)\b`
const note = String.raw`(?:(?:editor|ed|reader|publisher)(?:s|['’]s|s['’])?\.? note|note to (?:editors?|readers?)|editors|eds)\s*[:—–-]`

const line = new RegExp(
  String.raw`^[\s([—–*-]*(?:${credits}|${note}|${changes}(?:[^.]{0,160}[)\]]\s*$|:)|this (?:story|article|report|version) (?:has been|was|is being|will be) (?:updated|corrected|edited|amended|changed|published)|for more (?:information|news)\b|follow .{2,60} on (?:twitter|facebook|x|instagram)\b|(?:read|see) (?:more|also)\s*:|our standards:|\(c\)|©|copyright\b|all rights reserved)`,
  'i',
)
const contributed =
  /^[^“”"]{2,200}\bcontributed (?:reporting |information |research )?(?:to|from|for) (?:this|the) (?:report|story|article|post)\b[^“”"]{0,80}$/i
const bracketed = /^\s*(?:\([^()]*(?:\([^()]*\)[^()]*)*\)|\[[^[\]]*\])\s*$/
const bracket = /\([^()]{6,400}\)|\[[^[\]]{6,400}\]/g

/** A line from the desk to the desk or to readers: who reported and edited, what was updated, a note in brackets. */
export const isDeskLine = (text: string): boolean => bracketed.test(text) || line.test(text) || contributed.test(text)

/** Notes of the desk in brackets inside a passage: “… he said. (Reporting by Ann Lee; Editing by Bo Dahl)”. */
export const deskNotesIn = (text: string): readonly Span[] =>
  [...text.matchAll(bracket)].flatMap((match) =>
    line.test(match[0]) ? [{ start: match.index, end: match.index + match[0].length }] : [],
  )
