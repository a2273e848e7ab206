import type { CueRange } from './learned/roleFeatures.ts'
import type { Roles } from './learned/rolesOf.ts'
import { nounPhraseBefore } from './nounPhraseBefore.ts'
import { isFiniteVerb } from './isFiniteVerb.ts'
import { isQuotationAt, lowerAt, type Range, type Units } from './unitsAt.ts'
import { verbs, words } from './en/index.ts'

/**
 * Mends a source that a clause about it tore apart: “│Ann Lee, who runs the office with Bo Dahl│, said”, “it was over,
 * │SANA, which is run by the state│, reported”, and takes a carrier out of one: “said │Ann Lee, a lawyer│, Reuters reported”.
 */
export const wholeSource = (units: Units, cue: CueRange, roles: Roles): Roles =>
  withoutCarrier(units, withClause(units, cue, withClauseInWords(units, cue, roles)))

/** How far from its verb a subject with a clause may begin. */
const farthest = 40

/** A comma stands between a subject and its verb only behind a clause about it: such a source begins before that clause. */
function withClause(units: Units, cue: CueRange, roles: Roles): Roles {
  const { source } = roles
  if (source === null || source.to > cue.from || !isComma(units, source.to) || source.to + 1 !== cue.from) return roles
  const relative = clauseAround(units, source)
  if (relative === null) return roles
  const whom = nounPhraseBefore(units, relative - 1)
  if (whom === null || whom.kind === 'pronoun') return roles
  const content = roles.content.filter(({ from, to }) => to <= whom.from || from >= cue.to)
  return content.length === roles.content.length ? { content, source: { from: whom.from, to: source.to } } : roles
}

/** Where “, who” begins a clause with a verb that all of this source stands in, and no other comma stands between. */
function clauseAround(units: Units, source: Range): number | null {
  for (let at = source.to - 1; at > Math.max(1, source.to - farthest); at--) {
    if (isQuotationAt(units, at)) return null
    if (isComma(units, at)) return null
    if (!words.describers.has(lowerAt(units, at)) || !isComma(units, at - 1)) continue
    if (source.from < at) return null
    return source.from === at || hasVerb(units, { from: at + 1, to: source.from }) ? at : null
  }
  return null
}

const hasVerb = (units: Units, { from, to }: Range): boolean => {
  for (let at = from; at < to; at++) if (isFiniteVerb(units, at)) return true
  return false
}

/** Words that are only a clause about a name, right before the cue, are part of the source; what was said stands before. */
function withClauseInWords(units: Units, cue: CueRange, roles: Roles): Roles {
  const [clause] = roles.content
  if (clause === undefined || roles.content.length > 1 || clause.to + 1 !== cue.from) return roles
  const isClause = words.describers.has(lowerAt(units, clause.from)) && isComma(units, clause.from - 1)
  if (!isClause || !isComma(units, clause.to)) return roles
  const whom = nounPhraseBefore(units, clause.from - 1)
  if (whom === null || whom.kind === 'pronoun' || !isComma(units, whom.from - 1)) return roles
  return { content: [{ from: 0, to: whom.from - 1 }], source: { from: whom.from, to: clause.to } }
}

/** “│Ann Lee, a lawyer│, Reuters reported.”: a second name with its own verb at the end of the sentence is a carrier. */
function withoutCarrier(units: Units, roles: Roles): Roles {
  const { source } = roles
  if (source === null || !/^[.!?]?$/.test(lowerAt(units, source.to))) return roles
  const verb = verbs.get(lowerAt(units, source.to - 1))
  if (verb === undefined || verb.frame !== 'say' || (verb.form !== 'past' && verb.form !== 'finite')) return roles
  for (let at = source.to - 2; at > source.from; at--) {
    if (isComma(units, at)) return at < source.to - 2 ? { ...roles, source: { from: source.from, to: at } } : roles
  }
  return roles
}

const isComma = (units: Units, at: number): boolean => lowerAt(units, at) === ','
