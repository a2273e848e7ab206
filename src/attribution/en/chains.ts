import type { ChainRole } from '~/story'

/** A form of words that names whose hands the words went through; its first group is the name. */
export interface HandForm {
  readonly role: ChainRole
  readonly form: RegExp
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
const name = String.raw`((?=\p{L})${word}(?: ${word}){0,8}?)`

/** “carried by SANA”, “quoted by Reuters”: any hand in the words, the role by its verb. */
export const byHand = new RegExp(String.raw`\b(${hands}) by ${name}${end}`, 'gu')
export const roleOfHand = (verb: string): ChainRole | null => roles[verb] ?? null

/** What a sentence tells beside the words, their speaker and their cue. */
export const handForms: readonly HandForm[] = [
  { role: 'on behalf of', form: new RegExp(String.raw`\bon behalf of ${name}${end}`, 'u') },
  {
    role: 'translated by',
    form: /\b(?:through|via|by way of) ((?:(?:an?|his|her|their|its|the) )?(?:\p{Ll}+ )?(?:translator|interpreter)(?:, \p{Lu}\S*(?: \p{Lu}\S*)*(?=,)| \p{Lu}\p{L}*(?: \p{Lu}\p{L}*)*)?)/u,
  },
  {
    role: 'said to',
    form: new RegExp(
      String.raw`\b(?:interview|conversation|call|chat|discussion|statement|e-?mail|message|remarks|comments?)(?: on \p{Lu}\p{L}+day)? (?:with|to) ${name}${end}`,
      'u',
    ),
  },
  { role: 'said to', form: new RegExp(String.raw`\b[Ss]peaking (?:to|with) ${name}${end}`, 'u') },
  { role: 'quoted by', form: new RegExp(String.raw`\bquoted as saying by ${name}${end}`, 'u') },
]

/** “Reuters reported, citing two officials”: the words are theirs, and the outlet carries them. */
export const citing = new RegExp(String.raw`\b(?:citing|quoting) ${name}${end}`, 'u')
/** “a report in The Times”: the report is not who said it. */
export const reportIn = new RegExp(
  String.raw`^(?:an?|the|this|that) (?:\p{Ll}+ ){0,2}?(?:report|article|story|account|dispatch)s? (?:published |aired |carried )?(?:in|by|on|from) ${name}${end}`,
  'u',
)

/** “The army high command calls on all fighters …”: a statement that names its own author. */
export const performs =
  /^["“«„'‘]?\s*(the [\p{L} ’'-]{3,60}?) (?:calls?|urges?|demands?|announces?|declares?|affirms?|confirms?|denies|deny|condemns?|rejects?|warns?|vows?|welcomes?|stresses|appeals?|asks?|invites?|reiterates?|regrets?)\b/iu
