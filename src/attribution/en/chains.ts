import type { ChainRole } from '~/story'

/** Words that lead to the name of somebody whose hands the words went through. */
export interface HandForm {
  readonly role: ChainRole
  readonly lead: RegExp
  /** How the name reads behind the lead, where it is not any name. */
  readonly name?: RegExp
}

const roles: Readonly<Record<string, ChainRole>> = {
  carried: 'carried by',
  published: 'carried by',
  reported: 'carried by',
  broadcast: 'carried by',
  aired: 'carried by',
  relayed: 'carried by',
  distributed: 'carried by',
  posted: 'carried by',
  quoted: 'quoted by',
  cited: 'quoted by',
  obtained: 'quoted by',
  seen: 'quoted by',
  viewed: 'quoted by',
  reviewed: 'quoted by',
  translated: 'translated by',
  issued: 'said by',
  released: 'said by',
  signed: 'said by',
  written: 'said by',
}
const hands = Object.keys(roles).join('|')

/** What cannot go on with a name; “|” stands where the words themselves were taken out. */
const end = String.raw`(?=\s*[,;:|()“”"—–]|\.?\s*$|\.\s| and (?:${hands}) by | (?:on|in) (?:an? |the |\p{Lu}|\d)| (?:that|as|after|before|during|last|this|earlier|when|where|who|which|at|from|citing|said|says|told|reported|added|through|via|if|because|about)\b)`
const word = String.raw`(?:(?:\p{Lu}\.)+|[^\s,;:|()“”"—–]*[^\s,;:|()“”"—–.])`
/** A name behind a lead, up to what cannot go on with it; one form for all leads, since a first story waits while it is compiled. */
export const nameBehind = new RegExp(String.raw`(?=\p{L})${word}(?: ${word})*?${end}`, 'uy')
/** Most words of such a name. */
export const longestName = 9

/** “carried by SANA”, “quoted by Reuters”: any hand in the words, the role by its verb. */
export const byHand = new RegExp(String.raw`\b(${hands}) by `, 'g')
export const roleOfHand = (verb: string): ChainRole | null => roles[verb] ?? null

/** What a sentence tells beside the words, their speaker and their cue. */
export const handForms: readonly HandForm[] = [
  { role: 'on behalf of', lead: /\bon behalf of /g },
  {
    role: 'translated by',
    lead: /\b(?:through|via|by way of) /g,
    name: /(?:(?:an?|his|her|its|their|the) )?(?:\p{Ll}+ )?(?:translator|interpreter)(?:, \p{Lu}\S*(?: \p{Lu}\S*)*(?=,)| \p{Lu}\p{L}*(?: \p{Lu}\p{L}*)*)?/uy,
  },
  {
    role: 'said to',
    lead: /\b(?:interview|conversation|call|chat|discussion|statement|e-?mail|message|remarks|comments?)(?: on [A-Z][a-z]+day)? (?:with|to) /g,
  },
  { role: 'said to', lead: /\b[Ss]peaking (?:to|with) /g },
  { role: 'quoted by', lead: /\bquoted as saying by /g },
]

/** “Reuters reported, citing two officials”: the words are theirs, and the outlet carries them. */
export const citing = /\b(?:citing|quoting) /g
/** “a report in The Times”: the report is not who said it. */
export const reportIn =
  /^(?:an?|the|this|that) (?:[a-z]+ ){0,2}?(?:report|article|story|account|dispatch)s? (?:published |aired |carried )?(?:in|by|on|from) /g

/** “The army high command calls on all fighters …”: a statement that names its own author. */
export const performs =
  /^["“«„'‘]?\s*(the [\p{L} ’'-]{3,60}?) (?:calls?|urges?|demands?|announces?|declares?|affirms?|confirms?|denies|deny|condemns?|rejects?|warns?|vows?|welcomes?|stresses|appeals?|asks?|invites?|reiterates?|regrets?)\b/iu
