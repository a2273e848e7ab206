import { type Verb, verbs, wary, words } from './en/index.ts'
import { isAdverb, lowerAt, type Range, type Units } from './unitsAt.ts'

/**
 * Words that say that something was said: a verb group (“has repeatedly said”), a participle that shares its subject
 * (“, adding”), or “according to”. `head` is the unit of the verb itself.
 */
export interface Cue extends Range {
  readonly kind: 'verb' | 'participle' | 'quoted' | 'according'
  readonly head: number
  readonly verb: Verb | null
  /** Only “that”, a quotation or a colon makes this a cue. */
  readonly wary: boolean
}

/** The cues of one sentence, in order. Words inside quotations are not looked at. */
export function cuesIn(units: Units): readonly Cue[] {
  const cues: Cue[] = []
  for (let at = 0; at < units.length; at++) {
    const cue = accordingAt(units, at) ?? verbAt(units, at)
    if (cue === null) continue
    cues.push(cue)
    at = cue.to - 1
  }
  return cues
}

function accordingAt(units: Units, at: number): Cue | null {
  if (lowerAt(units, at) !== 'according' || lowerAt(units, at + 1) !== 'to') return null
  return { kind: 'according', from: at, to: at + 2, head: at, verb: null, wary: false }
}

function verbAt(units: Units, at: number): Cue | null {
  const unit = units[at]
  if (unit === undefined || unit.kind !== 'word') return null
  const verb = verbs.get(unit.lower)
  if (verb === undefined || (at > 0 && /^\p{Lu}/u.test(unit.text))) return null
  const from = groupStart(units, at)
  const group = units.slice(from, at).map(({ lower }) => lower)
  const before = lowerAt(units, from - 1)
  const isPassive = group.some((word) => words.beForms.has(word))
  if (words.determiners.has(before) || before.endsWith("'s")) return null
  if (lowerAt(units, at + 1) === 'by' || names(units, at)) return null
  if (verb.lemma === 'go' && lowerAt(units, at + 2) === 'to') return null
  const to = groupEnd(units, at, verb)
  const cue = { from, to, head: at, verb, wary: verb.frame === 'plain' || wary.has(unit.lower) }
  if (verb.form === 'ing') {
    if (isPassive) return { ...cue, kind: 'verb' }
    if (before === 'as' && lowerAt(units, from - 2) === 'quoted') {
      const start = groupStart(units, from - 2)
      return { ...cue, kind: 'quoted', from: start, wary: false }
    }
    return { ...cue, kind: 'participle', from: at }
  }
  if (isPassive) return null
  if (verb.form === 'base' && group.includes('to')) return wentOn(units, cue)
  if (verb.form === 'past' && words.prepositions.has(before) && group.length === 0) return null
  return { ...cue, kind: 'verb' }
}

/** “a class called “Perception””: a name, not a judgement; that would have somebody between verb and quotation. */
const names = (units: Units, at: number): boolean =>
  /^(?:called|dubbed|named|titled|labeled|branded)$/.test(lowerAt(units, at)) && units[at + 1]?.kind === 'quotation'

/** “went on to say”, “did not hesitate to say”: an infinitive is a cue only where the first verb says that it was said. */
function wentOn(units: Units, cue: Omit<Cue, 'kind'>): Cue | null {
  const to = units.findLastIndex((unit, index) => index < cue.head && unit.lower === 'to')
  if (lowerAt(units, to - 1) === 'on' && /^(?:went|goes|go)$/.test(lowerAt(units, to - 2))) {
    return { ...cue, kind: 'verb', from: groupStart(units, to - 2) }
  }
  return null
}

function groupStart(units: Units, head: number): number {
  let from = head
  while (from > 0 && isInGroup(units, from - 1)) from--
  return from
}

function isInGroup(units: Units, at: number): boolean {
  const unit = units[at]
  if (unit === undefined || unit.kind !== 'word') return false
  const { lower, text } = unit
  if (/^\p{Lu}/u.test(text) && at > 0) return false
  return words.auxiliaries.has(lower) || lower === 'to' || isAdverb(lower)
}

const particles: Readonly<Record<string, readonly string[]>> = {
  call: ['for', 'on', 'upon', 'out'],
  point: ['out', 'to'],
  ask: ['for', 'about'],
  comment: ['on'],
  sum: ['up'],
  hint: ['at'],
  rail: ['against'],
  go: ['on'],
  complain: ['about'],
  warn: ['of', 'about', 'against'],
  speculate: ['about'],
  elaborate: ['on'],
  respond: ['to'],
}

function groupEnd(units: Units, head: number, verb: Verb): number {
  return particles[verb.lemma]?.includes(lowerAt(units, head + 1)) ? head + 2 : head + 1
}
