import { verbs, words } from './en/index.ts'
import type { CueRange } from './learned/roleFeatures.ts'
import type { Roles } from './learned/rolesOf.ts'
import { isTitleIn } from './learned/signsOf.ts'
import { isQuotationAt, lowerAt, type Units } from './unitsAt.ts'

/** “Lee tweeted using his account:” at the end of a passage: how it was said is not what was said, which is in the next one. */
export function announced(units: Units, cue: CueRange, roles: Roles): Roles {
  const [first] = roles.content
  if (first === undefined || first.from < cue.to || lowerAt(units, units.length - 1) !== ':') return roles
  const verb = verbs.get(lowerAt(units, cue.head))
  const opening = lowerAt(units, first.from)
  const isManner = words.prepositions.has(opening) || opening === 'to' || /.ing$/.test(opening)
  const isQuoted = roles.content.some(({ from, to }) =>
    units.slice(from, to).some((_, at) => isQuotationAt(units, from + at)),
  )
  return verb === undefined || verb.frame === 'object' || !isManner || isQuoted ? roles : { ...roles, content: [] }
}

/** “│“We stay,”│ Lee said on “The Daily Show””: a title beside what was said is no part of it. */
export function withoutTitle(units: Units, _cue: CueRange, roles: Roles): Roles {
  const content = roles.content.filter(
    ({ from, to }) => !(to - from === 1 && isQuotationAt(units, from) && isTitleIn(units, from)),
  )
  return content.length === 0 ? roles : { ...roles, content }
}
