import { verbs, words } from './en/index.ts'
import type { CueRange } from './learned/roleFeatures.ts'
import type { Roles } from './learned/rolesOf.ts'
import { isFiniteVerb } from './isFiniteVerb.ts'
import { isQuotationAt, lowerAt, type Range, type Units } from './unitsAt.ts'

/** How many units may stand before the cue, and between it and the comma. */
const nearest = 9

/** “As Lee told the Post, │it was over│”: what somebody is said to have said stands behind the comma, all of it. */
export function behindAs(units: Units, cue: CueRange, roles: Roles): Roles {
  const verb = verbs.get(lowerAt(units, cue.head))
  const isSaying = verb !== undefined && (verb.frame === 'say' || verb.frame === 'tell') && verb.form !== 'ing'
  if (!isSaying || !words.manners.has(lowerAt(units, 0)) || cue.from > nearest || roles.source === null) return roles
  const comma = units.findIndex(({ text }) => text === ',')
  const [first] = roles.content
  if (comma < cue.to || comma > cue.to + nearest || (first !== undefined && first.from > comma)) return roles
  const to = endOf(units)
  return to > comma + 1 ? { ...roles, content: [{ from: comma + 1, to }] } : roles
}

/** “expressed │alarm at the fighting│”: what is expressed begins right behind the verb. */
export function wholeFeeling(units: Units, cue: CueRange, roles: Roles): Roles {
  const [first, ...others] = roles.content
  if (first === undefined || first.from <= cue.to || first.from > cue.to + longestFeeling) return roles
  if (!words.expressing.has(verbs.get(lowerAt(units, cue.head))?.lemma ?? '')) return roles
  if (units.slice(cue.to, first.from).some(({ kind }) => kind !== 'word')) return roles
  return { ...roles, content: [{ from: cue.to, to: first.to }, ...others] }
}

const longestFeeling = 3

/** Most units of a beginning that has no verb yet. */
const longestOpening = 8

/** “told the Post │that on Monday│, it was over”: “that” and a phrase are only the beginning of what was said. */
export function wholeThat(units: Units, cue: CueRange, roles: Roles): Roles {
  const [first] = roles.content
  if (first === undefined || roles.content.length > 1 || first.from < cue.to || first.to - first.from > longestOpening)
    return roles
  if (!words.declaratives.has(lowerAt(units, first.from)) || saysAnything(units, first)) return roles
  return { ...roles, content: [{ from: first.from, to: endOf(units) }] }
}

function saysAnything(units: Units, { from, to }: Range): boolean {
  for (let at = from + 1; at < to; at++) if (isFiniteVerb(units, at) || isQuotationAt(units, at)) return true
  return to - from > 1 && !words.prepositions.has(lowerAt(units, from + 1))
}

function endOf(units: Units): number {
  let to = units.length
  while (to > 0 && units[to - 1]?.kind === 'mark') to--
  return to
}
