import { verbs, words } from './en/index.ts'
import { cueOdds } from './learned/cueOdds.ts'
import type { CueRange } from './learned/roleFeatures.ts'
import { type Signs, tag } from './learned/signsOf.ts'
import { isAdverb, isCapitalAt, isWordAt, lowerAt, type Units } from './unitsAt.ts'

/** Words that say that something was said or thought: “has repeatedly said”, “adding”, “according to”, “his claim”. */
export interface Cue extends CueRange {
  /** How surely: log odds in tenths, 0 where it is as likely as not. */
  readonly odds: number
}

/** A cue as likely as this is worth showing: what is left out is wrong more often than right. */
const fewest = -3
/** Units that are looked at for all cues of a sentence together: a bound for text that is no prose. The surest cues are kept. */
const mostLooks = 400

/** The cues of one sentence, in order. Words inside quotations are not looked at. */
export function cuesIn(units: Units, signs: Signs): readonly Cue[] {
  return surestOf(headsIn(units, signs, fewest), Math.floor(mostLooks / units.length))
}

/** Log odds of what may still be a cue where a quotation has none, and how many of those are tried. */
const faintest = -25
const mostFaint = 3

/** Words that may be a cue where nothing better is: “This is fantastic!” │beamed│ Lee. The surest first. */
export const faintCuesIn = (units: Units, signs: Signs): readonly Cue[] =>
  surestOf(
    headsIn(units, signs, faintest).filter(({ odds }) => odds < fewest),
    mostFaint,
  ).toSorted((a, b) => b.odds - a.odds)

function headsIn(units: Units, signs: Signs, least: number): readonly Cue[] {
  const cues: Cue[] = []
  for (let at = 0; at < units.length; at++) {
    if (!mayHead(units, signs, at) || isTold(units, at)) continue
    const isPlain = isOwnClaim(units, at) || announces(units, at)
    const odds = isPlain ? Math.max(0, cueOdds(signs, at)) : cueOdds(signs, at)
    if (odds >= least) cues.push({ ...cueAt(units, at), odds })
  }
  return cues
}

/** “Residents │told│ to leave”: those who are told something do not speak. */
const isTold = (units: Units, at: number): boolean => {
  const verb = verbs.get(lowerAt(units, at))
  return verb?.frame === 'tell' && verb.form === 'past' && lowerAt(units, at + 1) === 'to'
}

/** “his │claim│ that …”, “Lee's false │claim│ that …” */
const isOwnClaim = (units: Units, at: number): boolean =>
  words.claims.has(lowerAt(units, at)) &&
  words.declaratives.has(lowerAt(units, at + 1)) &&
  [at - 1, at - 2].some((before) => words.owners.has(lowerAt(units, before)) || /'s?$/.test(lowerAt(units, before)))

/** “Rathbun │stated│,” where the passage ends: the words are in the next one. */
const announces = (units: Units, at: number): boolean => {
  const verb = verbs.get(lowerAt(units, at))
  const isSaying = verb !== undefined && verb.frame !== 'object' && (verb.form === 'past' || verb.form === 'finite')
  return isSaying && at === units.length - 2 && /^[:,]$/.test(lowerAt(units, at + 1))
}

function surestOf(cues: readonly Cue[], most: number): readonly Cue[] {
  if (cues.length <= most) return cues
  const surest = new Set(cues.toSorted((a, b) => b.odds - a.odds).slice(0, most))
  return cues.filter((cue) => surest.has(cue))
}

const heads = new Set<number>([
  tag.says,
  tag.say,
  tag.saying,
  tag.verb,
  tag.ed,
  tag.ing,
  tag.plural,
  tag.other,
  tag.adverb,
  tag.capital,
  tag.colon,
])

/** A verb or a noun can head a cue, and a colon: “Lee: “We stay.”” Names cannot, except for verbs in a headline. */
export function mayHead(units: Units, signs: Signs, at: number): boolean {
  const kind = signs.tag[at] ?? tag.edge
  const lower = lowerAt(units, at)
  return heads.has(kind) || (kind === tag.name && verbs.has(lower)) || lower === 'citing'
}

/** The words of the cue that unit `head` heads: “has repeatedly │said│”, “│according│ to”. */
export function cueAt(units: Units, head: number): CueRange {
  if (lowerAt(units, head) === 'according' && lowerAt(units, head + 1) === 'to')
    return { from: head, to: head + 2, head }
  let from = head
  while (from > 0 && isInGroup(units, from - 1)) from--
  return { from, to: head + 1, head }
}

function isInGroup(units: Units, at: number): boolean {
  if (!isWordAt(units, at) || (isCapitalAt(units, at) && at > 0)) return false
  const lower = lowerAt(units, at)
  return words.auxiliaries.has(lower) || lower === 'to' || isAdverb(lower)
}
